// The use case `check`: reads the inputs that are given and says what it found.

public import Figures
public import Findings
import Formats
import Foundation
public import Words

/// What `check` found.
public struct CheckOutcome: Sendable {
  /// The inputs with their row accounting.
  public var inputs: [InputRecord]
  /// What was odd.
  public var findings: [Finding]
  /// The language of what it prints.
  public var language: Language
  /// Why inputs could not be used at all; the others were read all the same.
  public var failures: [Failure] = []

  /// True when every input can be used and no finding is more than a note.
  public var isFine: Bool {
    failures.isEmpty && findings.allSatisfy { $0.severity == .note }
  }

  /// The outcome as JSON with sorted keys.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let listed = ListedOutcome(
      inputs: inputs, findings: findings.map { ListedFinding($0, in: language) })
    return [UInt8](try encoder.encode(listed)) + [UInt8(ascii: "\n")]
  }
}

/// The outcome as JSON names it.
private struct ListedOutcome: Encodable {
  var inputs: [InputRecord]
  var findings: [ListedFinding]
}

/// A finding as JSON names it.
private struct ListedFinding: Encodable {
  var severity: Finding.Severity
  var code: String
  var location: DataLocation
  var message: String
  var count: Int

  init(_ finding: Finding, in language: Language) {
    severity = finding.severity
    code = finding.code
    location = finding.location
    message = finding.sentence(in: language)
    count = finding.count
  }
}

/// Reads inputs and reports on them; changes nothing.
public enum Check {
  /// Reads what is given; an input that cannot be used does not keep the others from being read.
  ///
  /// - Throws: `DataError` when nothing was given.
  public static func run(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> CheckOutcome {
    var check = try InputCheck(settings, progress: progress)
    return try await check.run()
  }
}
