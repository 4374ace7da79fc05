import Crypto
import Findings
import Formats
import Foundation
import Words

/// Which bytes a file has.
struct FileDigest: Hashable, Sendable {
  let sha256: String
  let byteCount: Int

  /// Reads a file once, a megabyte at a time.
  init(of path: String) throws(DataError) {
    var hash = SHA256()
    var count = 0
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { handle.closeFile() }
      while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty {
        hash.update(data: bytes)
        count += bytes.count
      }
    } catch {
      throw DataError.unreadableDownload(path, error)
    }
    byteCount = count
    sha256 = hash.finalize().map { String(format: "%02x", $0) }.joined()
  }
}

extension DownloadRecord {
  /// The record of bytes that came from their address.
  init(_ digest: FileDigest, file: FileDigest, lastModified: String?, _ download: Download) {
    self.init(
      origin: .downloaded, url: download.url.absoluteString, file: download.file,
      member: download.member, sha256: digest.sha256, byteCount: digest.byteCount,
      fileSHA256: file.sha256, fileByteCount: file.byteCount, lastModified: lastModified)
    note(download)
  }

  /// The record of a file that a person put there.
  init(byHand digest: FileDigest, _ download: Download) {
    self.init(
      origin: .byHand, file: download.file, sha256: digest.sha256, byteCount: digest.byteCount,
      fileSHA256: digest.sha256, fileByteCount: digest.byteCount)
    note(download)
  }

  /// Takes over what the list says about the data.
  mutating func note(_ download: Download) {
    date = download.date
    licence = download.licence
    attribution = download.attribution
  }
}

/// Dates as HTTP writes them.
enum HTTPDate {
  /// "2025-08-06T20:21:10Z" from "Wed, 06 Aug 2025 20:21:10 GMT"; `nil` for anything else.
  static func iso8601(_ text: String) -> String? {
    let words = text.split(whereSeparator: { " ,".contains($0) })
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count == 6, words[5] == "GMT", words[1].count == 2, words[3].count == 4,
      words[4].count == 8, Int(words[1]) != nil, Int(words[3]) != nil,
      let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    return "\(words[3])-\((month + 1).digits(atLeast: 2))-\(words[1])T\(words[4])Z"
  }
}
