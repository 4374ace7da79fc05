// The tables of a run as one workbook, for planners who work in Excel.

public import Exports
import Figures
import Formats
import GeoEngine
public import OutputFolder
import Planning
import Words

/// What a workbook of a run should be like.
public struct WorkbookRequest: Sendable {
  /// The path of the file in the output folder; `nil` names it after the region and the label.
  public var path: String?
  /// True to have the squares or addresses too; a region has tens of thousands.
  public var includesRecords = false
  /// Further tables, after those of the run, its plan and its stress test.
  public var further: [ReportSheet] = []

  public init() {}
}

/// The workbook of a run: the summary, a sheet a table, and what every column means.
///
/// The tables of a plan, a stress test and a trend are in it when the report tells them. Language and
/// label are the report's.
/// - Throws: `DataError` for more than Excel can hold, `ProjectionError` when PROJ does not know the
///   plane.
public func boardWorkbook(
  _ board: BoardReport, _ request: WorkbookRequest = WorkbookRequest()
) throws -> OutputFile {
  let page = try ReportPage(board)
  let (report, language) = (page.report, page.language)
  let path = request.path ?? board.mailedPath("xlsx")
  let tables =
    page.sheets(includesRecords: request.includesRecords) + (try board.furtherSheets())
    + request.further
  var workbook = Workbook(
    fileName: path,
    title: language(SheetWords.title)
      + report.regionName(in: language),
    label: board.label?.text, author: "nsp \(report.settings.toolVersion)",
    language: language.rawValue,
    createdSeconds: (report.settings.date ?? report.inputs.latestDay).unixSeconds)
  workbook.sheets =
    [page.summarySheet]
    + tables.map { $0.sheet(language, notes: [page.normNote]) }
    + [page.dictionarySheet(of: tables)]
  return OutputFile(path: path, bytes: try workbook.bytes())
}

extension ReportPage {
  /// The tables of the run, those that decide first.
  fileprivate func sheets(includesRecords: Bool) -> [ReportSheet] {
    var sheets = [
      ReportSheet(
        report.areaTable, rows: report.areaRows, title: ("Gemeenten", "Gemeenten"),
        namingColumns: 2),
      ReportSheet(
        report.siteTable, rows: sites, title: ("Noodsteunpunten", "Support points"),
        namingColumns: 2),
      ReportSheet(report.gapTable, rows: gaps, title: ("Gaten", "Gaps")),
      ReportSheet(
        AnalyseReport.verdictTable, rows: report.verdictRows, title: ("Normen", "Norms"),
        namingColumns: 3),
      ReportSheet(
        AnalyseReport.borderTable, rows: report.borderRows,
        title: ("Over de grens", "Across borders"), namingColumns: 2),
    ]
    if !report.areaLayers.isEmpty {
      sheets.append(
        ReportSheet(
          report.otherAreaTable, rows: report.otherAreaRows,
          title: ("Wijken en andere gebieden", "Other areas"), namingColumns: 3))
    }
    if includesRecords {
      sheets.append(
        ReportSheet(
          report.cellTable, rows: report.countedRecords,
          title: ("Vakken of adressen", "Squares or addresses")))
    }
    return sheets
  }

  /// The sheet of meanings: of the sheets, and of the other files of the run.
  fileprivate func dictionarySheet(of tables: [ReportSheet]) -> WorkbookSheet {
    let own = Set(tables.map(\.file))
    let others = report.columnDescriptions.filter { !own.contains($0.file) }
    let names = Dictionary(
      tables.map { ($0.file, $0.name(language)) }, uniquingKeysWith: { first, _ in first })
    return WorkbookSheet(
      name: language(SheetWords.columns),
      heading: language(SheetWords.heading),
      columns: [
        language(SheetWords.sheet), language(SheetWords.file), language(SheetWords.column),
        language(WorkbookWords.unit), language(WorkbookWords.meaning),
      ].map { WorkbookColumn(header: $0) },
      namingColumns: 3,
      rows: (tables.flatMap(\.descriptions) + others).map { column in
        [
          .text(names[column.file] ?? "–"), .text(column.file), .text(column.name),
          .text(FigureUnit(rawValue: column.unit).map { language($0.words) } ?? column.unit),
          .text(language(column.dutch, column.english)),
        ]
      })
  }
}

extension CalendarDay? {
  /// The start of the day in seconds since 1970, as in ``geoPackageMoment``.
  fileprivate var unixSeconds: Int {
    // 1 January 2000 when nobody says: 10,957 days after 1970.
    let epoch = 10_957 * 86_400
    guard let day = self, let known = CalendarDay("2000-01-01") else { return epoch }
    let seconds = epoch + (day.number - known.number) * 86_400
    return seconds > 0 ? seconds : epoch
  }
}
