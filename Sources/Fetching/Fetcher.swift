// A download from its address to its place: as many attempts as patience allows, then every check
// there is, and only then the name that other commands read.

import Crypto
public import Findings
import Formats
import Foundation
import FoundationNetworking
import Glibc
import OutputFolder
import Words

/// Fetches rows of a download list into a project.
///
/// The caller holds the lock of the project's `.nsp` folder.
public struct Fetcher: Sendable {
  /// What became of a row.
  public enum Outcome: Sendable, Hashable {
    /// It was complete already.
    case unchanged(DownloadRecord)
    /// It was fetched now.
    case fetched(DownloadRecord)
    /// A person put the file there.
    case byHand(DownloadRecord)

    /// What is known about the file.
    public var record: DownloadRecord {
      switch self {
      case .unchanged(let record), .fetched(let record), .byHand(let record): record
      }
    }
  }

  private let folder: String
  private let patience: FetchPatience
  private let report: @Sendable (FetchEvent) -> Void
  private var manifest: DownloadManifest

  /// Looks at what is known about a project's files.
  public init(
    project folder: String, patience: FetchPatience = FetchPatience(),
    report: @escaping @Sendable (FetchEvent) -> Void
  ) throws(DataError) {
    self.folder = folder
    self.patience = patience
    self.report = report
    try FileSystem.makeFolder(folder + "/.nsp")
    manifest = try DownloadManifest(project: folder)
  }

  /// Sees to it that the file of a row is in its place, whole.
  ///
  /// - Throws: `DataError`; the file that was in the place before is then as it was, and the message
  ///   says so when a `.part` file waits for the next run.
  public mutating func fetch(_ download: Download) async throws(DataError) -> Outcome {
    let path = folder + "/" + download.file
    if let outcome = try whatIsThere(download, path) {
      try removeUnfinished(path)
      return outcome
    }
    try FileSystem.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    let part = try PartialFile(path + ".part", url: download.url.absoluteString)
    do throws(DataError) {
      try await complete(part, of: download)
    } catch {
      throw try explained(error, part)
    }
    do throws(DataError) {
      return .fetched(try place(part, of: download, at: path))
    } catch {
      // Bytes that fail a check are not kept: going on from them would give the same file.
      if error.kind == .unusable { try part.discard() }
      throw error
    }
  }

  /// The record of a file that is in its place and needs no fetching.
  private mutating func whatIsThere(
    _ download: Download, _ path: String
  ) throws(DataError) -> Outcome? {
    guard FileSystem.exists(path) else { return nil }
    let digest = try FileDigest(of: path)
    if var record = manifest.record(named: download.name, sha256: digest.sha256),
      record.file == download.file
    {
      if record.origin == .downloaded {
        let isAsked =
          record.url == download.url.absoluteString && record.member == download.member
          && (download.sha256 ?? record.sha256).lowercased() == record.sha256
        guard isAsked else { return nil }
      }
      record.note(download)
      try keep(record, as: download.name)
      return record.origin == .downloaded ? .unchanged(record) : .byHand(record)
    }
    try FileShape.require(path, named: path, of: download)
    if download.member == nil { try require(digest, download) }
    let record = DownloadRecord(byHand: digest, download)
    try keep(record, as: download.name)
    return .byHand(record)
  }

  /// Removes what a run left that was killed after the file had got its place.
  private func removeUnfinished(_ path: String) throws(DataError) {
    for ending in [".part", ".part.json", Self.unzippedEnding] {
      try FileSystem.remove(path + ending)
    }
  }

  private static let unzippedEnding = ".unzip"

  // MARK: Getting the bytes

  private func complete(_ part: PartialFile, of download: Download) async throws(DataError) {
    var failures = 0
    var restarts = 0
    while !part.isComplete {
      let before = part.byteCount
      switch try await attempt(part, of: download) {
      case .bytes: return
      case .changed where restarts < patience.retries:
        restarts += 1
        try part.discard()
        report(.line("\(download.name): the file on the server has changed; beginning anew"))
      case .changed, .elsewhere: throw DataError.unreachable(download, DownloadWords.contradiction)
      case .trouble(let what):
        failures = part.byteCount - before >= 1_000_000 ? 1 : failures + 1
        guard failures <= patience.retries else { throw DataError.unreachable(download, what) }
        try await wait(failures, download, what)
      }
    }
  }

