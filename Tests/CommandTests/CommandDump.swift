import Foundation

/// What `nsp` says of its commands and their flags.
struct CommandDump: Decodable {
  struct Command: Decodable {
    var commandName: String
    var arguments: [Argument]?
    var subcommands: [Command]?
  }
  struct Argument: Decodable {
    struct Name: Decodable { var name: String }
    /// "positional", "option" or "flag".
    var kind: String
    var valueName: String?
    var preferredName: Name?
  }
  var command: Command

  /// The commands, without the one that prints help.
  static func commands() throws -> [Command] {
    let dump = try JSONDecoder().decode(
      CommandDump.self, from: Data(CommandRun(["--experimental-dump-help"]).output.utf8))
    return (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
  }
}
