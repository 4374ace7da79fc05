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

  func title(in language: Language) -> String {
    language("Voorstel voor nieuwe punten", "The next points")
  }

  func body(of page: ReportPage) throws -> String? {
    guard let plan = page.board.plan else {
      return page.board.lacksCandidates ? try noCandidates(page.language) : nil
    }
    let words = PlanWords(plan, page.language)
    var parts = [try ReportTemplates.paragraphs(words.lead)]
    if !plan.plan.steps.isEmpty { parts.append(try stepTable(plan, page).html()) }
    if !plan.plan.obstacles.isEmpty {
      parts.append(
        try ReportTemplates.list(
          page.language("Wat niet kan", "What cannot be"),
          plan.plan.obstacles.map { plan.sentence($0, in: page.language) }))
    }
    if !plan.uncoverable.isEmpty { parts.append(try uncoverableTable(plan, page).html()) }
    return parts.joined(separator: "\n")
  }

  private func noCandidates(_ language: Language) throws -> String {
    try ReportTemplates.paragraphs([
      language(
        "Er zijn geen mogelijke punten gevonden, dus er is geen voorstel. Geef een lijst met mogelijke"
          + " punten, andere soorten gebouwen uit OpenStreetMap, of laat elk bewoond vak meedoen.",
        "No possible points were found, so nothing is proposed. Give a list of possible points, other"
          + " kinds of buildings in OpenStreetMap, or let every inhabited square take part.")
    ])
  }

  private func stepTable(_ plan: SuggestReport, _ page: ReportPage) throws -> HTMLTable {
    let language = page.language
    let rows = try plan.rows()
    var table = HTMLTable(
      caption: language(
        "De punten in de volgorde van bouwen. \(page.normNote)",
        "The points in the order of building. \(page.normNote)"),
      PlanFigureList.page(of: plan), rows: rows.prefix(Self.most), in: language)
    var notes = [PlanWords(plan, language).boundNote]
    if rows.count > Self.most {
      notes.append(
        language(
          "Alle \(rows.count) punten staan in suggestions.csv van nsp suggest.",
          "All \(rows.count) points are in suggestions.csv of nsp suggest."))
    }
    table.note = notes.joined(separator: " ")
    return table
  }

  private func uncoverableTable(_ plan: SuggestReport, _ page: ReportPage) -> HTMLTable {
    HTMLTable(
      caption: page.language(
        "Inwoners die geen enkele kandidaat binnen de norm bereikt",
        "Residents whom no candidate reaches within the norm"),
      PlanFigureList.uncoverablePage(under: page.board.label), rows: plan.uncoverableRows,
      in: page.language)
  }
}
