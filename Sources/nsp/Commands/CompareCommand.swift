import ArgumentParser
import Exports
import Workbench

/// `nsp compare`.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Scenarios or former runs side by side, per gemeente, with a difference map.",
    discussion: """
      A run is the out folder of an earlier `nsp analyse`, or, inside a project, the name of a
      scenario: base (no scenario), blackout, one of nsp.yaml, or several joined with +. The others
      are compared with the first. Keys that stand at the top of nsp.yaml hold in all scenarios.
      Dated folders also give the trend per gemeente against the agreements in nsp.yaml; the day of
      a run is set with `nsp analyse --date`.
      Examples:
        nsp compare base blackout
        nsp compare base hoogwater blackout+hoogwater --project mijnregio
        nsp compare 2026-07/out 2027-01/out 2027-07/out --out halfjaar
      """)

  @Argument(help: "Output folders of runs, or names of scenarios: two or more.")
  var runs: [String]

  @Option(help: "Project folder with an nsp.yaml; the current one when it has one.")
  var project: String?

  @Option(help: "The output folder (out); files go into its folder compare.")
  var out: String?

  @Option(
    help: "With whom outputs may be shared: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")
  var tlp: String?

  @Option(
    parsing: .unconditional, help: "How many threads to use (all cores).")
  var threads: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if runs.count < 2 { throw ValidationError("compare needs two runs or more.") }
  }

  func run() async throws {
    try await Console.reportingFailures(
      in: speech.givenLanguage ?? ProjectLanguage.named(in: project ?? ".")
    ) {
      var settings = ProjectSettings()
      try settings.run.take(\.out, out)
      try settings.run.take(\.label, tlp)
      try settings.run.take(\.threads, threads)
      try speech.apply(to: &settings)
      settings = try settings.overProject(in: project)
      let outcome = try await Compare.run(
        CompareRequest(runs: runs, settings: settings), progress: speech.progress)
      if speech.json {
        Console.write(outcome.report.json.document)
      } else {
        Console.say(outcome.text)
      }
      if speech.strict, !outcome.isStrictlyFine { throw ExitCode(Failure.strictStatus) }
    }
  }
}
