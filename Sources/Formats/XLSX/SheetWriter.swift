// One sheet: heading, notes, then what each column means, its unit, its header, and the rows. Header
// and rows are a table of Excel, so filters, pivot tables and formulas (`nsp_2[residents]`) know where
// it begins below any heading and notes.

import CXlsxWriter
import Findings

struct SheetWriter {
  private let sheet: WorkbookSheet
  private let name: String
  private let tableName: String
  private let handle: UnsafeMutablePointer<lxw_worksheet>
  private let writer: WorkbookWriter
  private let headers: [String]
  private let widths: [Double]

  init(
    _ sheet: WorkbookSheet, name: String, number: Int, writer: WorkbookWriter
  ) throws(DataError) {
    self.sheet = sheet
    self.name = name
    tableName = "nsp_\(number)"
    handle = try writer.addSheet(named: name)
    self.writer = writer
    headers = WorkbookText.headers(sheet.columns.map(\.header))
    widths = ColumnWidths(sheet, headers: headers).characters
  }

  func write() throws(DataError) {
    var row = try writeHeading()
    try checkSize(headerRow: row + 2)
    let firstHeaderRow = row
    for (texts, look) in [
      (sheet.columns.map(\.meaning), CellLook.meaning), (sheet.columns.map(\.unit), .unit),
    ] where texts.contains(where: { !$0.isEmpty }) {
      try write(texts, row: row, look)
      if look == .meaning { try check(worksheet_set_row(handle, row, meaningHeight, nil)) }
      row += 1
    }
    try writeColumns()
    try writeRows(from: row + 1)
    try addTable(headerRow: row)
    writer.noteValue(times: sheet.columns.count)
    worksheet_freeze_panes(handle, row + 1, namingColumns)
    try setPage(headerRows: firstHeaderRow...row)
  }

  private var columnCount: lxw_col_t { lxw_col_t(sheet.columns.count) }
  private var namingColumns: lxw_col_t { lxw_col_t(min(sheet.namingColumns, sheet.columns.count)) }

  /// - Returns: the row below.
  private func writeHeading() throws(DataError) -> lxw_row_t {
    var lines: [(String, CellLook)] = [(sheet.heading, .heading)]
    if let label = writer.workbook.label { lines.append((label, .label)) }
    lines += sheet.notes.map { ($0, .note) }
    for (row, line) in lines.enumerated() {
      try write(.text(WorkbookText.line(line.0)), lxw_row_t(row), 0, line.1)
    }
    try check(worksheet_set_row(handle, 0, 22, nil))
    return lxw_row_t(lines.count)
  }

  private func checkSize(headerRow: lxw_row_t) throws(DataError) {
    let roomForRows = WorkbookSheet.mostRows - Int(headerRow) - 1
    guard sheet.rows.count <= roomForRows, 1...WorkbookSheet.mostColumns ~= sheet.columns.count
    else {
      throw DataError.tooLargeSheet(
        sheet, named: name, of: writer.workbook.fileName, roomForRows: roomForRows)
    }
  }

  private func write(_ texts: [String], row: lxw_row_t, _ look: CellLook) throws(DataError) {
    let format = try writer.format(look)
    for (column, text) in texts.enumerated() {
      let text = WorkbookText.cell(text)
      try check(
        text.isEmpty
          ? worksheet_write_blank(handle, row, lxw_col_t(column), format)
          : worksheet_write_string(handle, row, lxw_col_t(column), text, format))
      if !text.isEmpty { writer.noteValue() }
    }
  }

  private func writeColumns() throws(DataError) {
    for (column, width) in widths.enumerated() {
      let place = lxw_col_t(column)
      try check(worksheet_set_column(handle, place, place, width, nil))
    }
  }

  /// Enough for the longest meaning in its column.
  private var meaningHeight: Double {
    let most = zip(sheet.columns, widths).map { lines(of: $0.meaning, width: $1) }.max() ?? 1
    return 12.5 * min(most, 8)
  }

