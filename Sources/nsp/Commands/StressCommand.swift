import ArgumentParser
import Exports
import Workbench

/// `nsp stress`.
struct StressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract: "SENSITIVE, a target list: what is lost when sites, bridges or crossings fail.",
    discussion: """
      Every site fails by itself, the worst sites fail together, and every bridge, tunnel and
      crossing of a railway, a motorway or water closes in turn. Residents who lose cover, who are
      left without any walk, and the extra metres are counted. A scenario holds throughout.
      With --strict the exit status is 1 when some site's failure costs anybody cover.
      Examples:
        nsp stress
        nsp stress --worst 3 --top 20
        nsp stress --scenario blackout --json
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: "The output folder (out); the files are in its folder stress.")
  var out: String?

  @Option(
    parsing: .unconditional, help: "Up to how many sites fail together, 1 to 20.",
    transform: FlagValue.whole(StressRequest.worstRange))
  var worst = StressRequest.usualWorst

  @Option(
    parsing: .unconditional, help: "How many rows of each ranking to print.",
    transform: FlagValue.whole(StressRequest.topRange))
  var top = 10

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      var settings = try inputs.settings()
      try settings.run.take(\.out, out)
      try speech.apply(to: &settings)
      let outcome = try await Stress.run(
        StressRequest(settings, worst: worst, top: top), progress: speech.progress)
      if speech.json {
        Console.write(outcome.report.summary.document)
      } else {
        Console.say(outcome.text)
      }
      if speech.strict, !outcome.withstandsEverySite { throw ExitCode(Failure.strictStatus) }
    }
  }
}
