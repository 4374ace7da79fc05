import ArgumentParser
import Testing

@testable import Workbench
@testable import nsp

/// How a run that wrote its outputs ends.
@Suite("Status of a run")
struct StatusTests {
  private static let broken = BrokenLaws(folder: "out", laws: ["people-conserved"])

  @Test func `broken laws end it whether strict or not`() throws {
    for arguments in [[], ["--strict"]] {
      let speech = try SpeechOptions.parse(arguments)
      #expect(throws: Self.broken) { try speech.end(isStrictlyFine: true, brokenLaws: Self.broken) }
    }
  }

  @Test func `what is not met ends a strict run only`() throws {
    try SpeechOptions.parse([]).end(isStrictlyFine: false, brokenLaws: nil)
    try SpeechOptions.parse(["--strict"]).end(isStrictlyFine: true, brokenLaws: nil)
    #expect(throws: ExitCode(1)) {
      try SpeechOptions.parse(["--strict"]).end(isStrictlyFine: false, brokenLaws: nil)
    }
  }
}
