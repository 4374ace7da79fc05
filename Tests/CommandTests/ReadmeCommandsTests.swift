import Foundation
import TestSupport
import Testing

/// What the papers tell people to type works: README for users, that of `Sources` for developers, and
/// the walking model.
@Suite("README commands")
struct ReadmeCommandsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(of file: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
  }

  private static func papers() throws -> String {
    try ["README.md", "Sources/README.md", "Sources/WalkNetwork/README.md"].map(text(of:))
      .joined(separator: "\n")
  }

  /// The lines that are commands of nsp, without remarks.
  private static func commands(in text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("    nsp ") }.map { line in
      line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
    }
  }

  @Test func `every command line names a command and flags that it has`() throws {
    let lines = Self.commands(in: try Self.papers())
    #expect(lines.count > 15)
    for words in lines {
      let help = try CommandRun(["help", words[1]])
      #expect(help.status == 0, "\(words): \(help.errors)")
      for flag in words where flag.hasPrefix("--") {
        #expect(help.output.contains("\(flag) ") || help.output.contains("\(flag)\n"), "\(words)")
      }
    }
  }

  @Test func `every flag that is named is one of some command`() throws {
    let help = try CommandDump.commands().map {
      try CommandRun(["help", $0.commandName]).output
    }.joined()
    let lines = try Self.papers().split(separator: "\n").filter { !$0.hasPrefix("    swift ") }
    let words = lines.joined(separator: "\n").split { !($0.isLetter || $0 == "-") }
    for flag in Set(words.filter { $0.hasPrefix("--") && $0.count > 3 }) {
      #expect(help.contains(flag), "\(flag)")
    }
  }

  @Test func `README shows every command`() throws {
    let readme = try Self.text(of: "README.md")
    for command in try CommandDump.commands() {
      #expect(readme.contains("nsp \(command.commandName)"), "\(command.commandName)")
    }
  }

  @Test func `every target of make is explained, and those that are named are there`() throws {
    let makefile = try Self.text(of: "Makefile")
    let targets = Set(makefile.matches(of: #/(?m)^# make ([a-z-]+)/#).map { String($0.1) })
    let named = try Self.papers().matches(of: #/(?m)(?:^ {4}|`)make ([a-z-]+)/#)
    for match in named { #expect(makefile.contains("\n\(match.1):"), "make \(match.1)") }
    #expect(targets.subtracting(named.map { String($0.1) }).sorted() == [])
  }

  @Test func `what README has people try works from the first line to the last`() throws {
    let readme = try Self.text(of: "README.md")
    let part = try #require(readme.firstMatch(of: #/(?s)## Try it\n(.*?)\n## /#))
    let scratch = try TemporaryFolder()
    let lines = Self.commands(in: String(part.1))
    #expect(Set(lines.map { $0[1] }).count == 8)
    for words in lines {
      let run = try CommandRun(Array(words.dropFirst()) + ["--quiet"], folder: scratch.path)
      #expect(run.status == 0, "\(words): \(run.errors)")
      #expect(run.errors.isEmpty)
    }
    // The trend needs dated runs.
    for file in try Self.writtenFiles(of: readme) where file != "compare/trend.csv" {
      let path = "\(scratch.path)/regio/out/\(file)"
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }

  /// The files in the table of what is written.
  private static func writtenFiles(of readme: String) throws -> [String] {
    let part = try #require(readme.firstMatch(of: #/(?s)## What is written\n(.*?)\n\n## /#))
    let rows = part.1.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == 10)
    return rows.flatMap { row in
      let names = row.matches(of: #/`([^` ]+)`/#).map { String($0.1) }
      let first = names[0]
      let stem = String(first.prefix { $0 != "." })
      return names.map { name in
        if name.hasPrefix(".") { return stem + name }
        return first.hasSuffix("/") && name != first ? first + name : name
      }
    }
  }
}
