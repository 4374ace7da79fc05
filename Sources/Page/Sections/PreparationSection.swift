import Coverage
import Figures
import Planning
import Words

/// What happens when sites fill up and when their power runs out.
struct PreparationSection: ReportSection {
  let id = "preparation"

  func title(in language: Language) -> String {
    language("Plek en duur", "Room and duration")
  }

  func body(of page: ReportPage) throws -> String? {
    let capacity = try capacityTable(page)?.html() ?? ""
    return capacity + (try hoursTable(page).html())
  }

  private func capacityTable(_ page: ReportPage) -> HTMLTable? {
    guard let capacity = page.report.outcome.capacity else { return nil }
    let language = page.language
    let total = page.region.sums.total
    func row(_ name: String, _ residents: Double) -> [HTMLTable.Cell] {
      let share = total > 0 ? residents / total : nil
      return [
        HTMLTable.Cell(name), HTMLTable.Cell(language.number(residents), value: residents),
        HTMLTable.Cell(language.percentage(share), share: share, value: share),
      ]
    }
    var table = HTMLTable(
      caption: language(
        "Wie vindt plek? Wie het dichtstbij woont, komt eerst; wie geen plek vindt, loopt door naar "
          + "het volgende punt binnen de norm. \(page.normNote)",
        "Who finds room? Whoever lives nearest comes first; whoever finds none walks on to the next "
          + "site within the norm. \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Uitkomst", "Outcome"), isNumber: false),
        HTMLTable.Column(title: language("Inwoners", "Residents")),
        HTMLTable.Column(title: language("Aandeel", "Share")),
      ],
      rows: [
        row(
          language("vindt plek binnen de norm", "finds room within the norm"),
          capacity.servedResidents),
        row(
          language("alle punten binnen de norm zijn vol", "all sites within the norm are full"),
          capacity.fullResidents),
        row(
          language("heeft geen punt binnen de norm", "has no site within the norm"),
          capacity.unreachedResidents),
      ])
    if capacity.sitesOfUnknownCapacity > 0 {
      let count = language.number(capacity.sitesOfUnknownCapacity)
      table.note = language(
        "Van \(count) punten is niet bekend hoeveel mensen erin passen; daar is plek voor iedereen.",
        "The capacity of \(count) sites is not known; they have room for everybody.")
    }
    return table
  }

  private func hoursTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let total = page.region.sums.total
    var table = HTMLTable(
      caption: language(
        "Hoe lang blijft er dekking na het begin van de uitval? \(page.normNote)",
        "How long does cover last after the outage begins? \(page.normNote)"),
      columns: [
        HTMLTable.Column(title: language("Uren na het begin", "Hours since"), isNumber: false),
        HTMLTable.Column(title: language("Punten die zeker draaien", "Sites sure to run")),
        HTMLTable.Column(title: language("Zeker gedekt", "Covered for sure")),
        HTMLTable.Column(title: language("Hooguit gedekt", "Covered at most")),
      ],
      rows: page.report.outcome.hours.map { hour in
        func share(_ residents: Double) -> HTMLTable.Cell {
          let share = total > 0 ? residents / total : nil
          return HTMLTable.Cell(language.percentage(share), share: share, value: share)
        }
        return [
          HTMLTable.Cell(language.number(hour.hour)), HTMLTable.Cell(language.number(hour.sites)),
          share(hour.certain), share(hour.possible),
        ]
      })
    table.note = language(
      "“Zeker” telt punten waarvan bekend is hoe lang ze zelfstandig draaien. “Hooguit” telt ook "
        + "punten mee waarvan dat niet bekend is.",
      "“For sure” counts sites that are known to run that long. “At most” counts those of which it "
        + "is not known as well.")
    return table
  }
}
