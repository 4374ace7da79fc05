import Formats
import OutputFolder
import Planning
import TestSupport
import Testing
import Words

@testable import Exports
@testable import Figures
@testable import Page

/// Numbers are compared with the other files on the example region, in WorkbookFiguresTests.
@Suite("Board workbook")
struct BoardWorkbookTests {
  private func book(
    _ report: AnalyseReport, _ language: Language = .dutch,
    _ change: (inout WorkbookRequest) -> Void = { _ in }
  ) throws -> ReadWorkbook {
    var request = WorkbookRequest()
    change(&request)
    return try ReadWorkbook(
      boardWorkbook(BoardReport(report, language: language), request).bytes)
  }

  @Test func `names that look like markup or formulas are text in every sheet`() async throws {
    let report = try await ToyRegion.report(oddNames: true)
    let book = try book(report) { $0.includesRecords = true }
    for sheet in book.sheets {
      for mark in ["<f>", "<f ", "<hyperlink", "<script"] { #expect(!sheet.text.contains(mark)) }
    }
    let texts = Set(book.sheets.flatMap { $0.cells.values.compactMap(\.text) })
    for name in [
      "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "=cmd|'/c calc'!A1", "<b>Oosterveld</b>",
      "\"Noord\", & 'West'",
    ] { #expect(texts.contains(name), "\(name)") }
    #expect(texts.contains("Regio: <script>alert(1)</script>"))
  }

  @Test func `the language decides names, units and meanings, never the headers`() async throws {
    let report = try await ToyRegion.report()
    let (dutch, english) = (try book(report), try book(report, .english))
    #expect(
      dutch.sheets.map(\.table.header).dropFirst().dropLast()
        == english.sheets.map(\.table.header).dropFirst().dropLast())
    #expect(dutch.sheets[1].cells["C3"]?.text == "bekende inwoners")
    #expect(english.sheets[1].cells["C3"]?.text == "known residents")
    #expect(dutch.sheets[1].cells["I4"]?.text == "meter")
    #expect(english.sheets.map(\.name).contains("Support points"))
    #expect(english.documents["docProps/custom.xml"]?.contains("<vt:lpwstr>en<") == true)
  }

  @Test func `the label stands on every sheet and every printed page, or nowhere`() async throws {
    let report = try await ToyRegion.report()
    var board = BoardReport(report, language: .dutch)
    board.label = .amber
    let file = try boardWorkbook(board)
    #expect(file.path == "report/nsp-regio-rivierland.TLP-AMBER.xlsx")
    let labelled = try ReadWorkbook(file.bytes)
    for sheet in labelled.sheets {
      #expect(sheet.cells["A2"]?.text == "TLP:AMBER")
      #expect(sheet.text.split(separator: "TLP:AMBER").count == 3, "header and footer")
    }
    #expect(!(try book(report).documents.values.contains { $0.contains("TLP") }))
  }

  @Test func `the last sheet explains every column of every sheet`() async throws {
    let report = try await ToyRegion.report()
    let book = try book(report) { $0.includesRecords = true }
    let rows = try #require(book.sheets.last).table.rows
    let described = Set(rows.map { "\($0[0]?.text ?? "")/\($0[2]?.text ?? "")" })
    for sheet in book.sheets.dropFirst().dropLast() {
      for column in sheet.table.header { #expect(described.contains("\(sheet.name)/\(column)")) }
    }
    #expect(rows.allSatisfy { $0[4] != nil })
    #expect(described.contains("–/limit_m"), "files without a sheet are explained too")
  }

  @Test func `further tables stand before the meanings and are explained`() async throws {
    let report = try await ToyRegion.report()
    let more = ReportSheet(
      Table<Int>(
        file: "more.csv",
        columns: [.count("twice", "het dubbele", "the double") { $0 * 2 }]),
      rows: [1, 2], title: ("Gaten", "Gaps"))
    let book = try book(report) { $0.further = [more] }
    // A name that is taken gets a number.
    #expect(book.sheets.map(\.name).suffix(2) == ["Gaten (2)", "Kolommen"])
    #expect(book.sheets[book.sheets.count - 2].table.rows.map { $0[0]?.number } == [2, 4])
    #expect(book.sheets.last?.table.rows.contains { $0[1]?.text == "more.csv" } == true)
  }

  @Test func `every figure of the page stands in the summary, with its own unit`() async throws {
    let report = try await ToyRegion.report()
    let page = try ReportPage(BoardReport(report, language: .dutch))
    let figures = page.summaryFigures
    #expect(figures.map(\.unit).allSatisfy { $0 != .value })
    let rows = try #require(try book(report).sheets.first).table.rows
    #expect(rows.map { $0[0]?.text } == figures.map(\.title.dutch))
    #expect(rows.map { $0[3]?.text } == figures.map(\.sentence.dutch))
    for (row, figure) in zip(rows, figures) {
      #expect(row[1]?.number == figure.value.number.map { figure.unit.written($0) })
    }
  }

  @Test func `the same run gives the same bytes, of the day of its data`() async throws {
    func file() async throws -> OutputFile {
      try boardWorkbook(BoardReport(try await ToyRegion.report(), language: .dutch))
    }
    let first = try await file()
    #expect(try await first == file())
    let core = try ReadWorkbook(first.bytes).documents["docProps/core.xml"]
    #expect(core?.contains(">2026-11-01T00:00:00Z<") == true)
  }

  @Test(arguments: [
    ("Regio Utrecht", "nsp-regio-utrecht"), ("Fryslân/Súd-West (1)", "nsp-fryslan-sud-west-1"),
    ("<script>alert(1)</script>", "nsp-script-alert-1-script"), ("../../x", "nsp-x"), ("", "nsp"),
  ])
  func `the file is named after the region, without what file systems do not bear`(
    region: String, name: String
  ) async throws {
    var report = try await ToyRegion.report()
    report.regionName = region
    #expect(BoardReport(report, language: .dutch).mailedPath("xlsx") == "report/\(name).xlsx")
  }

  @Test(arguments: [
    (Language.dutch, "nsp-hele-gebied"), (.english, "nsp-whole-area"),
  ])
  func `a region without borders is named in the language`(
    language: Language, name: String
  ) async throws {
    var report = try await ToyRegion.report()
    report.regionName = AnalyseReport.wholeArea
    #expect(BoardReport(report, language: language).mailedPath("xlsx") == "report/\(name).xlsx")
  }
}
