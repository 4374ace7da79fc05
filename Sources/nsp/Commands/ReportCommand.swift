import ArgumentParser
import Exports
import Page
import Words
import Workbench

/// `nsp report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The report for a board: page, maps, tables and paper; works without a network.",
    discussion: """
      Everything is computed anew from the inputs in one run: coverage, what fails worst, and the
      next sites when there are candidates. Sites that could come can be switched on and off in the
      page, and all figures follow.
      With --strict the exit status is 1 when somebody is not covered or a finding is a warning.
      Examples:
        nsp report
        nsp report --candidates-from-osm school,place_of_worship --new-sites 5
        nsp report --tlp AMBER --earlier-runs 2026-07/out 2027-01/out
        nsp report --language en --out out-en
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup(title: "The plan") var plan: SuggestOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    parsing: .upToNextOption, help: "Output folders of earlier runs of nsp analyse, for the trend.")
  var earlierRuns: [String] = []

  @Flag(help: "Print the report as PDF too; needs Chromium.")
  var pdf = false

  @Flag(name: .customLong("static"), help: "Leave the map that moves out: fixed maps only.")
  var isStatic = false

  @OptionGroup var written: RunOptions

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      var settings = ProjectSettings()
      settings.suggest = try plan.settings
      try settings.run.take(\.earlierRuns, earlierRuns)
      settings.run.take(\.pdf, pdf)
      settings.run.take(\.isStatic, isStatic)
      settings = try inputs.settings(over: settings)
      try written.apply(to: &settings)
      try speech.apply(to: &settings)
      let outcome = try await Report.run(settings, progress: speech.progress)
      if let notice = outcome.notice { Console.error("nsp: \(notice)") }
      if speech.json {
        Console.write(outcome.report.analysis.summary.document)
      } else {
        Console.say(outcome.text)
      }
      try speech.end(
        isStrictlyFine: outcome.isStrictlyFine, brokenLaws: outcome.brokenLaws)
    }
  }
}
