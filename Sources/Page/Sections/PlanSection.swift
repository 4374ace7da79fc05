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
    let hasYears = plan.question.perYear != nil
    let rows = try plan.rows()
    var table = HTMLTable(
      caption: language(
        "De punten in de volgorde van bouwen. \(page.normNote)",
        "The points in the order of building. \(page.normNote)"),
      columns: [HTMLTable.Column(title: language("Volgorde", "Order"))]
        + (hasYears ? [HTMLTable.Column(title: language("Jaar", "Year"))] : []) + [
          HTMLTable.Column(title: language("Punt", "Point"), isNumber: false),
          HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false),
          HTMLTable.Column(title: language("Extra inwoners gedekt", "More residents covered")),
          HTMLTable.Column(title: language("Samen gedekt", "Covered together")),
          HTMLTable.Column(title: language("Beter kan niet dan", "No plan beats")),
          HTMLTable.Column(title: language("Bijna even goed", "Nearly as good"), isNumber: false),
        ],
      rows: rows.prefix(Self.most).map { row($0, of: plan, language, hasYears) })
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

  private func row(
    _ row: SuggestionRow, of plan: SuggestReport, _ language: Language, _ hasYears: Bool
  ) -> [HTMLTable.Cell] {
    let others = row.step.alternatives.prefix(2).map { plan.sites[$0.site].shownName }
    return [language.cell(row.rank)]
      + (hasYears ? [HTMLTable.Cell(row.year.map { language.number($0) } ?? "–")] : []) + [
        HTMLTable.Cell("\(row.site.shownName) (\(row.site.kind.rawValue))"),
        HTMLTable.Cell(row.gemeente?.name ?? "–"),
        HTMLTable.Cell(language.number(row.gained[0]), value: row.gained[0]),
        HTMLTable.Cell(language.percentage(row.share), share: row.share, value: row.share),
        HTMLTable.Cell(
          row.bound.map { PlanWords(plan, language).amount($0) } ?? "–", value: row.bound),
        HTMLTable.Cell(others.isEmpty ? "–" : others.joined(separator: "; ")),
      ]
  }

  private func uncoverableTable(_ plan: SuggestReport, _ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "Inwoners die geen enkele kandidaat binnen de norm bereikt",
        "Residents whom no candidate reaches within the norm"),
      columns: [
        HTMLTable.Column(title: language("Gemeente", "Gemeente"), isNumber: false),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
        HTMLTable.Column(title: language("Zonder route naar een kandidaat", "No walk to any")),
        HTMLTable.Column(title: language("Norm die wel zou volstaan", "Norm that would do")),
        HTMLTable.Column(
          title: language("Kandidaat die dan het meest helpt", "Candidate that would help most"),
          isNumber: false),
      ],
      rows: plan.uncoverable.map { row in
        [
          HTMLTable.Cell(
            row.gemeente.map { plan.gemeenten[$0].name } ?? language("Hele gebied", "Whole area")),
          page.cell(ofFew: row.residents),
          page.cell(ofFew: row.withoutWalk),
          language.cell(metres: row.neededNormMetres?.rounded(.up)),
          HTMLTable.Cell(row.candidate?.shownName ?? "–"),
        ]
      })
  }
}

extension Noodsteunpunt {
  /// The name, or the id of a site without one.
  var shownName: String { name.isEmpty ? id : name }
}
