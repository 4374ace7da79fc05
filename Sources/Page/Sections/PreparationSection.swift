import Coverage
import Figures
import Planning
import Words

/// What happens when sites fill up and when their power runs out.
struct PreparationSection: ReportSection {
  let id = "preparation"

  let title = PreparationSectionWords.title

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
      caption: language(PreparationSectionWords.capacityCaption(normNote: page.normNote)),
      HourFigureList.roomPage, rows: rows, in: language)
    if capacity.sitesOfUnknownCapacity > 0 {
      let count = language.number(capacity.sitesOfUnknownCapacity)
      table.note = language(PreparationSectionWords.unknownCapacity(count: count))
    }
    return table
  }

  private func hoursTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    var table = HTMLTable(
      caption: language(PreparationSectionWords.hoursCaption(normNote: page.normNote)),
      HourFigureList.page, rows: page.report.hourRows, in: language)
    table.note = language(PreparationSectionWords.hoursNote)
    return table
  }
}
