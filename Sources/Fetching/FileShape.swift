// Whether bytes are what the name of their file says, and whole: a server that lies about the
// length, or sends a page of HTML about an error, is caught here.

import Findings
import Formats
import Foundation

/// The shapes of files that are known by their name's ending.
enum FileShape {
  /// Refuses a file that is not what its name says.
  ///
  /// - Parameters:
  ///   - path: where the bytes are now.
  ///   - name: the name they will bear; endings without a known shape are only looked at for HTML.
  static func require(_ path: String, named name: String, of download: Download) throws(DataError) {
    let head = try InputFile(path).head()
    if !name.hasSuffix(".html") { try refusePage(head, download) }
    if name.hasSuffix(".gpkg") { try requireWholeDatabase(path, head, download) }
    if name.hasSuffix(".osm.pbf") {
      do throws(DataError) {
        _ = try OSMFile(path: path)
      } catch {
        throw DataError.unusable(download, expected: error.expected, found: error.found)
      }
    }
  }

  /// Refuses a page of HTML in the place of a zip.
  static func refusePage(_ path: String, of download: Download) throws(DataError) {
    try refusePage(try InputFile(path).head(), download)
  }

  private static func refusePage(_ head: [UInt8], _ download: Download) throws(DataError) {
    let text = String(decoding: head.prefix(512), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    guard text.hasPrefix("<!doctype html") || text.hasPrefix("<html") else { return }
    throw DataError.pageInsteadOfFile(download)
  }

  /// The header of an SQLite file counts its pages.
  private static func requireWholeDatabase(
    _ path: String, _ head: [UInt8], _ download: Download
  ) throws(DataError) {
    guard head.count >= 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw DataError.unusable(
        download, expected: DownloadWords.geoPackage, found: .somethingElse)
    }
    func number(_ at: Int, _ count: Int) -> Int {
      head[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
    let pageBytes = number(16, 2) == 1 ? 65536 : number(16, 2)
    // The count only holds when it was written together with the last change.
    guard number(24, 4) == number(92, 4) else { return }
    let size = try InputFile(path).size
    let expected = pageBytes * number(28, 4)
    guard size < expected else { return }
    throw DataError.unusable(
      download, expected: DownloadWords.geoPackage(of: megabytes(expected)),
      found: DownloadWords.cutOff(after: megabytes(size)))
  }
}
