import ArgumentParser
import CLinux
import Workbench

/// The command line: each command parses, calls the workbench, prints, and exits.
@main
struct NSP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nsp",
    abstract: "Plans and checks the coverage of noodsteunpunten by walking distance.",
    discussion: """
      Your own region in three commands:
        nsp init --region VR06 mijnregio
        nsp fetch mijnregio
        nsp analyse mijnregio
      Or from files you have:
        nsp check --gemeenten gemeenten.gpkg
        nsp analyse --network region.osm.pbf --population squares.gpkg --sites sites.csv
      """,
    version: toolVersion,
    subcommands: [
      InitCommand.self, FetchCommand.self, CheckCommand.self, AnalyseCommand.self,
      SuggestCommand.self, StressCommand.self, ExplainCommand.self, CompareCommand.self,
      ReportCommand.self, ExampleCommand.self, NormsCommand.self, FormatsCommand.self,
    ])

  /// Runs the command line.
  ///
  /// Large arrays are mapped one by one, so that memory goes back when they go. The allocator's own
  /// rule keeps ever larger ones in its heap, which raised the peak of an import by a third.
  static func main() async {
    nsp_map_blocks_from(256 * 1024)
    await main(nil)
  }
}
