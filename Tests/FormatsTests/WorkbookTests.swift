import Findings
import TestSupport
import Testing
import Words

@testable import Formats

/// Workbooks are read back by a reader that knows only zip and XML.
@Suite("Workbook")
struct WorkbookTests {
  private func workbook(_ sheets: [WorkbookSheet], label: String? = nil) -> Workbook {
    var workbook = Workbook(
      fileName: "test.xlsx", title: "Een & twee", label: label, author: "nsp 0", language: "nl",
      createdSeconds: 946_684_800)
    workbook.sheets = sheets
    return workbook
  }

  private func sheet(_ names: [String], rows: [[AttributeValue]]) -> WorkbookSheet {
    WorkbookSheet(
      name: "Blad", heading: "Kop", columns: names.map { WorkbookColumn(header: $0) }, rows: rows)
  }

  private func read(_ sheets: [WorkbookSheet], label: String? = nil) throws -> ReadWorkbook {
    try ReadWorkbook(workbook(sheets, label: label).bytes())
  }

  @Test func `numbers are numbers, text is text, and nothing is nothing`() throws {
    let read = try read([
      sheet(
        ["a", "b", "c", "d"],
        rows: [
          [.integer(-7), .real(155_000.123), .text("12"), .null],
          [.real(.nan), .text(""), .null, .real(.infinity)],
        ])
    ])
    let table = try #require(read.sheets.first).table
    #expect(table.header == ["a", "b", "c", "d"])
    #expect(table.rows[0].map { $0?.number } == [-7, 155_000.123, nil, nil])
    #expect(table.rows[0][2]?.text == "12")
    #expect(table.rows[1].allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@x", "<script>alert(1)</script>",
    "http://example.org/", "{=1+1}", " spaces ", "a\nb", "_x0041_", "'quoted", "é😀\u{301}",
  ])
  func `text stays the text it is, whatever it looks like`(text: String) throws {
    let sheet = try #require(
      try read([sheet([text, "a"], rows: [[.text(text), .text("b")]])]).sheets.first)
    #expect(sheet.table.rows[0][0] == .text(text))
    for mark in ["<f>", "<f ", "<hyperlink", "inlineStr"] { #expect(!sheet.text.contains(mark)) }
  }

  @Test func `what XML cannot hold becomes a mark, line ends become line feeds`() {
    #expect(WorkbookText.cell("a\u{0}b\u{1B}c\u{FFFE}\td") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td")
    #expect(WorkbookText.cell("a\r\nb\rc\n\nd") == "a\nb\nc\n\nd")
    #expect(WorkbookText.cell("_x00e9__xZZZZ_") == "_x005F_x00e9__xZZZZ_")
    #expect(WorkbookText.cell("plain_name") == "plain_name")
  }

  @Test func `names of sheets are such as Excel allows`() {
    let long = String(repeating: "b", count: 40)
    #expect(
      WorkbookText.sheetNames(["[a]:*?/\\", "Gaten", "gaten", "", "''", "history", long, long])
        == [
          "-a------", "Gaten", "gaten (2)", "4", "5", "history (2)",
          String(repeating: "b", count: 31), String(repeating: "b", count: 27) + " (2)",
        ])
    // Excel counts UTF-16 units: an emoji is two. An apostrophe may not end a name.
    #expect(WorkbookText.sheetNames([String(repeating: "😀", count: 20)])[0].count == 15)
    #expect(
      WorkbookText.sheetNames([String(repeating: "c", count: 30) + "'d"])[0]
        == String(repeating: "c", count: 30))
  }

  @Test func `headers that differ only in case get a number, for tables want other names`() throws {
    let read = try read([sheet(["Residents", "residents", "", "a\nb"], rows: [])])
    let sheet = try #require(read.sheets.first)
    #expect(sheet.table.header == ["Residents", "residents (2)", "3", "a b"])
    #expect(sheet.tableColumns == sheet.table.header)
    #expect(sheet.tableRange == "A2:D3")
  }

  @Test func `meaning and unit stand above the header, the heading and label on top`() throws {
    let sheet = WorkbookSheet(
      name: "Gaten", heading: "De gaten", notes: ["Norm: 1 km."],
      columns: [
        WorkbookColumn(header: "rank", meaning: "rangnummer"),
        WorkbookColumn(header: "walk_m", unit: "meter", meaning: "loopafstand", format: .whole),
      ], rows: [[.integer(1), .real(1234.5)]])
    let read = try read([sheet], label: "TLP:AMBER")
    let cells = try #require(read.sheets.first).cells
    #expect(
      ["A1", "A2", "A3", "A4", "B4", "B5", "B6"].map { cells[$0]?.text }
        == [
          "De gaten", "TLP:AMBER", "Norm: 1 km.", "rangnummer", "loopafstand", "meter", "walk_m",
        ])
    #expect(cells["B7"]?.number == 1234.5)
    #expect(read.sheets[0].tableRange == "A6:B7")
    // Frozen below the header, which each printed page repeats.
    #expect(read.sheets[0].text.contains(#"topLeftCell="B7""#))
    #expect(read.documents["xl/workbook.xml"]?.contains("$4:$6") == true)
  }

  @Test func `each printed page has title, label and number; the metadata has the label`() throws {
    let read = try read([sheet(["a"], rows: [[.integer(1)]])], label: "TLP:AMBER & meer")
    let text = read.sheets[0].text
    #expect(text.contains("&amp;LEen &amp;&amp; twee&amp;C&amp;BTLP:AMBER &amp;&amp; meer"))
    #expect(text.contains("&amp;P / &amp;N</oddFooter>"))
    #expect(text.contains(#"orientation="landscape""#) && text.contains(#"fitToHeight="0""#))
    let core = try #require(read.documents["docProps/core.xml"])
    #expect(core.contains("<dc:subject>TLP:AMBER &amp; meer</dc:subject>"))
    #expect(core.contains("<cp:keywords>TLP:AMBER &amp; meer</cp:keywords>"))
    #expect(core.contains("2000-01-01T00:00:00Z"))
    #expect(read.documents["docProps/custom.xml"]?.contains("<vt:lpwstr>nl<") == true)
  }

  @Test func `a share says 100 % only when it is that`() {
    let shares = [0, 0.0004, 0.5, 0.9996, 1, 1.2]
    #expect(
      shares.map(WorkbookNumberFormat.share.code)
        == ["0.0 %", "0.0000 %", "0.0 %", "0.0000 %", "0.0 %", "0.0 %"])
    #expect(WorkbookNumberFormat.amount.code(of: 12) == "#,##0")
    #expect(WorkbookNumberFormat.amount.code(of: 12.25) == "#,##0.0")
  }

  @Test func `the same workbook gives the same bytes, and none of them is of the clock`() throws {
    let book = workbook([sheet(["a"], rows: [[.text("x")], [.real(0.1)]])])
    #expect(try book.bytes() == book.bytes())
    // The zip has one moment for all: the first that its format can say.
    #expect(try ReadWorkbook(book.bytes()).moments.count == 1)
  }

  @Test(arguments: [
    (String(repeating: "é", count: 32_767), String(repeating: "é", count: 32_767)),
    (String(repeating: "é", count: 32_768), String(repeating: "é", count: 32_766) + "…"),
    (String(repeating: "😀", count: 20_000), String(repeating: "😀", count: 16_383) + "…"),
  ])
  func `text longer than Excel's longest is cut`(text: String, kept: String) throws {
    let book = try read([sheet(["a"], rows: [[.text(text)]])])
    #expect(book.sheets[0].table.rows[0][0]?.text == kept)
  }

  @Test func `text that grows where it is written is cut between its characters`() throws {
    let text = String(repeating: "_x0041_", count: 4_600)
    let cell = WorkbookText.cell(text)
    #expect(cell.utf16.count <= 32_767 && cell.utf16.count > 32_700 && cell.hasSuffix("…"))
    let whole = String(repeating: "_x005F_x0041_", count: 2_600)
    #expect(cell.dropLast().hasPrefix(String(whole.prefix(32_500))))
    #expect(try !read([sheet(["a"], rows: [[.text(text)]])]).sheets.isEmpty)
  }

  @Test func `a mark on a character hides it neither from names nor from headers`() {
    #expect(WorkbookText.sheetNames(["a[\u{301}b"]) == ["a-\u{301}b"])
    #expect(WorkbookText.pageText("a&\u{301}b", most: 50) == "a&&\u{301}b")
  }

  @Test func `more rows than Excel has are an error before any is written`() {
    let rows = [[AttributeValue]](repeating: [.null], count: 1_048_576)
    let error = #expect(throws: DataError.self) { try read([sheet(["a"], rows: rows)]) }
    #expect(error?.found.english == "1048576 rows and 1 columns")
  }
}
