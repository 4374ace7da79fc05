import ArgumentParser
import Exports
import Words
import Workbench

/// `nsp explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a place is covered or not: the walk, the next sites, and what would change it.",
    discussion: """
      The place is a cell of the population, or a pair of numbers: longitude and latitude, or metres \
      in the plane of the project.

      In the region that `nsp example` makes:
        nsp explain --cell E0161N4882
        nsp explain --at 3.35,52.35 --language nl
        nsp explain --at 16150,488250 --scenario blackout --geojson walk.geojson
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    parsing: .unconditional, help: "The place: lon,lat in degrees or x,y in metres.")
  var at: String?

  @Option(help: "The id of a cell of the population.")
  var cell: String?

  @Option(help: "Write the walk as GeoJSON to this file.")
  var geojson: String?

  func validate() throws {
    guard (at == nil) != (cell == nil) else {
      throw ValidationError(
        at == nil
          ? "--at or --cell: name a place, such as --at 5.387,52.155 or --cell E1550N4630."
          : "--at \(at ?? "") and --cell \(cell ?? ""): allowed is one of the two.")
    }
  }

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      let place = at.map(ExplainRequest.Place.at) ?? .cell(cell ?? "")
      var settings = try inputs.settings()
      try speech.apply(to: &settings)
      let report = try await Explain.run(
        ExplainRequest(settings, place: place), progress: speech.progress)
      if let geojson { try Explain.write(report, to: geojson) }
      if speech.json {
        Console.write(report.summary.document)
      } else {
        Console.say(report.text(in: speech.givenLanguage ?? .english))
      }
      if speech.strict, !report.isCovered {
        throw ExitCode(Failure.strictStatus)
      }
    }
  }
}
