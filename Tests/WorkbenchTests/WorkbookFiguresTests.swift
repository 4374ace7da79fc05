import Exports
import Figures
import Formats
import Foundation
import OutputFolder
import Page
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// The workbook of the example region says the same numbers as its other files.
@Suite("Workbook figures")
struct WorkbookFiguresTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  private func report() async throws -> AnalyseReport {
    try await Analyse.report(ProjectSettings(project: scratch.path)) { _ in }
  }

  /// The lines of a CSV file, the header first.
  private func lines(of file: OutputFile) throws -> [[AttributeValue]] {
    let path = scratch.path + "/" + file.path.split(separator: "/").joined(separator: "-")
    try Data(file.bytes).write(to: URL(fileURLWithPath: path))
    let reader = try #require(featureReaders.first { $0.endings.contains("csv") })
    let layer = try #require(try reader.layers(of: path).first)
    var lines = [layer.columns.map { AttributeValue.text($0) }]
    try reader.read(layer, of: path) { row in
      if case .feature(let feature) = row { lines.append(feature.values) }
    }
    return lines
  }

  @Test func `every table has its sheet, with the same numbers in every field`() async throws {
    let report = try await report()
    var request = WorkbookRequest()
    request.includesRecords = true
    let book = try ReadWorkbook(
      boardWorkbook(BoardReport(report, language: .dutch), request).bytes)
    #expect(
      book.sheets.map(\.name) == [
        "Samenvatting", "Gemeenten", "Noodsteunpunten", "Gaten", "Normen", "Over de grens",
        "Wijken en andere gebieden", "Vakken of adressen", "Kolommen",
      ])
    let files = try analyseFiles(report)
    let names = ["gemeenten", "sites", "gaps", "norms", "border", "areas", "cells"]
    for (sheet, name) in zip(book.sheets.dropFirst().dropLast(), names) {
      try expect(sheet, isSameAs: name + ".csv", of: files)
    }
  }

  @Test func `plan and stress have their sheets, but no list of targets for everybody`()
    async throws
  {
    let settings = try ProjectSettings(project: scratch.path)
    var board = try await Report.report(settings) { _ in }
    let book = try ReadWorkbook(boardWorkbook(board).bytes)
    let (plan, stress) = (try #require(board.plan), try #require(board.stress))
    let files = try suggestFiles(plan) + stressFiles(stress)
    for (tab, name) in [
      ("Voorgestelde punten", "suggestions.csv"),
      ("Voorstel per gemeente", "suggestions-gemeenten.csv"),
      ("Alternatieven", "suggestions-alternatives.csv"),
      ("Uitval van een punt", "stress/stress-sites.csv"),
      ("Uitval van een brug", "stress/stress-crossings.csv"),
    ] {
      let sheet = try #require(book.sheets.first { $0.name == tab }, "\(tab)")
      try expect(sheet, isSameAs: name, of: files)
    }
    board.label = .green
    let open = try ReadWorkbook(boardWorkbook(board).bytes).sheets.map(\.name)
    #expect(open.contains("Voorgestelde punten"))
    #expect(!open.contains { $0.hasPrefix("Uitval") })
  }

  private func expect(
    _ sheet: ReadWorkbook.Sheet, isSameAs path: String, of files: [OutputFile]
  ) throws {
    let file = try #require(files.first { $0.path == path })
    let lines = try lines(of: file)
    let table = sheet.table
    #expect(table.header.map { .text($0) } == lines[0], "\(path)")
    #expect(sheet.tableColumns == table.header, "\(path)")
    // A table without rows has an empty one.
    let rows = table.rows.filter { row in row.contains { $0 != nil } }
    try #require(rows.count == lines.count - 1, "\(path)")
    let fields = zip(rows, lines.dropFirst()).flatMap { Array(zip($0, $1)) }
    let different = fields.filter { !Self.isSame($0, $1) }
    let count = different.count
    #expect(count == 0, "\(path): such as \(different.prefix(3).map { "\($0)" })")
  }

  /// An empty field is an empty cell, a number the same number, text the same text.
  private static func isSame(_ cell: ReadWorkbook.Cell?, _ field: AttributeValue) -> Bool {
    guard case .text(let text) = field, !text.isEmpty else { return cell == nil }
    return switch cell {
    case .number(let number, _): Double(text) == number
    case .text(let written): written == text
    case nil: false
    }
  }

  @Test func `the summary says what summary json says`() async throws {
    let report = try await report()
    let book = try ReadWorkbook(
      boardWorkbook(BoardReport(report, language: .dutch)).bytes)
    let files = try analyseFiles(report)
    let json = try #require(files.first { $0.path == AnalyseReport.summaryPath })
    let summary = try SummaryFile(json.bytes)
    let expected = try [
      summary.number("residents", "total"), summary.number("residents", "share"),
      summary.number("residents", "total") - summary.number("residents", "covered"),
      summary.number("walk", "median"), summary.number("walk", "p90"),
      summary.number("tiers", "c_nsp", "share"),
      summary.number("tiers", "l_nsp", "share"),
      summary.number("covered_twice") / summary.number("residents", "total"),
      summary.number("straight_line", "overstated_by_residents"), summary.number("gaps", "count"),
    ]
    let rows = try #require(book.sheets.first).table.rows
    let found = rows.map { $0[1]?.number }
    try #require(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      // The share that the summary does not name is here rounded as all shares are.
      #expect(found == (expected * 1e6).rounded() / 1e6)
    }
    #expect(!rows.contains { $0[2] == nil }, "each figure has a unit")
  }
}
