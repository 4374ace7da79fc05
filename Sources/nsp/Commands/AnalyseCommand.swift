import ArgumentParser
import Workbench

/// `nsp analyse`.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Coverage, tiers, groups and gaps per gemeente and region; writes the out folder.",
    discussion: """
      Examples:
        nsp analyse
        nsp analyse --network a.osm.pbf --population cells.gpkg --sites sites.csv --out out
        nsp analyse --network a.osm.pbf --population cells.csv --sites-from-osm \\
            --gemeenten gemeenten.gpkg --region GM0200 --norm 15min@5km/h 1000m
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var speech: SpeechOptions

  @OptionGroup var written: RunOptions

  func run() async throws {
    try await Console.reportingFailures(in: speech.givenLanguage ?? inputs.language) {
      var settings = try inputs.settings()
      try written.apply(to: &settings)
      try speech.apply(to: &settings)
      let outcome = try await Analyse.run(settings, progress: speech.progress)
      if speech.json {
        Console.write(outcome.summary)
      } else {
        Console.say(AnalyseSummary.text(of: outcome))
      }
      try speech.end(
        isStrictlyFine: outcome.isStrictlyFine, brokenLaws: outcome.brokenLaws)
    }
  }
}
