// The report as one HTML page that asks nothing of any other computer.

import Coverage
import Exports
import Figures
import Formats
import GeoEngine
import Planning
import Words

/// A part of the report with a heading of its own.
protocol ReportSection: Sendable {
  /// The anchor; English, never changed.
  var id: String { get }
  /// The heading.
  func title(in language: Language) -> String
  /// The markup below the heading; `nil` leaves the section out.
  func body(of page: ReportPage) throws -> String?
  /// What kind of sheet it is printed on; `nil` for those of the rest.
  func sheet(of page: ReportPage) -> String?
}

extension ReportSection {
  func sheet(of page: ReportPage) -> String? { nil }
}

/// The sections of the report; the order is that of the page.
let reportSections: [any ReportSection] = [
  SummarySection(), ExplorerSection(), MapSection(), PlanSection(), GemeentenSection(),
  GapsSection(), NormsSection(), TiersSection(), EquitySection(), SitesSection(),
  PreparationSection(),
  StressSection(), TrendSection(), BorderSection(), GemeentePagesSection(), FindingsSection(),
  TrustSection(), MethodSection(), ProvenanceSection(),
]

/// What the sections are given.
struct ReportPage: Sendable {
  /// Everything that the page tells.
  let board: BoardReport
  /// The sites by rank.
  let sites: [SiteRow]
  /// The gaps, ranked.
  let gaps: [GapRow]
  /// How the laws held.
  let laws: [LawCheck]

  /// Prepares a page.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  init(_ board: BoardReport) throws {
    self.board = board
    sites = try board.analysis.siteRows()
    gaps = try board.analysis.gapRows()
    laws = board.lawChecks
  }

  /// The run.
  var report: AnalyseReport { board.analysis }
  /// The language of the page.
  var language: Language { board.language }

  /// The figures of the region.
  var region: AreaFigures { report.outcome.region }
  /// The norm that decides.
  var norm: WalkingNorm { report.evidence.norm }

  /// The gaps of a gemeente by its place, or all of them.
  func gaps(in gemeente: Int?) -> [GapRow] {
    guard let gemeente else { return gaps }
    let code = report.gemeenten[gemeente].code
    return gaps.filter { row in row.gemeenten.contains { $0.code == code } }
  }

  /// What a record is called, in the plural.
  var recordsName: String {
    switch report.evidence.population.grain {
    case .squares(let side):
      language("vakken van \(language.metres(side))", "squares of \(language.metres(side))")
    case .points: language("adressen of punten", "addresses or points")
    }
  }

  /// Residents of a place that may be a single record, as the label lets them be seen.
  func cell(ofFew residents: Double) -> HTMLTable.Cell {
    let least = TrafficLightLabel.leastShownResidents
    guard board.label?.hides(residents) == true else {
      return HTMLTable.Cell(language.number(residents), value: residents)
    }
    return HTMLTable.Cell(
      language("minder dan ", "fewer than ") + language.number(least))
  }

  /// The norm in a few words, with the reminder that it is a choice.
  private var normSentence: String {
    language(
      "Norm: \(language.limit(of: norm)). Geen landelijke norm gepubliceerd.",
      "Norm: \(language.limit(of: norm)). No national norm has been published.")
  }

  /// What stands beside every figure that is judged: the norm, and the scenario if there is one.
  var normNote: String {
    let name = report.settings.scenario.name
    let scenario = name.isEmpty ? scenario : name
    return scenario.map { "\(normSentence) Scenario: \($0)." } ?? normSentence
  }

  /// What differs from the region as it is, in a few words; `nil` when nothing does.
  var scenario: String? { report.settings.scenario.headline(in: language) }

  /// What stands below the title when the figures are not those of the region as it is.
  private var scenarioNote: [String: Any]? {
    scenario.map {
      [
        "name": "Scenario: \($0).",
        "means": language(
          "Alle cijfers en kaarten in dit rapport gelden voor dit scenario, niet voor de gewone situatie.",
          "All figures and maps in this report hold for this scenario, not for the region as it is."
        ),
      ]
    }
  }

  /// The whole page.
  func html() throws -> String {
    var sections: [[String: Any]] = []
    for section in reportSections {
      guard let body = try section.body(of: self) else { continue }
      sections.append([
        "id": section.id, "title": section.title(in: language), "body": body,
        "sheet": section.sheet(of: self) ?? false,
      ])
    }
    let explorer = board.mapLibrary.map(ExplorerScripts.init)
    return try ReportTemplates.render(
      "page",
      [
        "scriptPolicy": [explorer?.policy, ReportTemplates.tableScript.policy].compactMap(\.self)
          .joined(separator: " "),
        "tableScript": ReportTemplates.tableScript.html, "explorerStyle": explorer?.style ?? "",
        "language": language.rawValue,
        "title": language(
          "Wie kan lopend naar een noodsteunpunt?", "Who can walk to an emergency support point?"),
        "region": report.regionName(in: language),
        "skip": language("Naar de inhoud", "Skip to content"),
        "contents": language("Inhoud", "Contents"),
        "intro": language(
          "Dekking van de noodsteunpunten, berekend over de straten die voetgangers mogen gebruiken.",
          "Coverage of the emergency support points, computed over the streets that people may walk."
        ),
        "norm": language.name(of: norm) + ".", "normNote": normNote, "normSentence": normSentence,
        "normSource": language("Bron: ", "Source: ") + language.source(norm.source) + " ("
          + language.status(of: norm) + ").",
        "style": ReportTemplates.styleSheet, "sections": sections,
        "label": labelValues ?? false, "broken": brokenNote ?? false,
        "scenario": scenarioNote ?? false,
        "attribution": report.attribution,
        "tool": "nsp \(report.settings.toolVersion)",
      ])
  }
}

extension ReportPage {
  /// The label as templates ask for it; `nil` without one.
  var labelValues: [String: Any]? {
    board.label.map {
      [
        "text": $0.text, "code": $0.rawValue.replacing("+", with: "-"),
        "meaning": language.meaning(of: $0),
      ]
    }
  }

  /// What stands above everything when a law is broken.
  private var brokenNote: String? {
    let broken = laws.filter { !$0.holds }
    guard !broken.isEmpty else { return nil }
    let sentences = broken.map { language.sentence(of: $0.law) }.joined(separator: " ")
    return language(
      "Deze cijfers kloppen niet en mogen niet worden gebruikt. Niet voldaan aan: \(sentences)",
      "These figures are wrong and must not be used. Broken: \(sentences)")
  }
}
