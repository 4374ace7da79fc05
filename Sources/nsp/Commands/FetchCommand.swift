import ArgumentParser
import Fetching
import Workbench

/// `nsp fetch`.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Downloads the open data named in nsp.yaml: resumes, checks, and records it.",
    discussion: """
      Files that are complete are left alone, and a file that you put in its place by hand is kept.
      After an interruption the next run goes on where it stopped.
      Examples:
        nsp fetch mijnregio
        nsp fetch --only vierkanten osm-gelderland
      """)

  @Argument(help: "Project folder with an nsp.yaml; the current one when it has one.")
  var folder: String?

  @Option(parsing: .upToNextOption, help: "Names from the list \"downloads\" (all).")
  var only: [String] = []

  @Option(
    parsing: .unconditional, help: "How often to try again after trouble that may pass.",
    transform: FlagValue.whole(0...100))
  var retries = 3

  @Option(
    parsing: .unconditional, help: "How many seconds a server may be silent.",
    transform: FlagValue.whole(1...3600, "whole seconds"))
  var timeout = 60

  @Flag(help: "No progress, only the table at the end.")
  var quiet = false

  @Flag(help: "Print JSON for machines.")
  var json = false

  func run() async throws {
    try await Console.reportingFailures(in: ProjectLanguage.named(in: folder ?? ".")) {
      var request = FetchRequest(folder: folder ?? ".")
      request.only = only
      request.patience.retries = retries
      request.patience.silenceSeconds = timeout
      let progress = FetchProgress(isQuiet: quiet)
      defer { progress.end() }
      let outcome = try await Interruption.cancelling { [request] in
        try await Fetch.run(request, report: progress.show)
      }
      progress.end()
      if json {
        Console.write(try outcome.json())
      } else {
        Console.say(outcome.text)
      }
      for failure in outcome.failures { Console.tell(failure, in: outcome.language) }
      if let first = outcome.failures.first { throw ExitCode(first.exitStatus) }
    }
  }
}
