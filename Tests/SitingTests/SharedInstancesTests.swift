import Foundation
import TestSupport
import Testing

@testable import Siting

/// The instances whose optima are known: reached, and proven.
@Suite("Shared siting instances", .enabled(if: SharedData.isPresent, SharedData.absence))
struct SharedInstancesTests {
  @Test(arguments: ["porto-alegre", "copenhagen"])
  func `the known optimum is reached and proven`(name: String) throws {
    let folder = SharedData.path("expected/siting/\(name)/")
    let instance = try String(contentsOfFile: folder + "/instance.txt", encoding: .utf8)
    let answer = try String(contentsOfFile: folder + "/optimum.json", encoding: .utf8)
    let (sites, table) = try Self.table(instance)
    let optimum = try #require(Self.number("optimum", in: answer))
    let found = SetSearch(table, rules: .upTo(sites, of: table), effort: SearchEffort()).run()
    #expect(found.isComplete)
    #expect(found.value == optimum)
    #expect(found.bound == optimum)
    #expect(table.worth(of: found.sites ?? []) == optimum)
    // Plain greedy choice, ties to the lowest index.
    let greedy = PickedSites(table, rules: .upTo(sites, of: table))
    greedy.fill()
    #expect(greedy.value == Self.number("greedy", in: answer))
  }

  private static func table(_ text: String) throws -> (sites: Int, table: GainTable) {
    var (sites, candidates) = (0, 0)
    var demands: [GainTable.Demand] = []
    var entries: [GainTable.Entry] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      switch words[0] {
      case "p": sites = try #require(Int(words[1]))
      case "candidates": candidates = try #require(Int(words[1]))
      case "demands": break
      default:
        for word in words.dropFirst(2) {
          let site = try #require(UInt32(word))
          entries.append(
            GainTable.Entry(site: site, demand: UInt32(demands.count), gain: 0))
        }
        demands.append(GainTable.Demand(weight: try #require(Double(words[0]))))
      }
    }
    return (
      sites,
      GainTable(candidateCount: candidates, demands: demands, entries: entries, uniform: true)
    )
  }

  private static func number(_ key: String, in json: String) -> Double? {
    guard let start = json.range(of: "\"\(key)\":")?.upperBound else { return nil }
    return Double(
      json[start...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "." })
  }
}

extension SiteRules {
  /// No rule but the number of sites.
  static func upTo(_ sites: Int, of table: GainTable) -> SiteRules {
    var rules = SiteRules.free(table.candidateCount)
    rules.most = sites
    return rules
  }
}
