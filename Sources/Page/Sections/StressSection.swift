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

  func title(in language: Language) -> String {
    language("Als er iets uitvalt", "When something fails")
  }

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
        .joined(separator: language(" en ", " and "))
      let residents = language.number(worst.losesCover)
      let proof =
        worst.isExact
        ? language("Dat is bewezen het ergste paar.", "That is proven to be the worst.")
        : language(
          "Erger dan \(language.number(worst.bound)) kan het niet zijn.",
          "It cannot be worse than \(language.number(worst.bound)).")
      return language(
        "Vallen \(place + 1) punten samen uit, dan verliezen hooguit \(residents) inwoners hun dekking"
          + " (\(names)). \(proof)",
        "When \(place + 1) points fail together, at most \(residents) residents lose their cover"
          + " (\(names)). \(proof)")
    }
    let tested = stress.crossingsTested.values.reduce(0, +)
    let bridges = language(
      "Ook is elke brug, tunnel en overgang om de beurt gesloten: \(language.number(tested))"
        + " in totaal.",
      "Every bridge, tunnel and crossing was closed in turn too: \(language.number(tested)) in all."
    )
    return [
      language(
        "Van \(counts.1) punten kunnen er \(counts.0) uitvallen zonder dat iemand zijn dekking verliest.",
        "Of \(counts.1) points \(counts.0) can fail without anybody losing cover.")
    ] + worst + [bridges]
  }

  private func siteTable(_ rows: [SiteLossRow], _ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "De punten die het minst gemist kunnen worden. \(page.normNote)",
        "The points that are missed most. \(page.normNote)"),
      StressFigureList.sitesPage, rows: rows, in: language)
  }

  private func crossingTable(_ rows: [CrossingLossRow], _ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "De bruggen, tunnels en overgangen die het minst gemist kunnen worden",
        "The bridges, tunnels and crossings that are missed most"),
      StressFigureList.crossingsPage, rows: rows, in: language)
  }
}
