// One attempt to get the rest of a file: what is asked, and what each answer means (RFC 9110,
// sections 13 to 15).

import Findings
import Formats
import Foundation
import FoundationNetworking
import Words

/// Takes in one answer for a download.
///
/// Its methods are called from one queue; `verdict` is read when the transfer has ended.
final class DownloadAttempt: TransferReceiver, @unchecked Sendable {
  /// What the head of the answer means.
  enum Verdict: Sendable, Hashable {
    /// The bytes are the right ones.
    case bytes
    /// The file lies elsewhere.
    case elsewhere(String)
    /// The server has trouble that may pass.
    case trouble(Wording)
    /// What is here is not the beginning of what the server has now.
    case changed
  }

  private let download: Download
  private let part: PartialFile
  private let report: @Sendable (FetchEvent) -> Void
  private(set) var verdict = Verdict.trouble(DownloadWords.noAnswer)

  init(_ download: Download, part: PartialFile, report: @escaping @Sendable (FetchEvent) -> Void) {
    self.download = download
    self.part = part
    self.report = report
  }

  /// Asks for the whole, or for the rest of what is here as long as it has not changed.
  func request(to url: URL, silenceSeconds: Int) -> URLRequest {
    var request = URLRequest(url: url, timeoutInterval: TimeInterval(silenceSeconds))
    // Compressed on the way, a file has no length to check and no place to go on from.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    request.setValue("nsp", forHTTPHeaderField: "User-Agent")
    if part.byteCount > 0, let validator = part.origin?.validator {
      request.setValue("bytes=\(part.byteCount)-", forHTTPHeaderField: "Range")
      request.setValue(validator, forHTTPHeaderField: "If-Range")
    }
    return request
  }

  func receive(_ head: ResponseHead) throws(DataError) -> Bool {
    verdict = try verdict(on: head)
    return verdict == .bytes
  }

  private func verdict(on head: ResponseHead) throws(DataError) -> Verdict {
    switch head.status {
    case 200:
      if let length = head.fields["content-length"], Int(length).map({ $0 < 0 }) ?? true {
        return .trouble(DownloadWords.impossibleLength(length))
      }
      try begin(head)
      return .bytes
    case 206: return try continues(head) ? .bytes : .changed
    case 301, 302, 303, 307, 308:
      guard let location = head.fields["location"] else { return .trouble(Wording(status(head))) }
      return .elsewhere(location)
    case 408, 429, 500, 502, 503, 504: return .trouble(Wording(status(head)))
    case 416: return .changed
    default: throw refusal(head)
    }
  }

  private func begin(_ head: ResponseHead) throws(DataError) {
    if let type = head.fields["content-type"], type.lowercased().contains("html"),
      !download.file.hasSuffix(".html")
    {
      throw DataError.pageInsteadOfFile(download)
    }
    var origin = PartialFile.Origin(
      url: download.url.absoluteString, etag: head.fields["etag"],
      lastModified: head.fields["last-modified"])
    if head.fields["content-encoding"].map({ $0 == "identity" }) ?? true {
      origin.byteCount = head.fields["content-length"].flatMap { Int($0) }
    } else {
      origin.etag = nil
      origin.lastModified = nil
    }
    if part.byteCount > 0 {
      report(.line("\(download.name): the server begins again from the first byte"))
    }
    try FreeSpace.require((origin.byteCount ?? 0) - part.byteCount, for: part.path)
    try part.begin(origin)
  }

  /// True when the answer goes on where the file here ends.
  private func continues(_ head: ResponseHead) throws(DataError) -> Bool {
    guard let origin = part.origin, let range = head.fields["content-range"] else { return false }
    let words = range.split(whereSeparator: { " -/".contains($0) })
    guard words.count == 4, words[0] == "bytes", Int(words[1]) == part.byteCount else {
      return false
    }
    let isSame =
      (Int(words[3]) == nil || origin.byteCount == nil || Int(words[3]) == origin.byteCount)
      && (head.fields["etag"] == nil || origin.etag == nil || head.fields["etag"] == origin.etag)
      && (head.fields["last-modified"] == nil || origin.lastModified == nil
        || head.fields["last-modified"] == origin.lastModified)
    guard isSame else { return false }
    report(.line("\(download.name): going on after \(megabytes(part.byteCount))"))
    try FreeSpace.require((origin.byteCount ?? 0) - part.byteCount, for: part.path)
    return true
  }

  func receive(_ bytes: Data) throws(DataError) {
    try part.append(bytes)
    report(.bytes(name: download.name, received: part.byteCount, total: part.origin?.byteCount))
  }

  private func status(_ head: ResponseHead) -> String {
    "\(head.status) \(HTTPURLResponse.localizedString(forStatusCode: head.status))"
  }

  private func refusal(_ head: ResponseHead) -> DataError {
    .missingDownload(
      download, at: head.url.absoluteString, isGone: head.status == 404 || head.status == 410,
      found: status(head))
  }
}
