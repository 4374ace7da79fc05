// What the sections of the page are given, and the sentences that several of them need.

import Coverage
import Exports
import Figures
import Formats
import GeoEngine
import Planning
import Words

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

  /// The main figures of the region.
  var summaryFigures: [SummaryFigure] { report.summaryFigures(gaps: gaps) }
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
  var recordsName: String { language.name(of: report.evidence.population.grain) }

  /// The norm in a few words, with the reminder that it is a choice.
  var normSentence: String {
    language(PageWords.norm(norm: language.limit(of: norm)))
  }

  /// What stands beside every figure that is judged: the norm, and the scenario if there is one.
  var normNote: String {
    let name = report.settings.scenario.name
    let scenario = name.isEmpty ? scenario : name
    return scenario.map { "\(normSentence) Scenario: \($0)." } ?? normSentence
  }

  /// What differs from the region as it is, in a few words; `nil` when nothing does.
  var scenario: String? { report.settings.scenario.headline(in: language) }
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
}