  /// About how many lines text takes; LibreOffice and paper show no more than the row's height.
  private func lines(of text: String, width: Double) -> Double {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      lines + max(1, (Double(part.utf8.count) * 0.95 / (width - 1)).rounded(.up))
    }
  }

  private func writeRows(from first: lxw_row_t) throws(DataError) {
    for (place, row) in sheet.rows.enumerated() {
      precondition(row.count == sheet.columns.count, "a row has one value per column")
      try setHeight(of: row, at: first + lxw_row_t(place))
      for column in row.indices {
        let look = look(of: row[column], sheet.columns[column], row: place, width: widths[column])
        do {
          try write(row[column], first + lxw_row_t(place), lxw_col_t(column), look)
        } catch {
          throw located(error, row: place + 1, column: headers[column])
        }
      }
    }
  }

  /// A row with text that is wrapped gets room for it; the others are as high as usual.
  private func setHeight(of row: [AttributeValue], at place: lxw_row_t) throws(DataError) {
    var most = 1.0
    for (value, width) in zip(row, widths) {
      guard case .text(let text) = value, text.utf8.count > Int(width) else { continue }
      most = max(most, lines(of: text, width: width))
    }
    // Excel has no row higher than 409 points.
    if most > 1 { try check(worksheet_set_row(handle, place, min(15 * most, 409), nil)) }
  }

  private func look(
    of value: AttributeValue, _ column: WorkbookColumn, row: Int, width: Double
  ) -> CellLook {
    let format = column.rowFormats.isEmpty ? column.format : column.rowFormats[row]
    switch value {
    case .null: return .text
    case .text(let text): return text.utf8.count > Int(width) ? .wrappedText : .text
    case .integer(let number): return .number(format.code(of: Double(number)))
    case .real(let number): return .number(format.code(of: number))
    }
  }

  /// Null, empty text and numbers that are none (NaN) leave the cell empty.
  private func write(
    _ value: AttributeValue, _ row: lxw_row_t, _ column: lxw_col_t, _ look: CellLook
  ) throws(DataError) {
    switch value {
    case .null: return
    case .integer(let number):
      try check(
        worksheet_write_number(handle, row, column, Double(number), try writer.format(look)))
      writer.noteValue()
    case .real(let number):
      guard number.isFinite else { return }
      try check(worksheet_write_number(handle, row, column, number, try writer.format(look)))
      writer.noteValue()
    case .text(let text):
      guard !text.isEmpty else { return }
      let written = WorkbookText.cell(text)
      try check(worksheet_write_string(handle, row, column, written, try writer.format(look)))
      writer.noteValue()
    }
  }

  private func located(_ error: DataError, row: Int, column: String) -> DataError {
    var error = error
    error.location.row = row
    error.location.field = column
    return error
  }

  private func check(_ result: lxw_error) throws(DataError) { try writer.check(result, in: name) }
}

// The table and the page.
extension SheetWriter {
  /// A table without rows has one empty row, as in Excel.
  private func addTable(headerRow: lxw_row_t) throws(DataError) {
    let format = try writer.format(.header)
    let texts = headers.map { strdup($0) } + [strdup(tableName)]
    defer { for text in texts { free(text) } }
    var columns = headers.indices.map { place in
      var column = lxw_table_column()
      column.header = texts[place]
      column.header_format = format
      return column
    }
    let result = columns.withUnsafeMutableBufferPointer { columns in
      var pointers = columns.indices.map { columns.baseAddress?.advanced(by: $0) } + [nil]
      return pointers.withUnsafeMutableBufferPointer { pointers in
        var options = lxw_table_options()
        options.name = texts[headers.count]
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.columns = pointers.baseAddress
        let last = headerRow + lxw_row_t(max(1, sheet.rows.count))
        return worksheet_add_table(handle, headerRow, 0, last, columnCount - 1, &options)
      }
    }
    try check(result)
  }

  /// How wide a page of A4 is in characters when the print is as small as can be read.
  private static let pageCharacters = 230.0

  private func setPage(headerRows: ClosedRange<lxw_row_t>) throws(DataError) {
    worksheet_set_landscape(handle)
    worksheet_set_paper(handle, 9)
    worksheet_set_margins(handle, 0.4, 0.4, 0.7, 0.6)
    // One page wide, as long as that can be read; wider tables repeat the columns that name a row.
    let pages = (widths.reduce(0, +) / Self.pageCharacters).rounded(.up)
    worksheet_fit_to_pages(handle, UInt16(max(1, pages)), 0)
    try check(worksheet_repeat_rows(handle, headerRows.lowerBound, headerRows.upperBound))
    if pages > 1, namingColumns > 0 {
      try check(worksheet_repeat_columns(handle, 0, namingColumns - 1))
    }
    let label = WorkbookText.pageText(writer.workbook.label ?? "", most: 60)
    let title = WorkbookText.pageText(writer.workbook.title, most: 50)
    let author = WorkbookText.pageText(writer.workbook.author, most: 30)
    try check(worksheet_set_header(handle, "&L\(title)&C&B\(label)&R&A"))
    try check(worksheet_set_footer(handle, "&L\(author)&C&B\(label)&R&P / &N"))
  }
}
