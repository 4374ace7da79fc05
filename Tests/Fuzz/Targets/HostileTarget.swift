// The readers of files from elsewhere, each as one function from bytes to "read" or "refused". A fuzzer
// calls them with bytes of its own making; the tests with seeds, mutations of them, and former finds.

package import Findings
import Formats
package import Foundation
import Words

/// A reader of bytes that nobody vouches for.
///
/// Reading ends well or with a `DataError`; whatever else happens is a find.
package struct HostileTarget: Sendable {
  /// The name on the command line.
  package let name: String
  /// The longest input that is worth the time, in bytes.
  package let limitBytes: Int
  /// Good files, made by our own writers.
  package let seeds: @Sendable () async throws -> [Data]
  /// Reads the bytes and uses what they give.
  package let read: @Sendable (Data, Workplace) async throws -> Void

  /// What became of an input.
  package enum Outcome: Sendable {
    /// The bytes made sense.
    case read
    /// They did not, for a reason that names the file.
    case refused(DataError)
  }

  /// Reads bytes.
  ///
  /// - Throws: only for a find: an error that says nothing to a planner.
  package func outcome(of bytes: Data, in workplace: Workplace) async throws -> Outcome {
    do {
      try await read(bytes, workplace)
      return .read
    } catch let refusal as DataError {
      guard refusal.isComplete else { throw Find(target: name, what: "\(refusal)") }
      return .refused(refusal)
    } catch {
      throw Find(target: name, what: "an error without a place: \(error)")
    }
  }

  /// Something that a reader must never do.
  package struct Find: Error {
    let target: String
    let what: String
  }

  /// All of them.
  package static let all: [HostileTarget] = [
    .pbf, .pbfBlock, .geoPackage, .geometry, .geoJSON, .csv, .yaml, .cache,
  ]
}

extension DataError {
  /// True when every part of the sentence is there, in both languages.
  fileprivate var isComplete: Bool {
    !location.file.isEmpty
      && [expected, found, nextStep].allSatisfy { !$0.dutch.isEmpty && !$0.english.isEmpty }
  }
}

/// A folder in which targets put the bytes they read, in memory where the system has that.
package final class Workplace: Sendable {
  /// The folder.
  package let folder: String

  /// Makes a folder of its own.
  package init() throws {
    let memory = "/dev/shm"
    let base =
      FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    folder = base + "/nsp-hostile-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Puts bytes in a file of that name.
  ///
  /// - Returns: its path.
  package func file(_ name: String, _ bytes: Data) throws -> String {
    let path = folder + "/" + name
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }
}
