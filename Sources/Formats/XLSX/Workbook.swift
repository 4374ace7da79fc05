// A workbook as a planner opens it in Excel or LibreOffice: sheets with a table each. What is written
// here is data only: text is always a string, also where it looks like a formula or a link.

import Words

/// A workbook, not yet written.
public struct Workbook: Sendable, Hashable {
  /// The file's name; errors say it.
  public var fileName: String
  /// What it is about: in the metadata and at the top of each printed page.
  public var title: String
  /// A label for sharing ("TLP:AMBER"), in words on each printed page and in the metadata.
  public var label: String?
  /// The program that made it.
  public var author: String
  /// The language of its text: "nl", "en".
  public var language: String
  /// The moment of its data, in seconds since 1970 (UTC) and later than that.
  ///
  /// It is given and not taken from the clock, so that the same tables give the same bytes.
  public var createdSeconds: Int
  /// The sheets in order; the first is shown when the file is opened.
  public var sheets: [WorkbookSheet] = []

  /// - Precondition: `createdSeconds` is above 0; for any other moment libxlsxwriter asks the clock.
  public init(
    fileName: String, title: String, label: String? = nil, author: String, language: String,
    createdSeconds: Int
  ) {
    precondition(createdSeconds > 0, "libxlsxwriter asks the clock for any other moment")
    self.fileName = fileName
    self.title = title
    self.label = label
    self.author = author
    self.language = language
    self.createdSeconds = createdSeconds
  }
}

/// A sheet: a heading, notes, and one table.
public struct WorkbookSheet: Sendable, Hashable {
  /// The rows that Excel allows.
  static let mostRows = 1_048_576
  /// The columns that Excel allows.
  static let mostColumns = 16_384

  /// The name on its tab; what Excel forbids in it is replaced.
  public var name: String
  /// The heading above the table.
  public var heading: String
  /// Lines between the heading and the table.
  public var notes: [String]
  /// The columns.
  public var columns: [WorkbookColumn]
  /// How many columns on the left name a row: they stay in view, and on each printed page.
  public var namingColumns: Int
  /// The rows; one value a column.
  public var rows: [[AttributeValue]]

  public init(
    name: String, heading: String, notes: [String] = [], columns: [WorkbookColumn],
    namingColumns: Int = 1, rows: [[AttributeValue]]
  ) {
    self.name = name
    self.heading = heading
    self.notes = notes
    self.columns = columns
    self.namingColumns = namingColumns
    self.rows = rows
  }
}

/// A column of a sheet.
public struct WorkbookColumn: Sendable, Hashable {
  /// The header: what filters, formulas and pivot tables call it.
  public var header: String
  /// What it counts in, above the header; empty for none.
  public var unit: String
  /// What it means, above the unit; empty for none.
  public var meaning: String
  /// How its numbers are shown.
  public var format: WorkbookNumberFormat
  /// How the number of each row is shown where rows differ; empty when all are as `format` says.
  public var rowFormats: [WorkbookNumberFormat]

  public init(
    header: String, unit: String = "", meaning: String = "",
    format: WorkbookNumberFormat = .general, rowFormats: [WorkbookNumberFormat] = []
  ) {
    self.header = header
    self.unit = unit
    self.meaning = meaning
    self.format = format
    self.rowFormats = rowFormats
  }
}

/// How numbers are shown; the cell keeps all decimals it was given.
public enum WorkbookNumberFormat: Sendable, Hashable, CaseIterable {
  /// As Excel likes, and text.
  case general
  /// Whole, with thousands apart; a number that is not whole shows one decimal.
  case amount
  /// Whole metres and the like, with thousands apart.
  case whole
  /// One decimal.
  case tenths
  /// Five decimals, as degrees have them.
  case degrees
  /// A percentage with one decimal; never 0.0 % or 100.0 % when it is not quite that.
  case share

  /// The format code for a number.
  func code(of number: Double) -> String {
    switch self {
    case .general: "General"
    case .amount: number == number.rounded() ? "#,##0" : "#,##0.0"
    case .whole: "#,##0"
    case .tenths: "#,##0.0"
    case .degrees: "0.00000"
    case .share: Self.looksLikeAllOrNothing(number) ? "0.0000 %" : "0.0 %"
    }
  }

  private static func looksLikeAllOrNothing(_ share: Double) -> Bool {
    (share > 0 && share < 0.0005) || (share >= 0.9995 && share < 1)
  }
}
