import Coverage
import Figures
import Findings
import Formats
import Planning
import Words

/// Why the figures can be trusted: what was checked in this very run, and how it came out.
struct TrustSection: ReportSection {
  let id = "trust"

  let title = TrustSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    try ReportTemplates.paragraphs(lead(page)) + lawTable(page).html() + reconciliation(page).html()
  }

  private func lead(_ page: ReportPage) -> [String] {
    let language = page.language
    let sources = language(ProvenanceSection().title)
    let broken = page.laws.count { !$0.holds }
    let count = language.number(page.laws.count)
    let verdict =
      broken == 0
      ? language(TrustSectionWords.allHold(count: count))
      : language(TrustSectionWords.someAreBroken(broken: broken, count: count))
    return [
      verdict,
      language(TrustSectionWords.sameFigures(sources: sources)),
    ]
  }

  private func lawTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(TrustSectionWords.lawCaption),
      TrustFigureList.lawsPage, rows: page.laws, in: page.language)
  }

  /// Row accounting and the straight line: what went in, and what another method would say.
  private func reconciliation(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let region = page.region
    let rows = page.report.inputs.reduce((read: 0, used: 0, refused: 0)) {
      ($0.read + $1.rows.read, $0.used + $1.rows.used, $0.refused + $1.rows.refused)
    }
    let official = page.report.gemeenten.compactMap(\.officialResidents)
    let isComplete = !official.isEmpty && official.count == page.report.gemeenten.count
    let total = official.reduce(0, +)
    func row(_ name: String, _ value: String, _ meaning: String) -> [HTMLTable.Cell] {
      [HTMLTable.Cell(name), HTMLTable.Cell(value), HTMLTable.Cell(meaning)]
    }
    return HTMLTable(
      caption: language(TrustSectionWords.reconciliationCaption),
      columns: [
        HTMLTable.Column(title: language(TrustSectionWords.what), isNumber: false),
        HTMLTable.Column(title: language(TrustSectionWords.count)),
        HTMLTable.Column(title: language(TrustSectionWords.meaning), isNumber: false),
      ],
      rows: [
        row(
          language(TrustSectionWords.rowsRead), language.number(rows.read),
          language(
            TrustSectionWords.usedAndRefused(
              used: language.number(rows.used), refused: language.number(rows.refused)))),
        row(
          language(TrustSectionWords.residentsInFiles),
          language.number(region.sums.total),
          isComplete
            ? language(TrustSectionWords.officialNumber(total: language.number(total)))
            : language(TrustSectionWords.officialNumberNotKnown)),
        row(
          language(TrustSectionWords.coveredOverStreets),
          language.percentage(region.sums.share),
          language(TrustSectionWords.thisReport)),
        row(
          language(TrustSectionWords.coveredInStraightLine),
          language.percentage(region.sums.share(of: region.inStraightLine)),
          language(TrustSectionWords.circle)),
      ])
  }
}
