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
    let own = ownNormRows(page)
    return try equityTable(page, hasAreas: hasAreas).html()
      + (own.isEmpty ? "" : try ownNormTable(page, own).html())
  }

  private func equityTable(_ page: ReportPage, hasAreas: Bool) -> HTMLTable {
    let language = page.language
    var table = HTMLTable(
      caption: language(
        "Welk deel van elke groep is gedekt, en waar het minst. \(page.normNote)",
        "What part of each group is covered, and where the least. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Groep", "Group"), isNumber: false),
        HTMLTable.Column(title: language("Gedekt", "Covered")),
        HTMLTable.Column(
          title: language("Verschil met alle inwoners", "Difference from all residents")),
      ],
      rows: page.report.outcome.equity.filter { $0.total > 0 }.map {
        row($0, page, hasAreas: hasAreas)
      })
    guard hasAreas else { return table }
    table.columns += [
      HTMLTable.Column(title: language("Laagste gemeente", "Lowest gemeente"), isNumber: false),
      HTMLTable.Column(title: language("Hoogste gemeente", "Highest gemeente"), isNumber: false),
      HTMLTable.Column(title: language("Hoogste gedeeld door laagste", "Highest over lowest")),
      HTMLTable.Column(title: language("Slechtste tiende", "Worst tenth")),
    ]
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

  private func row(
    _ group: GroupEquity, _ page: ReportPage, hasAreas: Bool
  ) -> [HTMLTable.Cell] {
    let language = page.language
    func area(_ share: GroupEquity.AreaShare?) -> HTMLTable.Cell {
      HTMLTable.Cell(
        share.map { "\(page.report.gemeenten[$0.area].name), \(language.percentage($0.share))" }
          ?? "–")
    }
    let isEverybody = group.name.isEmpty
    let cells = [
      HTMLTable.Cell(
        isEverybody
          ? language("alle inwoners", "all residents") : language.name(ofGroup: group.name)),
      HTMLTable.Cell(language.percentage(group.share), share: group.share, value: group.share),
      HTMLTable.Cell(isEverybody ? "–" : points(group.difference, language)),
    ]
    guard hasAreas else { return cells }
    return cells + [
      area(group.lowest), area(group.highest),
      HTMLTable.Cell(group.ratio.map { language.number($0, decimals: 1) + " ×" } ?? "–"),
      HTMLTable.Cell(
        language.percentage(group.worstDecileShare), share: group.worstDecileShare,
        value: group.worstDecileShare),
    ]
  }

  /// A difference of shares in percentage points, with its sign.
  private func points(_ difference: Double?, _ language: Language) -> String {
    difference.map { language.signed($0 * 100) } ?? "–"
  }

  private typealias OwnNorm = (group: AreaFigures.GroupSums, norm: WalkingNorm, covered: Double)

  private func ownNormRows(_ page: ReportPage) -> [OwnNorm] {
    page.region.groups.compactMap { group in
      guard let norm = page.report.evidence.question.groupNorms[group.name],
        let covered = group.coveredByOwnNorm
      else { return nil }
      return (group, norm, covered)
    }
  }

  private func ownNormTable(_ page: ReportPage, _ rows: [OwnNorm]) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "Groepen met een eigen norm, omdat zij minder snel of minder ver lopen. Geen landelijke norm "
          + "gepubliceerd: ook deze norm is een keuze.",
        "Groups with a norm of their own, because they walk less fast or less far. No national norm "
          + "has been published: this norm too is a choice."),
      columns: [
        HTMLTable.Column(title: language("Groep", "Group"), isNumber: false),
        HTMLTable.Column(title: language("Eigen norm", "Norm of their own"), isNumber: false),
        HTMLTable.Column(title: language("Bron", "Source"), isNumber: false),
        HTMLTable.Column(title: language("Gedekt", "Covered")),
        HTMLTable.Column(title: language("Aandeel", "Share")),
        HTMLTable.Column(
          title: language("Onder de norm van alle inwoners", "Under the norm of all residents")),
      ],
      rows: rows.map { group, norm, covered in
        let share = group.total > 0 ? covered / group.total : nil
        return [
          HTMLTable.Cell(language.name(ofGroup: group.name)),
          HTMLTable.Cell(language.limit(of: norm)), HTMLTable.Cell(language.source(norm.source)),
          HTMLTable.Cell(language.number(covered), value: covered),
          HTMLTable.Cell(language.percentage(share), share: share, value: share),
          HTMLTable.Cell(language.percentage(group.share), share: group.share, value: group.share),
        ]
      })
  }
}
