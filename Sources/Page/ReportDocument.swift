// The report as one HTML page that asks nothing of any other computer.

import Coverage
import Exports
import Figures
import Findings
import Planning
import Words

/// The sections of the report; the order is that of the page.
let reportSections: [any ReportSection] = [
  SummarySection(), ExplorerSection(), MapSection(), PlanSection(), GemeentenSection(),
  GapsSection(), NormsSection(), TiersSection(), EquitySection(), SitesSection(),
  PreparationSection(),
  StressSection(), TrendSection(), BorderSection(), GemeentePagesSection(), FindingsSection(),
  TrustSection(), MethodSection(), ProvenanceSection(),
]

extension ReportPage {
  /// The whole page.
  func html() throws -> String {
    var sections: [[String: Any]] = []
    for section in reportSections {
      guard let body = try section.body(of: self) else { continue }
      sections.append([
        "id": section.id, "title": language(section.title), "body": body,
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
        "title": language(DocumentWords.heading),
        "region": report.regionName(in: language),
        "skip": language(DocumentWords.skipContent),
        "contents": language(DocumentWords.contents),
        "intro": language(DocumentWords.subject),
        "norm": language.name(of: norm) + ".", "normNote": normNote, "normSentence": normSentence,
        "normSource": language(DocumentWords.source) + language.source(norm.source) + " ("
          + language.status(of: norm) + ").",
        "style": ReportTemplates.styleSheet, "sections": sections,
        "label": labelValues ?? false, "broken": brokenNote ?? false,
        "scenario": scenarioNote ?? false,
        "attribution": report.attribution,
        "tool": "nsp \(report.settings.toolVersion)",
      ])
  }

  /// What stands below the title when the figures are not those of the region as it is.
  private var scenarioNote: [String: Any]? {
    scenario.map {
      [
        "name": "Scenario: \($0).",
        "means": language(DocumentWords.ofScenario),
      ]
    }
  }

  /// What stands above everything when a law is broken.
  private var brokenNote: String? {
    let broken = laws.filter { !$0.holds }
    guard !broken.isEmpty else { return nil }
    let sentences = broken.map { language(TrustWords.sentence(of: $0.law)) }.joined(separator: " ")
    return language(DocumentWords.figuresAreWrong(sentences: sentences))
  }
}
