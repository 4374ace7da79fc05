import Foundation
import TestSupport
import Testing

/// What README tells people to type exists.
@Suite("README commands")
struct ReadmeCommandsTests {
  private static let readme: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("README.md")
    return (try? String(contentsOf: path, encoding: .utf8)) ?? ""
  }()

  /// The lines that are commands, without remarks.
  private static let lines: [String] = readme.split(separator: "\n")
    .filter { $0.hasPrefix("    nsp ") }
    .map { String($0.split(separator: "#")[0]).trimmingCharacters(in: .whitespaces) }

  @Test func `every command line names a command and flags that it has`() throws {
    #expect(Self.lines.count > 8)
    for line in Self.lines {
      let words = line.split(separator: " ").map(String.init)
      let help = try CommandRun(["help", words[1]])
      #expect(help.status == 0, "\(line): \(help.errors)")
      for flag in words where flag.hasPrefix("--") {
        #expect(help.output.contains("\(flag) ") || help.output.contains("\(flag)\n"), "\(line)")
      }
    }
  }

  @Test func `every flag that is named is one of some command`() throws {
    let commands = Set(Self.lines.map { String($0.split(separator: " ")[1]) })
      .union(["check", "norms", "formats"])
    let help = try commands.sorted().map { try CommandRun(["help", $0]).output }.joined()
    let words = Self.readme.split { !($0.isLetter || $0 == "-") }.map(String.init)
    for flag in Set(words.filter { $0.hasPrefix("--") && $0.count > 3 }) {
      #expect(help.contains(flag), "\(flag)")
    }
  }

  @Test func `every make target is in the Makefile`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let makefile = try String(
      contentsOf: root.appendingPathComponent("Makefile"), encoding: .utf8)
    for target in ["demo", "test", "install", "build", "bench"] {
      #expect(Self.readme.contains("make \(target)") && makefile.contains("\n\(target):"))
    }
  }
}
