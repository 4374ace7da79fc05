import Foundation
import TestSupport
import Testing

/// Every flag that takes a value, of every command, refuses what it does not understand.
///
/// One sentence names the flag, the value and what is allowed, and the exit status is right. The flags
/// are asked of the command itself, so one without a row here fails.
@Suite("Bad flags")
struct BadFlagsTests {
  /// Bad values of flags that only one command has, or has in its own sense, and of arguments.
  private static let ofOneCommand: [String: [BadValue]] = [
    "init region": [BadValue("Nergenshuizen", "VR01 to VR25")],
    "init folder": [BadValue("FILE/inside", "FILE/inside", status: 73)],
    "fetch folder": [.absent("nowhere", "a project file")],
    "fetch only": [BadValue("nothing", "The names are: squares")],
    "fetch retries": [BadValue("-1", "from 0 to 100"), BadValue("many", "from 0 to 100")],
    "fetch timeout": [BadValue("0", "from 1 to 3600"), BadValue("many", "from 1 to 3600")],
    "check folder": [.absent("nowhere", "a project file")],
    "analyse folder": [.absent("nowhere", "a project file")],
    "analyse out": [BadValue("FILE", "a folder", status: 73)],
    "suggest folder": [.absent("nowhere", "a project file")],
    "suggest out": [BadValue("FILE", "a folder", status: 73)],
    "suggest weight": [
      BadValue("far", "GROUP=WEIGHT"), BadValue("nobody=2", "residents", found: "nobody"),
    ],
    "stress folder": [.absent("nowhere", "a project file")],
    "stress out": [BadValue("FILE", "a folder", status: 73)],
    "stress worst": [
      BadValue("0", "from 1 to 20"), BadValue("-1", "from 1 to 20"), BadValue("x", "from 1 to 20"),
    ],
    "stress top": [BadValue("-1", "from 0 to 10000"), BadValue("many", "from 0 to 10000")],
    "explain folder": [.absent("nowhere", "a project file")],
    "explain at": [
      BadValue("far", "lon,lat in degrees"), BadValue("1", "x,y in metres"),
      BadValue("-51.2,-30", "a place near the streets"),
    ],
    "explain cell": [BadValue("nowhere", "the id of a record")],
    "explain geojson": [BadValue("/proc/none/walk.geojson", "a file that can be", status: 73)],
    "compare runs": [.absent("nowhere", "the out folder of a run")],
    "compare project": [.absent("nowhere", "a project file")],
    "compare out": [BadValue("FILE", "a folder", status: 73)],
    "report folder": [.absent("nowhere", "a project file")],
    "report earlier-runs": [.absent("nowhere", "a file that nsp analyse wrote")],
    "report out": [BadValue("FILE", "a folder", status: 73)],
    "report weight": [
      BadValue("far", "GROUP=WEIGHT"), BadValue("nobody=2", "residents", found: "nobody"),
    ],
    "norms folder": [.absent("nowhere", "a project file")],
    "example folder": [BadValue("FILE", "a folder", status: 73)],
    "example residents": [BadValue("0", "from 500"), BadValue("many", "from 500")],
    "example seed": [
      BadValue("-1", "whole numbers from 0"), BadValue("x", "whole numbers from 0"),
    ],
  ]

  /// A flag or argument of a command.
  private struct Place {
    var command: String
    var name: String
    var isFlag: Bool
    var rows: [BadValue]? { ofOneCommand["\(command) \(name)"] ?? (isFlag ? badValues[name] : nil) }
  }

  private static func places() throws -> [Place] {
    try CommandDump.commands().flatMap { command in
      (command.arguments ?? []).filter { $0.kind != "flag" }.map {
        Place(
          command: command.commandName, name: $0.preferredName?.name ?? $0.valueName ?? "",
          isFlag: $0.kind == "option")
      }
    }
  }

  @Test func `every flag that takes a value refuses a bad one in one sentence`() throws {
    let scratch = try TemporaryFolder()
    let village = scratch.path + "/village"
    #expect(try CommandRun(["example", village, "--residents", "1000", "--quiet"]).status == 0)
    try Self.prepare(village)
    let places = try Self.places()
    #expect(places.count > 100)
    for place in places {
      let label = "\(place.command) \(place.name)"
      let rows = try #require(place.rows, "\(label) has no row of bad values")
      for row in rows {
        let value = row.text.replacingOccurrences(of: "FILE", with: village + "/nsp.yaml")
        let run = try CommandRun(Self.arguments(place, value, village))
        #expect(run.status == row.status, "\(label) \(value): \(run.errors)")
        let sentence = run.errors.split(separator: "\n").first.map(String.init) ?? ""
        let sentences = run.errors.split(separator: "\n").filter {
          $0.hasPrefix("nsp: ") || $0.hasPrefix("Error: ")
        }
        #expect(sentences.count == 1, "\(label) \(value): \(run.errors)")
        if place.isFlag { #expect(sentence.contains("--\(place.name)"), "\(label): \(sentence)") }
        let found = row.found == row.text ? value : row.found
        #expect(sentence.contains(found), "\(label): \(sentence)")
        let allowed = row.allowed.replacingOccurrences(of: "FILE", with: village + "/nsp.yaml")
        #expect(sentence.contains(allowed), "\(label) \(value): \(sentence)")
      }
    }
  }

  /// Gives the project a download, and the language of the sentences above.
  private static func prepare(_ village: String) throws {
    let path = village + "/nsp.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let list = "downloads:\n  - {name: squares, url: \"https://example.invalid/a\", file: a.gpkg}\n"
    try Data((text.replacing("language: nl", with: "language: en") + list).utf8).write(
      to: URL(fileURLWithPath: path))
  }

  /// A whole command line that is fine but for the value.
  private static func arguments(_ place: Place, _ value: String, _ village: String) -> [String] {
    var words: [String]
    switch place.command {
    case "compare":
      words = ["base", "blackout"] + (place.name == "project" ? [] : ["--project", village])
    case "init", "example": words = [village + "-new"]
    default: words = [village]
    }
    if place.command == "explain", !["at", "cell"].contains(place.name) {
      words += ["--cell", "E0163N4912"]
    }
    if place.isFlag {
      words += ["--\(place.name)", value]
    } else {
      words[0] = value
    }
    return [place.command] + words + (["init", "norms"].contains(place.command) ? [] : ["--quiet"])
  }
}
