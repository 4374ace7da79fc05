// How the answer changes with the norm: a table of norms and the curve of all distances at once.

import Coverage
import Exports
import Figures
import Planning
import WalkNetwork
import Words

struct NormsSection: ReportSection {
  let id = "norms"

  let title = NormsSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    var body = try normTable(page).html()
    let curve = CoverageCurve(page)
    if !curve.shares.isEmpty { body += try curve.html() }
    if page.report.evidence.norms.count > 1, page.report.gemeenten.count > 1 {
      body += try sensitivityTable(page).html()
    }
    if !page.report.outcome.verdicts.isEmpty { body += try verdictTable(page).html() }
    return body + (try movedNormTable(page).html())
  }

  private func normTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(NormsSectionWords.normCaption),
      NormFigureList.page, rows: page.report.normRows(of: page.region), in: page.language)
  }

  /// Every norm that is known, with what it makes of the region.
  private func verdictTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(NormsSectionWords.verdictCaption),
      NormFigureList.verdictsPage, rows: page.report.outcome.verdicts, in: page.language)
  }

  /// What a somewhat stricter or milder norm would make of the region.
  private func movedNormTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(NormsSectionWords.movedNormCaption),
      NormFigureList.movedPage, rows: page.report.movedNormRows, in: page.language)
  }

  private func sensitivityTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(NormsSectionWords.sensitivityCaption),
      AreaFigureList.normsPage(page.report.evidence.norms), rows: page.report.areaRows,
      in: page.language)
  }
}

/// The share of residents within each distance, along streets and in a straight line.
struct CoverageCurve {
  /// The share of all known residents within a walk of 0, `stepMetres`, and so on.
  private(set) var shares: [Double] = []
  private(set) var straightShares: [Double] = []
  /// The distance between two entries.
  let stepMetres: Double

  private let page: ReportPage
  private static let steps = 100

  init(_ page: ReportPage) {
    self.page = page
    let report = page.report
    let evidence = report.evidence
    let longest = evidence.norms.map(\.limitMetres).max() ?? 0
    let most = max(longest * 1.5, min(page.region.walk?.p90Metres ?? 0, longest * 4))
    // Whole hundreds a grid line, five grid lines.
    stepMetres = max(1, (most / 500).rounded(.up) * 500 / Double(Self.steps))
    let total = page.region.sums.total
    guard total > 0, most > 0 else { return }
    var walks = [Double](repeating: 0, count: Self.steps + 1)
    var lines = walks
    for record in report.countedRecords {
      guard let residents = evidence.population.residents[record] else { continue }
      add(residents, at: evidence.walks.any[record].nearest?.metres, to: &walks)
      add(residents, at: evidence.straightMetres[record], to: &lines)
    }
    shares = Self.summed(walks).map { $0 / total }
    straightShares = Self.summed(lines).map { $0 / total }
  }

  private func add(_ residents: Double, at metres: Double?, to sums: inout [Double]) {
    guard let metres, metres <= stepMetres * Double(Self.steps) + WalkingNorm.toleranceMetres else {
      return
    }
    let step = ((metres - WalkingNorm.toleranceMetres) / stepMetres).rounded(.up)
    sums[max(0, Int(step))] += residents
  }

  private static func summed(_ sums: [Double]) -> [Double] {
    var total = 0.0
    return sums.map {
      total += $0
      return total
    }
  }

  /// The figure and its table.
  func html() throws -> String {
    let language = page.language
    return try ReportTemplates.render(
      "curve",
      [
        "title": language(NormsSectionWords.curveTitle),
        "text": language(NormsSectionWords.curveText),
        "axis": language(NormsSectionWords.axis),
        "lineName": language(NormsSectionWords.streetLine),
        "straightName": language(NormsSectionWords.circleLine),
        "line": path(shares), "straight": path(straightShares),
        "shares": [0.0, 0.25, 0.5, 0.75, 1].map { share -> [String: Any] in
          [
            "y": y(share),
            "text": language.number(share * 100) + language(NormsSectionWords.percent),
          ]
        },
        "distances": stride(from: 0, through: Self.steps, by: 20).map { step -> [String: Any] in
          ["x": x(Double(step)), "text": language.number(Double(step) * stepMetres)]
        },
        "norms": norms,
      ]) + table().html()
  }

  /// The norms with their names, one a little higher where two would touch.
  private var norms: [[String: Any]] {
    var last = (x: -1_000, y: 20)
    return Set(page.report.evidence.norms.map(\.limitMetres)).sorted().map { limit in
      let place = x(limit / stepMetres)
      last = (place, place - last.x < 90 && last.y == 20 ? -2 : 20)
      return ["x": place, "y": last.y, "text": page.language.metres(limit)]
    }
  }

  private func x(_ step: Double) -> Int { 90 + Int((880 * step / Double(Self.steps)).rounded()) }
  private func y(_ share: Double) -> Int { 350 - Int((320 * share).rounded()) }

  private func path(_ shares: [Double]) -> String {
    var path = MapPath()
    path.addLine(
      shares.enumerated().map { SheetPoint(x: x(Double($0)), y: y($1)) }, isClosed: false)
    return path.data
  }

  private func table() -> HTMLTable {
    let language = page.language
    let steps = Array(stride(from: 10, through: Self.steps, by: 10))
    return HTMLTable(
      caption: language(NormsSectionWords.curveCaption),
      columns: [HTMLTable.Column(title: language(NormsSectionWords.distance), isNumber: false)]
        + steps.map { HTMLTable.Column(title: language.metres(Double($0) * stepMetres)) },
      rows: [
        (language(NormsSectionWords.overStreets), shares),
        (language(NormsSectionWords.straightLine), straightShares),
      ].map { name, shares in
        [HTMLTable.Cell(name)]
          + steps.map { HTMLTable.Cell(language.percentage(shares[$0]), value: shares[$0]) }
      })
  }
}