  /// Follows the address to where the file lies, and gets what can be got.
  private func attempt(
    _ part: PartialFile, of download: Download
  ) async throws(DataError) -> DownloadAttempt.Verdict {
    var url = download.url
    for _ in 0...patience.redirects {
      let attempt = DownloadAttempt(download, part: part, report: report)
      let request = attempt.request(to: url, silenceSeconds: patience.silenceSeconds)
      switch await Transfer.run(request, to: attempt) {
      case .cancelled: throw DataError.interrupted(download)
      case .refused(let error): throw error
      case .broken(let what): return .trouble(what)
      case .complete: break
      }
      guard case .elsewhere(let location) = attempt.verdict else {
        if attempt.verdict == .bytes, let total = part.origin?.byteCount, part.byteCount < total {
          return .trouble(DownloadWords.lostConnection)
        }
        return attempt.verdict
      }
      url = try next(location, from: url, download)
    }
    throw DataError.unreachable(download, DownloadWords.redirects(moreThan: patience.redirects))
  }

  private func next(
    _ location: String, from url: URL, _ download: Download
  ) throws(DataError) -> URL {
    switch Redirect(from: url, to: location) {
    case .target(let next): return next
    case .noAddress: throw DataError.unreachable(download, DownloadWords.redirect(to: location))
    case .unsafe: throw DataError.unreachable(download, DownloadWords.unsafeRedirect(to: location))
    }
  }

  private func wait(
    _ failures: Int, _ download: Download, _ what: Wording
  ) async throws(DataError) {
    let pause = patience.firstWait * (1 << min(failures - 1, 6))
    report(
      .line(
        "\(download.name): \(what.english); attempt \(failures + 1) of \(patience.retries + 1) in "
          + "\(max(pause.components.seconds, 0)) s"))
    do {
      try await Task.sleep(for: pause)
    } catch {
      throw DataError.interrupted(download)
    }
  }

  /// An error that says what is left in the project.
  private func explained(_ error: DataError, _ part: PartialFile) throws(DataError) -> DataError {
    guard part.byteCount > 0 else {
      try part.discard()
      return error
    }
    return error.keeping(
      megabytes(part.byteCount), in: part.path, goesOn: part.origin?.validator != nil)
  }

  // MARK: Checks, and the place

  private mutating func place(
    _ part: PartialFile, of download: Download, at path: String
  ) throws(DataError) -> DownloadRecord {
    guard part.byteCount > 0 else {
      throw DataError.unusable(
        download, expected: DownloadWords.theFile, found: DownloadWords.emptyAnswer)
    }
    try part.finish()
    let digest = try FileDigest(of: part.path)
    if download.member != nil { try FileShape.refusePage(part.path, of: download) }
    try require(digest, download)
    var arrived = part.path
    if let member = download.member {
      arrived = path + Self.unzippedEnding
      report(.line("\(download.name): unzipping"))
      do throws(DataError) {
        try ZipMember(member, in: part.path, of: download).extract(to: arrived)
        try FileShape.require(arrived, named: path, of: download)
      } catch {
        try FileSystem.remove(arrived)
        throw error
      }
    } else {
      try FileShape.require(arrived, named: path, of: download)
    }
    let record = DownloadRecord(
      digest, file: arrived == part.path ? digest : try FileDigest(of: arrived),
      lastModified: part.origin?.lastModified.flatMap(HTTPDate.iso8601), download)
    manifest.arriving[download.name] = record
    try manifest.write(project: folder)
    try FileSystem.move(arrived, to: path)
    try FileSystem.synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    try part.discard()
    try keep(record, as: download.name)
    return record
  }

  private mutating func keep(_ record: DownloadRecord, as name: String) throws(DataError) {
    guard manifest.files[name] != record || manifest.arriving[name] != nil else { return }
    manifest.files[name] = record
    manifest.arriving[name] = nil
    try manifest.write(project: folder)
  }

  private func require(_ digest: FileDigest, _ download: Download) throws(DataError) {
    guard let wanted = download.sha256?.lowercased(), wanted != digest.sha256 else { return }
    throw DataError.otherBytes(
      download, wanted: wanted, found: digest.sha256, size: megabytes(digest.byteCount))
  }
}
