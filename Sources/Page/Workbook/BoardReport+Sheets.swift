// The tables of a plan and of a stress test as sheets, for the workbook of the run they belong to.

public import Exports
public import Figures
import Foundation
public import GeoEngine
import Planning

extension BoardReport {
  /// The tables of what the report tells besides the coverage.
  func furtherSheets() throws(ProjectionError) -> [ReportSheet] {
    var sheets: [ReportSheet] = []
    if let plan { sheets += try plan.workbookSheets() }
    // What fails worst is a list of targets.
    if let stress, label?.isPublic != true { sheets += try stress.workbookSheets() }
    if let comparison, !comparison.trends.isEmpty {
      sheets.append(
        ReportSheet(
          CompareReport.trendTable, rows: comparison.trendRows,
          title: ("Verloop", "Course over time"), namingColumns: 3))
    }
    return sheets
  }
}

extension SuggestReport {
  /// The plan, what it means for each gemeente, and its alternatives.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func workbookSheets() throws(ProjectionError) -> [ReportSheet] {
    [
      ReportSheet(
        table, rows: try rows(), title: ("Voorgestelde punten", "Suggested points"),
        namingColumns: 1),
      ReportSheet(
        areaTable, rows: areaRows, title: ("Voorstel per gemeente", "Plan by gemeente"),
        namingColumns: 2),
      ReportSheet(
        alternativeTable, rows: try alternativeRows(), title: ("Alternatieven", "Alternatives")),
    ]
  }
}

extension StressReport {
  /// What is lost with each site and each crossing; a target list, so keep the file that has it.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func workbookSheets() throws(ProjectionError) -> [ReportSheet] {
    [
      ReportSheet(
        siteTable, rows: try siteRows(), title: ("Uitval van een punt", "Loss of a point")),
      ReportSheet(
        crossingTable, rows: try crossingRows(),
        title: ("Uitval van een brug", "Loss of a crossing")),
    ]
  }
}
