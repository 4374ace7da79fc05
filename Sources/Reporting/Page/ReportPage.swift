// The report as one HTML page that asks nothing of any other computer.

import Coverage
import Formats
import GeoEngine
import Planning

/// A part of the report with a heading of its own.
protocol ReportSection: Sendable {
  /// The anchor; English, never changed.
  var id: String { get }
  /// The heading.
  func title(in language: ReportLanguage) -> String
  /// The markup below the heading; `nil` leaves the section out.
  func body(of page: ReportPage) throws -> String?
}

/// The sections of the report; the order is that of the page.
let reportSections: [any ReportSection] = [
  SummarySection(), ExplorerSection(), MapSection(), GemeentenSection(), NormsSection(),
  TiersSection(),
  EquitySection(),
  GapsSection(), SitesSection(), PreparationSection(), BorderSection(), FindingsSection(),
  MethodSection(), ProvenanceSection(),
]

/// What the sections are given.
struct ReportPage: Sendable {
  /// Everything that the page tells.
  let board: BoardReport
  /// The sites by rank.
  let sites: [SiteRow]
  /// The gaps, ranked.
  let gaps: [GapRow]

  /// Prepares a page.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  init(_ board: BoardReport) throws {
    self.board = board
    sites = try board.analysis.siteRows()
    gaps = try board.analysis.gapRows()
  }

  /// The run.
  var report: AnalyseReport { board.analysis }
  /// The language of the page.
  var language: ReportLanguage { board.language }

  /// The figures of the region.
  var region: AreaFigures { report.outcome.region }
  /// The norm that decides.
  var norm: WalkingNorm { report.evidence.norm }

  /// What a record is called, in the plural.
  var recordsName: String {
    switch report.evidence.population.grain {
    case .squares(let side):
      language("vakken van \(language.metres(side))", "squares of \(language.metres(side))")
    case .points: language("adressen of punten", "addresses or points")
    }
  }

  /// The norm in a few words, with the reminder that it is a choice.
  var normNote: String {
    language(
      "Norm: \(language.limit(of: norm)). Geen landelijke norm gepubliceerd.",
      "Norm: \(language.limit(of: norm)). No national norm has been published.")
  }

  /// The whole page.
  func html() throws -> String {
    var sections: [[String: Any]] = []
    for section in reportSections {
      guard let body = try section.body(of: self) else { continue }
      sections.append([
        "id": section.id, "title": section.title(in: language), "body": body,
      ])
    }
    let explorer = board.mapLibrary.map(ExplorerScripts.init)
    return try ReportTemplates.render(
      "page",
      [
        "scriptPolicy": explorer?.policy ?? "'none'", "explorerStyle": explorer?.style ?? "",
        "language": language.rawValue,
        "title": language(
          "Wie kan lopend naar een noodsteunpunt?", "Who can walk to an emergency support point?"),
        "region": report.regionName,
        "skip": language("Naar de inhoud", "Skip to content"),
        "contents": language("Inhoud", "Contents"),
        "intro": language(
          "Dekking van de noodsteunpunten, berekend over de straten die voetgangers mogen gebruiken.",
          "Coverage of the emergency support points, computed over the streets that people may walk."
        ),
        "norm": language.name(of: norm) + ".", "normNote": normNote,
        "normSource": language("Bron: ", "Source: ") + norm.source + " ("
          + language.status(of: norm) + ").",
        "style": ReportTemplates.styleSheet, "sections": sections,
        "attribution": report.attribution,
        "tool": "nsp \(report.settings.toolVersion)",
      ])
  }
}
