import ArgumentParser
import Workbench

/// The command line: each command parses, calls the workbench, prints, and exits.
@main
struct NSP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nsp",
    abstract: "Plans and checks the coverage of noodsteunpunten by walking distance.",
    discussion: """
      Two commands to begin with:
        nsp check --gemeenten gemeenten.gpkg
        nsp analyse --network region.osm.pbf --population squares.gpkg --sites sites.csv
      """,
    version: Analyse.toolVersion,
    subcommands: [CheckCommand.self, AnalyseCommand.self, NormsCommand.self, FormatsCommand.self])
}
