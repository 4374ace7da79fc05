import Coverage
import Exports
import Figures
import Planning
import Siting
import Words

/// The next sites, with the proof of how good they are.
struct PlanSection: ReportSection {
  let id = "plan"

  private static let most = 60

  let title = PlanSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    guard let plan = page.board.plan else {
      return page.board.lacksCandidates ? try noCandidates(page.language) : nil
    }
    let words = PlanSentences(plan, page.language)
    var parts = [try ReportTemplates.paragraphs(words.lead)]
    if !plan.plan.steps.isEmpty { parts.append(try stepTable(plan, page).html()) }
    if !plan.plan.obstacles.isEmpty {
      parts.append(
        try ReportTemplates.list(
          page.language(PlanSectionWords.whatCannotBe),
          plan.plan.obstacles.map { plan.sentence($0, in: page.language) }))
    }
    if !plan.uncoverable.isEmpty { parts.append(try uncoverableTable(plan, page).html()) }
    return parts.joined(separator: "\n")
  }

  private func noCandidates(_ language: Language) throws -> String {
    try ReportTemplates.paragraphs([
      language(PlanSectionWords.noCandidates)
    ])
  }

  private func stepTable(_ plan: SuggestReport, _ page: ReportPage) throws -> HTMLTable {
    let language = page.language
    let rows = try plan.rows()
    var table = HTMLTable(
      caption: language(PlanSectionWords.stepCaption(normNote: page.normNote)),
      PlanFigureList.page(of: plan), rows: rows.prefix(Self.most), in: language)
    var notes = [PlanSentences(plan, language).boundNote]
    if rows.count > Self.most {
      notes.append(
        language(PlanSectionWords.more(count: rows.count)))
    }
    table.note = notes.joined(separator: " ")
    return table
  }

  private func uncoverableTable(_ plan: SuggestReport, _ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(PlanSectionWords.uncoverableCaption),
      PlanFigureList.uncoverablePage(under: page.board.label), rows: plan.uncoverableRows,
      in: page.language)
  }
}
