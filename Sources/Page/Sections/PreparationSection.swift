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
    guard let capacity = page.report.outcome.capacity, let rows = page.report.roomRows else {
      return nil
    }
    let language = page.language
    var table = HTMLTable(
      caption: language(
        "Wie vindt plek? Wie het dichtstbij woont, komt eerst; wie geen plek vindt, loopt door naar "
          + "het volgende punt binnen de norm. \(page.normNote)",
        "Who finds room? Whoever lives nearest comes first; whoever finds none walks on to the next "
          + "site within the norm. \(page.normNote)"),
      HourFigureList.roomPage, rows: rows, in: language)
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
    var table = HTMLTable(
      caption: language(
        "Hoe lang blijft er dekking na het begin van de uitval? \(page.normNote)",
        "How long does cover last after the outage begins? \(page.normNote)"),
      HourFigureList.page, rows: page.report.hourRows, in: language)
    table.note = language(
      "“Zeker” telt punten waarvan bekend is hoe lang ze zelfstandig draaien. “Hooguit” telt ook "
        + "punten mee waarvan dat niet bekend is.",
      "“For sure” counts sites that are known to run that long. “At most” counts those of which it "
        + "is not known as well.")
    return table
  }
}
