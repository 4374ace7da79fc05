import Coverage
import Foundation
import OutputFolder
import TestSupport
import Testing
import Words

@testable import Exports
@testable import Figures
@testable import Page

@Suite("Summary")
struct SummaryTests {
  private func read(_ report: AnalyseReport) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(report.summary.document)) as? [String: Any])
  }

  @Test func `it parses and its residents add up`() async throws {
    let report = try await ToyRegion.report()
    let summary = try read(report)
    let residents = try #require(summary["residents"] as? [String: Double])
    let parts = CellStatus.allCases.compactMap { residents[$0.rawValue] }
    #expect(parts.count == 4)
    #expect(parts.reduce(0, +) == residents["total"])
    #expect(parts.allSatisfy { $0 > 0 })
    let gemeenten = try #require(summary["gemeenten"] as? [[String: Any]])
    let total = gemeenten.compactMap { $0["residents"] as? Double }.reduce(0, +)
    #expect(total == residents["total"])
  }

  @Test func `it has the names that other implementations use`() async throws {
    let summary = try read(try await ToyRegion.report())
    let expected: [String: Set<String>] = [
      "residents": ["total", "covered", "beyond", "unreachable", "unsnapped", "share"],
      "cells": ["total", "covered", "beyond", "unreachable", "unsnapped", "unknown_residents"],
      "walk": ["mean", "median", "p90", "max"],
      "sites": ["read", "added", "used", "unsnapped"],
      "network": [
        "vertices", "edges", "ways", "km_public", "km_private", "km_pocket", "components",
        "eligible_components", "blocking_nodes", "private_gates",
      ],
      "notes": ["same_component_but_no_permitted_walk", "outside", "snap_crossings"],
      "parameters": ["crs", "norm", "max_snap", "min_component", "ferries", "squares"],
    ]
    for (name, members) in expected {
      let object = try #require(summary[name] as? [String: Any])
      #expect(Set(object.keys) == members)
    }
    #expect(summary["schema"] as? String == "nsp-summary/1")
    #expect((summary["sites"] as? [String: Any])?["unsnapped"] as? [String] == ["L-09"])
  }

  @Test func `the same run gives the same bytes`() async throws {
    let first = try await ToyRegion.report()
    let second = try await ToyRegion.report()
    #expect(try analyseFiles(first) == analyseFiles(second))
    let boards = [first, second].map { BoardReport($0, language: .dutch) }
    #expect(try boardFiles(boards[0]) == boardFiles(boards[1]))
  }

  @Test func `no folder of a machine gets into it`() async throws {
    let report = try await ToyRegion.report()
    for file in try analyseFiles(report) + boardFiles(BoardReport(report, language: .dutch)) {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("somebody"), "\(file.path)")
    }
  }

  @Test func `a walk of nobody is null`() {
    #expect(
      WalkStatistics.summary(nil)
        == .object(["mean": .null, "median": .null, "p90": .null, "max": .null]))
  }

  @Test func `members stand in order and text is escaped`() {
    let value = OrderedJSON.object([
      "b": .text("a \"b\"\n</script>"), "a": .list([.integer(1), .null]), "c": .list([]),
    ])
    #expect(
      String(decoding: value.document, as: UTF8.self) == """
        {
          "b": "a \\"b\\"\\n\\u003c/script\\u003e",
          "a": [
            1,
            null
          ],
          "c": []
        }

        """)
  }
}
