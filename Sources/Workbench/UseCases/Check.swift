// The use case `check`: reads whatever inputs are given and says what it found.

public import Figures
public import Findings
import Formats
import Foundation

/// What `check` found.
public struct CheckOutcome: Sendable, Codable {
  /// The inputs with their row accounting.
  public var inputs: [InputRecord]
  /// What was odd.
  public var findings: [Finding]
  /// Why inputs could not be used at all; the others were read all the same.
  public var failures: [Failure] = []

  private enum CodingKeys: CodingKey { case inputs, findings }

  /// True when every input can be used and no finding is more than a note.
  public var isFine: Bool {
    failures.isEmpty && findings.allSatisfy { $0.severity == .note }
  }

  /// The outcome as JSON with sorted keys.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

/// Reads inputs and reports on them; changes nothing.
public enum Check {
  /// Reads whatever is given; an input that cannot be used does not keep the others from being read.
  ///
  /// - Throws: `DataError` when nothing was given.
  public static func run(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> CheckOutcome {
    try await InputLoader.check(settings, progress: progress)
  }
}
