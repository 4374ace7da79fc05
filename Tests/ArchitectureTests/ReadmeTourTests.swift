import Foundation
import Testing

/// README tells the truth: what it names is there.
@Suite("Readme tour")
struct ReadmeTourTests {
  private func readme() throws -> String { try SourceTree.text(of: "README.md") }

  @Test func `README has at most 250 lines`() throws {
    #expect(try readme().split(separator: "\n", omittingEmptySubsequences: false).count <= 250)
  }

  @Test func `every path that README names exists`() throws {
    let quoted = try readme().split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
    let paths = quoted.map(\.element).filter {
      $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") || $0.hasPrefix("GeoData")
    }
    #expect(paths.count > 20)
    for path in paths { #expect(SourceTree.exists(String(path)), "\(path)") }
  }

  @Test func `every module and command is named`() throws {
    let text = try readme()
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appendingPathComponent("Sources").path)
    for module in folders where !module.hasPrefix("C") || module == "Coverage" {
      #expect(text.contains("`\(module)`"), "module \(module)")
    }
    for command in [
      "init", "fetch", "check", "analyse", "stress", "explain", "compare", "report", "example",
      "norms",
      "formats",
    ] {
      #expect(text.contains("nsp \(command)"), "command \(command)")
    }
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
      try readme().firstMatch(of: #/nsp explain mijnregio --at ([0-9.]+),([0-9.]+) /#))
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
