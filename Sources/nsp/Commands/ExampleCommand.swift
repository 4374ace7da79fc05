import ArgumentParser
import ExampleRegion
import Workbench

/// `nsp example`.
struct ExampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example",
    abstract: "Writes a fictitious Dutch region in the real file formats, ready to be analysed.",
    discussion: """
      Towns, polders, a river, squares as CBS publishes them and noodsteunpunten with gaps; no place
      in it is real. The same size and seed give the same region.
      Examples:
        nsp example region
        nsp example village --residents 2000
        nsp example country --residents 18000000 --seed 7
      """)

  @Argument(help: "The folder to write; empty, or one that this command made.")
  var folder: String

  @Option(
    parsing: .unconditional, help: "How many people live there.",
    transform: FlagValue.whole(
      ExampleRequest.fewestResidents...ExampleRequest.mostResidents, "numbers"))
  var residents = ExampleRequest().residents

  @Option(
    parsing: .unconditional, help: "What chance begins with.",
    transform: { text in
      guard let seed = UInt64(text) else {
        throw ValidationError("allowed are whole numbers from 0 to \(UInt64.max).")
      }
      return seed
    })
  var seed = ExampleRequest().seed

  @Option(
    parsing: .unconditional, help: "How many gemeenten grow at a time (one a core).",
    transform: FlagValue.threads)
  var threads: Int?

  @Flag(help: "Replace files of the region that were changed since.")
  var overwrite = false

  @Flag(help: "No progress lines.")
  var quiet = false

  func run() async throws {
    try await Console.reportingFailures(in: ProjectLanguage.named(in: folder)) {
      let isQuiet = quiet
      let outcome = try Example.run(
        ExampleRequest(residents: residents, seed: seed), folder: folder,
        overwrites: overwrite, threads: threads
      ) { line in if !isQuiet { Console.error(line) } }
      let kilometres = Int(outcome.streetKilometres.rounded())
      Console.say(
        "\(folder): \(outcome.residents) residents in \(outcome.gemeenten.count) gemeenten,")
      Console.say(
        "  \(kilometres) km of streets and paths, \(outcome.buildings) buildings (fictitious)")
      for file in outcome.files { Console.say("  \(file.name): \(file.rows) rows") }
      Console.say("Next: nsp analyse \(folder)")
    }
  }
}
