// The use case `check`: reads whatever inputs are given and says what it found.

public import Formats
import Foundation
public import Reporting

/// What `check` found.
public struct CheckOutcome: Sendable, Codable {
  /// The inputs with their row accounting.
  public var inputs: [InputRecord]
  /// What was odd.
  public var findings: [Finding]

  /// True when no finding is more than a note.
  public var isFine: Bool { findings.allSatisfy { $0.severity == .note } }

  /// The outcome as JSON with sorted keys.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The outcome as a table for people.
  public var text: String {
    var lines = inputs.map { input in
      let layer = input.layer.map { "#\($0)" } ?? ""
      return "\(input.role): \(input.name)\(layer): read \(input.rows.read), "
        + "used \(input.rows.used), refused \(input.rows.refused)"
    }
    lines += findings.map { finding in
      "\(finding.severity.rawValue): \(finding.location.sentence): \(finding.message)"
        + (finding.count > 1 ? " (\(finding.count)x)" : "")
    }
    if findings.isEmpty { lines.append("Nothing odd was found.") }
    return lines.joined(separator: "\n")
  }
}

/// Reads inputs and reports on them; changes nothing.
public enum Check {
  /// Reads whatever is given.
  ///
  /// - Throws: `DataError` for an input that cannot be used at all.
  public static func run(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> CheckOutcome {
    try await InputLoader.check(settings, progress: progress)
  }
}
