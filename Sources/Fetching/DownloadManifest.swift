// What is known about the files that were fetched: a small file in the project. With it a second
// run sees what is complete, and an analysis can name licence and date of what it read.

public import Findings
import Formats
import Foundation
import OutputFolder

/// A file that was fetched, or that a person put in its place.
public struct DownloadRecord: Sendable, Hashable, Codable {
  /// How the file came there.
  public enum Origin: String, Sendable, Codable {
    /// Fetched from its address.
    case downloaded
    /// Put there by a person.
    case byHand = "by-hand"
  }

  /// How the file came there.
  public var origin: Origin
  /// Where it was fetched; `nil` for a file that was put there by hand.
  public var url: String?
  /// The file, relative to the project's folder.
  public var file: String
  /// The member of a zip that became the file.
  public var member: String?
  /// The SHA-256 of the downloaded bytes; of the file itself when it was put there by hand.
  public var sha256: String
  /// The length of the downloaded bytes.
  public var byteCount: Int
  /// The SHA-256 of the file in its place.
  public var fileSHA256: String
  /// The length of the file in its place.
  public var fileByteCount: Int
  /// When the server last changed it, ISO 8601 in UTC, when it says so.
  public var lastModified: String?
  /// The year or date of the download list.
  public var date: String?
  /// The licence.
  public var licence: String?
  /// Who must be named.
  public var attribution: String?

  /// The date of the data: the one of the list, else when the server last changed the file.
  public var dataDate: String? { date ?? lastModified }

  /// Maker and licence in one line: "CBS / Kadaster (CC BY 4.0)".
  public var credit: String? {
    guard let attribution else { return licence }
    return licence.map { "\(attribution) (\($0))" } ?? attribution
  }
}

/// The manifest of a project.
public struct DownloadManifest: Sendable, Hashable, Codable {
  /// Where it lies, relative to the project's folder.
  public static let path = ".nsp/downloads.json"

  /// The version of this file's form.
  var schema = "nsp-downloads/1"
  /// By name: the files that are in their place.
  public internal(set) var files: [String: DownloadRecord] = [:]
  /// By name: files about to get their place; a kill can come before or after.
  var arriving: [String: DownloadRecord] = [:]

  /// Reads the manifest of a project; an empty one when there is none.
  ///
  /// - Throws: `DataError` when the file was damaged.
  public init(project folder: String) throws(DataError) {
    let path = folder + "/" + Self.path
    guard FileSystem.exists(path) else { return }
    do {
      self = try JSONDecoder().decode(
        Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw DataError.damagedManifest(path)
    }
  }

  /// The record of a file with these bytes.
  public func record(ofSHA256 sha256: String) -> DownloadRecord? {
    (files.sorted { $0.key < $1.key } + arriving.sorted { $0.key < $1.key }).map(\.value)
      .first { $0.fileSHA256 == sha256 }
  }

  /// The record of a name, when the file in its place has these bytes.
  func record(named name: String, sha256: String) -> DownloadRecord? {
    [files[name], arriving[name]].compactMap(\.self).first { $0.fileSHA256 == sha256 }
  }

  /// Replaces the manifest on disk in one step.
  func write(project folder: String) throws(DataError) {
    let path = folder + "/" + Self.path
    try FileSystem.encode(self, to: path + ".part")
    try FileSystem.synchronise(path + ".part")
    try FileSystem.move(path + ".part", to: path)
  }
}
