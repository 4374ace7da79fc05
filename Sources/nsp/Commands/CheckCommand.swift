import ArgumentParser
import Workbench

/// `nsp check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the inputs, prints the row accounting and the findings, changes nothing.",
    discussion: """
      Any one input alone is fine.
      Examples:
        nsp check
        nsp check --gemeenten gemeenten.gpkg --json
        nsp check --network region.osm.pbf --sites sites.csv
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      var settings = try inputs.settings()
      try speech.apply(to: &settings)
      let outcome = try await Check.run(settings, progress: speech.progress)
      if speech.json {
        Console.write(try outcome.json())
      } else {
        Console.say(outcome.text)
      }
      for failure in outcome.failures { Console.tell(failure, in: outcome.language) }
      if let first = outcome.failures.first { throw ExitCode(first.exitStatus) }
      if speech.strict, !outcome.isFine { throw ExitCode(Failure.strictStatus) }
    }
  }
}
