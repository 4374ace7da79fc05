import Foundation
import Testing

/// The papers tell the truth: README for users, that of `Sources` for developers, and the walking model.
@Suite("Readme tour")
struct ReadmeTourTests {
  private static let developers = "Sources/README.md"

  private func readme() throws -> String { try SourceTree.text(of: "README.md") }

  @Test func `README has at most 120 lines`() throws {
    #expect(try readme().split(separator: "\n", omittingEmptySubsequences: false).count <= 120)
  }

  @Test(arguments: ["README.md", developers, "Sources/WalkNetwork/README.md"])
  func `every path that a paper names exists`(paper: String) throws {
    let paths = try SourceTree.text(of: paper)
      .matches(of: #/`((?:Sources|Tests|GeoData|Reports)/[^` ]+)`/#)
    #expect(!paths.isEmpty)
    for match in paths { #expect(SourceTree.exists(String(match.1)), "\(match.1)") }
  }

  @Test func `the path of a number has from 12 to 30 files`() throws {
    let text = try SourceTree.text(of: Self.developers)
    let part = try #require(text.firstMatch(of: #/(?s)## The path of one number(.*?)\n## /#))
    #expect((12...30).contains(part.1.matches(of: #/`Sources/[^`]+\.swift`/#).count))
  }

  @Test func `the table of modules has all of them, from the bottom up`() throws {
    let package = try SourceTree.text(of: "Package.swift")
      .matches(of: #/\.(?:target|executableTarget)\(\s*name: "(\w+)"/#).map { String($0.1) }
      .filter { SourceTree.exists("Sources/\($0)") }
    let text = try SourceTree.text(of: Self.developers)
    let part = try #require(text.firstMatch(of: #/(?s)## Modules(.*?)\n## /#))
    #expect(part.1.matches(of: #/(?m)^\| `(\w+)`/#).map { String($0.1) } == package)
  }

  @Test func `a region takes three commands`() throws {
    let lines = try readme().split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let wanted = [
      "nsp init --region VR06 mijnregio", "nsp fetch mijnregio", "nsp analyse mijnregio",
    ]
    let places = wanted.compactMap { command in lines.firstIndex { $0.hasPrefix(command) } }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func `the place that is explained lies in the region that was made`() throws {
    // VR06, Noord- en Oost-Gelderland, lies within these degrees.
    let match = try #require(
      try readme().firstMatch(of: #/nsp explain mijnregio --at ([0-9.]+),([0-9.]+)/#))
    let (longitude, latitude) = (try #require(Double(match.1)), try #require(Double(match.2)))
    #expect((5.8...6.85).contains(longitude) && (51.8...52.55).contains(latitude))
  }

  @Test func `the top level holds only what belongs there`() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "GeoData", "Reports", "README.md", "Makefile",
    ]
    for entry in entries where !entry.hasPrefix(".") && entry != "Package.resolved" {
      #expect(allowed.contains(entry), "\(entry)")
    }
  }
}
