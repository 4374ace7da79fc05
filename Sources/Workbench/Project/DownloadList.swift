// The key `downloads` of `nsp.yaml`: what `nsp fetch` gets, and where it belongs.

import Fetching
import Findings
import Formats
import Foundation
import OutputFolder

/// Reads the download list of a project.
enum DownloadList {
  static let keys = [
    "name", "url", "file", "unzip", "sha256", "licence", "attribution", "date",
  ]

  /// Reads the value of the key.
  ///
  /// - Throws: `DataError` naming the item, the key and what is allowed.
  static func read(_ value: Any, file path: String) throws(DataError) -> [Download] {
    guard let items = value as? [Any] else {
      throw wrong(
        path, "downloads", "a list of items, each with name, url and file", yamlText(value))
    }
    var downloads: [Download] = []
    for (index, item) in items.enumerated() {
      let download = try read(item, at: "\(path), downloads, item \(index + 1)")
      if downloads.contains(where: { $0.name == download.name || $0.file == download.file }) {
        throw wrong(path, "downloads", "each name and each file once", "\(download.name) again")
      }
      downloads.append(download)
    }
    return downloads
  }

  private static func read(_ item: Any, at place: String) throws(DataError) -> Download {
    guard let entries = item as? [String: Any] else {
      throw wrong(place, nil, "keys with values: \(keys.joined(separator: ", "))", yamlText(item))
    }
    if let strange = entries.keys.filter({ !keys.contains($0) }).min() {
      throw wrong(place, nil, "one of the keys \(keys.joined(separator: ", "))", strange)
    }
    guard let name = try text("name", entries, place), !name.isEmpty else {
      throw wrong(place, "name", "a short name", "nothing")
    }
    let address = try text("url", entries, place) ?? "nothing"
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host != nil
    else { throw wrong(place, "url", "an address with https://", address) }
    let file = try text("file", entries, place) ?? "nothing"
    guard entries["file"] != nil, FileSystem.staysInside(file), !file.hasSuffix("/"),
      !file.hasPrefix(".nsp/"), !file.contains("\0")
    else { throw wrong(place, "file", "a path inside the project's folder", file) }
    var download = Download(name: name, url: url, file: file)
    download.member = try text("unzip", entries, place)
    download.sha256 = try text("sha256", entries, place)
    download.licence = try text("licence", entries, place)
    download.attribution = try text("attribution", entries, place)
    download.date = try text("date", entries, place)
    if let digest = download.sha256, digest.count != 64 || !digest.allSatisfy(\.isHexDigit) {
      throw wrong(place, "sha256", "64 hexadecimal digits between quotes", digest)
    }
    return download
  }

  private static func text(
    _ key: String, _ entries: [String: Any], _ place: String
  ) throws(DataError) -> String? {
    guard let value = entries[key] else { return nil }
    if let text = value as? String { return text }
    // A year needs no quotes; a digest that looks like a number has lost digits without them.
    if let number = value as? Int, key != "sha256" { return String(number) }
    throw wrong(place, key, "a text (put it between quotes)", yamlText(value))
  }

  private static func wrong(
    _ file: String, _ key: String?, _ expected: String, _ found: String
  ) -> DataError {
    DataError(
      .usage, at: DataLocation(file: file), expected: expected + (key.map { " for \($0)" } ?? ""),
      found: found, nextStep: "Mend that item of the list.")
  }
}
