import Coverage
import Exports
import Figures
import Planning
import WalkNetwork
import Words

/// What is lost when sites, bridges or crossings fail.
struct StressSection: ReportSection {
  let id = "stress"

  private static let most = 10

  let title = StressSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    guard let stress = page.board.stress, !stress.sites.isEmpty else { return nil }
    let language = page.language
    var parts = [try ReportTemplates.paragraphs(lead(stress, language))]
    let sites = try stress.siteRows().prefix(Self.most).filter { !$0.loss.isNothing }
    if !sites.isEmpty { parts.append(try siteTable(Array(sites), page).html()) }
    let crossings = try stress.crossingRows().prefix(Self.most)
    if !crossings.isEmpty { parts.append(try crossingTable(Array(crossings), page).html()) }
    return parts.joined(separator: "\n")
  }

  private func lead(_ stress: StressReport, _ language: Language) -> [String] {
    let harmless = stress.sites.count { $0.loss.losesCover == 0 }
    let counts = (language.number(harmless), language.number(stress.sites.count))
    let worst = stress.together.enumerated().dropFirst().map { place, worst -> String in
      let names = worst.sites.map { stress.evidence.sites.ranked[$0].shownName }
        .joined(separator: language(StressSectionWords.and))
      let residents = language.number(worst.losesCover)
      let proof =
        worst.isExact
        ? language(StressSectionWords.isWorst)
        : language(StressSectionWords.atWorst(bound: language.number(worst.bound)))
      return language(
        StressSectionWords.together(
          place: place + 1, residents: residents, names: names, proof: proof))
    }
    let tested = stress.crossingsTested.values.reduce(0, +)
    let bridges = language(StressSectionWords.crossingsTested(tested: language.number(tested)))
    return [
      language(StressSectionWords.harmless(count: counts.0, of: counts.1))
    ] + worst + [bridges]
  }

  private func siteTable(_ rows: [SiteLossRow], _ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(StressSectionWords.siteCaption(normNote: page.normNote)),
      StressFigureList.sitesPage, rows: rows, in: language)
  }

  private func crossingTable(_ rows: [CrossingLossRow], _ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(StressSectionWords.crossingCaption),
      StressFigureList.crossingsPage, rows: rows, in: language)
  }
}
