// A table of a run as a sheet. The header keeps the column's machine name, the same in every file,
// language and year, so that a formula, a pivot table or a macro made once goes on working and a
// column is found again in the CSV file. What a planner wants to know, what it means and what it
// counts in, stands in plain words right above it, in view and on paper, not in a pop-up.

import Figures
package import Formats
package import Words

/// A table with its rows, ready to be a sheet in either language.
public struct ReportSheet: Sendable {
  /// The file that holds the same table: "gaps.csv".
  public var file: String
  /// The name on the tab and the heading, in Dutch.
  var dutch: String
  /// The same in English.
  var english: String
  /// What its columns mean.
  package var descriptions: [ColumnDescription]
  /// How many columns on the left name a row.
  var namingColumns: Int
  private var columns: @Sendable (Language) -> [WorkbookColumn]
  private var rows: @Sendable () -> [[AttributeValue]]

  /// Makes a sheet of a table.
  package init<Row: Sendable>(
    _ table: Table<Row>, rows: [Row], title: (dutch: String, english: String),
    namingColumns: Int = 1
  ) {
    file = table.file
    (dutch, english) = title
    descriptions = table.descriptions
    self.namingColumns = namingColumns
    columns = { language in table.columns.map { $0.workbookColumn(language) } }
    self.rows = { rows.map { row in table.columns.map { $0.written(row) } } }
  }

  /// The name on the tab.
  package func name(_ language: Language) -> String { language(dutch, english) }

  /// The sheet.
  package func sheet(_ language: Language, notes: [String]) -> WorkbookSheet {
    WorkbookSheet(
      name: name(language), heading: name(language), notes: notes, columns: columns(language),
      namingColumns: namingColumns, rows: rows())
  }
}

extension Figure {
  fileprivate func workbookColumn(_ language: Language) -> WorkbookColumn {
    WorkbookColumn(
      header: name, unit: language(unit.words), meaning: language(meaning),
      format: unit.workbookFormat)
  }

  fileprivate func written(_ row: Row) -> AttributeValue {
    value(row).attribute { unit.written($0) }
  }
}

extension FigureUnit {
  /// The number with the digits that stand in a CSV file, so that both say the same number.
  package func written(_ number: Double) -> Double {
    guard number.isFinite else { return number }
    var text = TextBytes()
    write(number, to: &text)
    return Double(text.text) ?? number
  }

  /// How a sheet shows numbers of the unit.
  package var workbookFormat: WorkbookNumberFormat {
    switch self {
    case .metres, .residentKilometres: .whole
    case .degrees: .degrees
    case .residents, .inputResidents, .count: .amount
    case .share: .share
    case .percentagePoints, .hours: .tenths
    case .value, .text: .general
    }
  }
}
