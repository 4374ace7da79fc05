import ArgumentParser
import Exports
import Workbench

/// `nsp suggest`.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "The next sites, in the order in which to build them, with proof.",
    discussion: """
      Candidates come from --candidates, from --candidates-from-osm, from lists of sites (status
      candidate, proposed, planned or required) and from every populated cell when asked. Existing
      sites stay. The plan is proven to be the best, or says how far from it it can be at most;
      Ctrl-C stops the search and gives the best so far. The plan is a scenario: suggested.
      With --strict the exit status is 1 when something asked cannot be met, or the proof is not
      complete.
      Examples:
        nsp suggest --candidates-from-osm school,place_of_worship --new-sites 5
        nsp suggest --share 0.95 --candidates-from-cells
        nsp suggest --goal least-mean-walk --weight residents_65_plus=2
        nsp analyse --scenario suggested --out out-with-plan
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup(title: "The plan") var plan: SuggestOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: "The output folder (out).")
  var out: String?

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      var settings = ProjectSettings()
      settings.suggest = try plan.settings
      settings = try inputs.settings(over: settings)
      try settings.run.take(\.out, out)
      try speech.apply(to: &settings)
      let outcome = try await Suggest.run(
        settings, isInterrupted: Interruption.flag(), progress: speech.progress)
      if speech.json {
        Console.write(outcome.report.summary.document)
      } else {
        Console.say(outcome.text)
      }
      try speech.end(
        isStrictlyFine: outcome.isStrictlyFine, brokenLaws: outcome.brokenLaws)
    }
  }
}
