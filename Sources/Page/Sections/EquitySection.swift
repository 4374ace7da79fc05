import Coverage
import Exports
import Figures
import Planning
import Words

/// Whether groups and gemeenten are reached alike, and groups under norms of their own.
struct EquitySection: ReportSection {
  let id = "equity"

  func title(in language: Language) -> String {
    language("Is iedereen even goed bereikbaar?", "Is everybody reached alike?")
  }

  func body(of page: ReportPage) throws -> String? {
    let hasAreas = page.report.gemeenten.count > 1
    let groups = page.region.groups.filter { $0.total > 0 }
    guard page.region.sums.total > 0, hasAreas || !groups.isEmpty else { return nil }
    let own = page.report.groupRows(of: page.region).filter {
      $0.ownNorm != nil && $0.coveredByOwnNorm != nil
    }
    return try equityTable(page, hasAreas: hasAreas).html()
      + (own.isEmpty ? "" : try ownNormTable(page, own).html())
  }

  private func equityTable(_ page: ReportPage, hasAreas: Bool) -> HTMLTable {
    let language = page.language
    var table = HTMLTable(
      caption: language(
        "Welk deel van elke groep is gedekt, en waar het minst. \(page.normNote)",
        "What part of each group is covered, and where the least. \(page.normNote)"),
      GroupFigureList.equityPage(hasAreas: hasAreas),
      rows: page.report.equityRows.filter { $0.equity.total > 0 }, in: language)
    guard hasAreas else { return table }
    table.note = language(
      "Slechtste tiende: het gedekte deel van de tien procent mensen die wonen in de gemeenten met "
        + "de minste dekking. Verschillen staan in procentpunten. Van vakken met weinig mensen zijn "
        + "groepen vaak niet bekend: zij tellen daar niet mee, en lijken dan beter gedekt dan alle "
        + "inwoners.",
      "Worst tenth: the part covered of the ten per cent of people who live in the gemeenten with "
        + "least coverage. Differences are in percentage points. Groups are often unknown where few "
        + "people live: they do not count there, and then seem better covered than all residents.")
    return table
  }

  private func ownNormTable(_ page: ReportPage, _ rows: [GroupRow]) -> HTMLTable {
    HTMLTable(
      caption: page.language(
        "Groepen met een eigen norm, omdat zij minder snel of minder ver lopen. Geen landelijke norm "
          + "gepubliceerd: ook deze norm is een keuze.",
        "Groups with a norm of their own, because they walk less fast or less far. No national norm "
          + "has been published: this norm too is a choice."),
      GroupFigureList.ownNormsPage, rows: rows, in: page.language)
  }
}
