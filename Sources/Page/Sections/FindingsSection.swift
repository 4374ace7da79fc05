import Coverage
import Exports
import Figures
import Findings
import Formats
import Words

struct FindingsSection: ReportSection {
  let id = "findings"

  private static let most = 200

  let title = FindingsSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let report = page.report
    let ranked = Finding.Severity.allCases.reversed().flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    var table = HTMLTable(
      caption: language(FindingsSectionWords.findingsCaption),
      TrustFigureList.findingsPage, rows: ranked.prefix(Self.most), in: language)
    if ranked.count > Self.most {
      let rest = language.number(ranked.count - Self.most)
      table.note = language(FindingsSectionWords.more(rest: rest))
    }
    return try (ranked.isEmpty ? "" : table.html()) + auditTable(page).html()
  }

  private func auditTable(_ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(FindingsSectionWords.auditCaption),
      TrustFigureList.auditPage, rows: page.report.auditRows, in: page.language)
  }
}
