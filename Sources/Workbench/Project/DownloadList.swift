// The key `downloads` of `nsp.yaml`: what `nsp fetch` gets, and where it belongs.

import Fetching
import Findings
import Formats
import Foundation
import OutputFolder
import Words

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
      throw DataError.wrongDownload(
        path, "downloads", SettingWords.downloads, Wording(yaml: value))
    }
    var downloads: [Download] = []
    for (index, item) in items.enumerated() {
      let download = try read(item, at: "\(path), downloads, item \(index + 1)")
      if downloads.contains(where: { $0.name == download.name || $0.file == download.file }) {
        throw DataError.wrongDownload(
          path, "downloads", SettingWords.oneDownload, SettingWords.again(download.name))
      }
      downloads.append(download)
    }
    return downloads
  }

  private static func read(_ item: Any, at place: String) throws(DataError) -> Download {
    guard let entries = item as? [String: Any] else {
      throw DataError.wrongDownload(place, nil, SettingWords.keys(keys), Wording(yaml: item))
    }
    if let strange = entries.keys.filter({ !keys.contains($0) }).min() {
      throw DataError.wrongDownload(
        place, nil, SettingWords.oneOfKeys(keys), Wording(strange))
    }
    guard let name = try text("name", entries, place), !name.isEmpty else {
      throw DataError.wrongDownload(place, "name", SettingWords.shortName, .nothing)
    }
    let address = try text("url", entries, place)
    guard let url = address.flatMap(URL.init(string:)), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host != nil
    else {
      throw DataError.wrongDownload(
        place, "url", SettingWords.address, address.map { Wording($0) } ?? .nothing)
    }
    let path = try text("file", entries, place)
    guard let file = path, FileSystem.staysInside(file), !file.hasSuffix("/"),
      !file.hasPrefix(".nsp/"), !file.contains("\0")
    else {
      throw DataError.wrongDownload(
        place, "file", SettingWords.pathInside, path.map { Wording($0) } ?? .nothing)
    }
    var download = Download(name: name, url: url, file: file)
    download.member = try text("unzip", entries, place)
    download.sha256 = try text("sha256", entries, place)
    download.licence = try text("licence", entries, place)
    download.attribution = try text("attribution", entries, place)
    download.date = try text("date", entries, place)
    if let digest = download.sha256, digest.count != 64 || !digest.allSatisfy(\.isHexDigit) {
      throw DataError.wrongDownload(place, "sha256", SettingWords.digest, Wording(digest))
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
    throw DataError.wrongDownload(place, key, SettingWords.quotedText, Wording(yaml: value))
  }
}
