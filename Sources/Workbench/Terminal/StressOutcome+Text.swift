// What `nsp stress` prints for people: the rankings, worst first.

import Coverage
import Figures
import Formats
import Geo
import Planning
import WalkNetwork
import Words

extension StressOutcome {
  /// The rankings as text.
  public var text: String {
    let norm = report.outcome.evidence.norm
    let covered = report.outcome.region.sums.residents[.covered]
    return [
      StressReport.note,
      "\(Language.english.name(ofRegion: report.regionName)), norm \(norm.id): \(whole(norm.limitMetres)) m;"
        + " \(whole(covered)) residents are covered." + report.settings.scenarioSentence,
      siteText, togetherText, crossingText, "files  \(folder)",
    ].joined(separator: "\n\n")
  }

  private func whole(_ value: Double) -> String { fixed(value, decimals: 0) }

  private var siteText: String {
    let rows = report.sites.prefix(top)
    let sites = rows.map { report.outcome.evidence.sites.ranked[$0.site] }
    let gemeenten = report.gemeenten(at: sites.map(\.location))
    let table = TextTable(
      columns: ["site", "name", "gemeente", "loses cover", "without walk", "extra metres"],
      rows: rows.indices.map { place in
        let site = sites[place]
        return [site.id, site.name, gemeenten[place]?.name ?? "-"] + figures(rows[place].loss)
      }, numeric: [3, 4, 5])
    let harmless = report.sites.count { $0.loss.losesCover == 0 }
    return "One site fails: \(report.sites.count) sites, of which \(harmless) cost nobody cover.\n"
      + (rows.isEmpty ? "" : table.text)
  }

  private var togetherText: String {
    let sites = report.outcome.evidence.sites.ranked
    let lines = report.together.enumerated().dropFirst().map { place, worst in
      let names = worst.sites.map { sites[$0].id }.joined(separator: " + ")
      let proof =
        worst.isExact ? "proven worst" : "at most \(whole(worst.bound)) for any \(place + 1)"
      return "\(place + 1) sites fail: \(whole(worst.losesCover)) lose cover (\(proof)):"
        + " \(names.isEmpty ? "-" : names)"
    }
    return lines.isEmpty ? "Several sites together: not asked for." : lines.joined(separator: "\n")
  }

  private var crossingText: String {
    let tested = CrossingKind.allCases.compactMap { kind -> String? in
      guard let count = report.crossingsTested[kind], count > 0 else { return nil }
      return "\(kind.rawValue) \(count)"
    }
    let head =
      "One bridge or crossing closes: tested \(tested.isEmpty ? "none" : tested.joined(separator: ", "));"
      + " \(report.crossings.count) of them cost somebody metres or cover."
    let rows = report.crossings.prefix(top)
    guard !rows.isEmpty else { return head }
    let gemeenten = report.gemeenten(at: rows.map(\.crossing.center))
    let table = TextTable(
      columns: [
        "kind", "near", "gemeente", "x", "y", "loses cover", "without walk", "extra metres", "ways",
      ],
      rows: rows.indices.map { place in
        let crossing = rows[place].crossing
        let ways = crossing.wayIDs.prefix(3).map(String.init).joined(separator: " ")
        return [
          (crossing.isMovable ? "movable " : "") + crossing.kind.rawValue,
          report.crossingPlaces[place] ?? "-", gemeenten[place]?.name ?? "-",
          whole(crossing.center.x), whole(crossing.center.y),
        ] + figures(rows[place].loss) + [ways + (crossing.wayIDs.count > 3 ? " ..." : "")]
      }, numeric: [3, 4, 5, 6, 7])
    return head + "\n" + table.text
  }

  /// Residents who lose cover, residents without a walk, mean extra metres.
  private func figures(_ loss: CoverLoss) -> [String] {
    [
      whole(loss.losesCover), whole(loss.leftWithoutWalk),
      loss.meanExtraMetres.map(whole) ?? "-",
    ]
  }
}
