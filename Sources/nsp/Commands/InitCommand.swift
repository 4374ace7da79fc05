import ArgumentParser
import Workbench

/// `nsp init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a project: an nsp.yaml with the download list of a veiligheidsregio.",
    discussion: """
      Examples:
        nsp init --region VR06 mijnregio
        nsp init --region "Gooi en Vechtstreek" gooi
      """)

  @Argument(help: "The folder of the project; it is made when it is not there.")
  var folder: String

  @Option(help: "The veiligheidsregio, by code (VR01 to VR25) or name; else all the Netherlands.")
  var region: String?

  func run() async throws {
    try await Console.reportingFailures(in: ProjectLanguage.named(in: folder)) {
      Console.say(try Initialise.run(folder: folder, region: region))
    }
  }
}
