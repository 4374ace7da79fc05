import Testing

@testable import Workbench

/// A setting has one name, as a flag and as a key of `nsp.yaml`.
@Suite("Flags and keys")
struct FlagsAndKeysTests {
  /// Flags that are no settings: of a place, of a ranking, of how a command speaks.
  private static let onlyFlags: Set = [
    "help", "version", "quiet", "json", "strict", "worst", "top", "at", "cell", "geojson",
    "project",
  ]
  /// Keys that no flag has: they name what a project is, not what a run does.
  private static let onlyKeys: Set = ["name", "licence"]
  /// Commands that compute nothing; their flags are their own.
  private static let otherCommands: Set = ["init", "fetch", "norms", "formats", "example"]

  @Test func `every flag has a row, and every row has a flag`() throws {
    let commands = try CommandDump.commands()
      .filter { !Self.otherCommands.contains($0.commandName) }
    #expect(commands.count == 7)
    let keys = Set(ProjectSettings.keys + PlanSettingList.names)
    var flags: Set<String> = []
    for command in commands {
      let names = (command.arguments ?? []).filter { $0.kind != "positional" }
        .compactMap { $0.preferredName?.name }
      for name in names where !Self.onlyFlags.contains(name) {
        #expect(keys.contains(name), "\(command.commandName) --\(name) has no row")
      }
      flags.formUnion(names)
    }
    for key in keys.subtracting(Self.onlyKeys).sorted() {
      #expect(flags.contains(key), "\(key) has no flag")
    }
  }
}
