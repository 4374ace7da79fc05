import Exports
import Figures
import Foundation
import OutputFolder
import Page
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// The page of the example region says the same numbers as its other files.
@Suite("Page figures")
struct PageFiguresTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  /// The page, and the files that analyse writes, from one run.
  private func run() async throws -> (html: String, files: [OutputFile]) {
    let report = try await Analyse.report(ProjectSettings(project: scratch.path)) { _ in }
    let page = try boardFiles(BoardReport(report, language: .dutch))[0]
    return (String(decoding: page.bytes, as: UTF8.self), try analyseFiles(report))
  }

  /// The rows of a CSV file that has no quotes, by the names of its columns.
  private func rows(_ path: String, _ files: [OutputFile]) throws -> [[String: String]] {
    let file = try #require(files.first { $0.path == path })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The numbers behind the fields of the first table of a section; the heading of a row is its text.
  private func table(
    _ section: String, _ html: String
  ) throws -> [(heading: String, numbers: [Double?])] {
    let start = try #require(html.firstRange(of: "<section id=\"\(section)\""))
    let rest = html[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</table>"))
    return rest[..<end.lowerBound].matches(
      of: #/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/#
    ).map { row in
      let fields = row.2.matches(of: #/<td[^>]*?(?: data-value="([^"]*)")?>/#)
      return (
        String(row.1.replacing(#/<[^>]*>/#, with: "")), fields.map { $0.1.flatMap { Double($0) } }
      )
    }
  }

  private func isSame(_ shown: Double?, _ field: Double?) -> Bool {
    guard let shown, let field else { return shown == nil && field == nil }
    // Pages keep six decimals and tables of lengths three.
    return abs(shown - field) <= 0.000_501
  }

  @Test func `the table of gemeenten is gemeenten csv`() async throws {
    let (html, files) = try await run()
    let shown = try table("gemeenten", html)
    let rows = try rows("gemeenten.csv", files)
    try #require(shown.count == rows.count + 1 && rows.count > 2)
    for (row, line) in zip(shown, rows) {
      func number(_ name: String) -> Double? { line[name].flatMap { Double($0) } }
      let total = try #require(number("residents"))
      let expected = try [
        total, number("share"), total - #require(number("covered")),
        #require(number("unreachable")) + #require(number("unsnapped")), number("median_m"),
        number("p90_m"), #require(number("covered_by_c_nsp")) / total,
        #require(number("covered_by_l_nsp")) / total,
        #require(number("covered_with_power")) / total, #require(number("covered_twice")) / total,
        number("not_in_cells"),
      ]
      #expect(row.heading == line["name"])
      for (shown, wanted) in zip(row.numbers, expected) {
        #expect(isSame(shown, wanted), "\(row.heading): \(shown ?? -1) \(wanted ?? -1)")
      }
    }
    let total = rows.compactMap { $0["residents"].flatMap { Double($0) } }.reduce(0, +)
    #expect(shown.last?.numbers.first == total)
  }

  @Test func `the table of gaps is gaps csv, and that of points sites csv`() async throws {
    let (html, files) = try await run()
    let gaps = try rows("gaps.csv", files)
    for (row, line) in zip(try table("gaps", html), gaps) {
      #expect(row.heading == line["rank"])
      #expect(row.numbers[2] == line["residents"].flatMap { Double($0) })
      #expect(row.numbers[3] == line["residents_65_plus"].flatMap { Double($0) })
      #expect(isSame(row.numbers[4], line["least_short_m"].flatMap { Double($0) }))
      #expect(isSame(row.numbers[5], line["most_short_m"].flatMap { Double($0) }))
    }
    let sites = try rows("sites.csv", files)
    let shown = try table("sites", html)
    #expect(shown.count > 20)
    for row in shown {
      let line = try #require(sites.first { $0["name"] == row.heading }, "\(row.heading)")
      let wanted = ["gross", "net", "sole", "capacity"].map { name in
        line[name].flatMap { Double($0) }
      }
      #expect(Array(row.numbers[2...5]) == wanted, "\(row.heading)")
    }
  }

  @Test func `the ten figures are those of summary json`() async throws {
    let (html, files) = try await run()
    let file = try #require(files.first { $0.path == AnalyseReport.summaryPath })
    let summary = try SummaryFile(file.bytes)
    let people = try summary.number("residents", "total")
    let expected = try [
      "covered": summary.number("residents", "covered"),
      "beyond": summary.number("residents", "beyond"),
      "unreachable": summary.number("residents", "unreachable"),
      "unsnapped": summary.number("residents", "unsnapped"), "residents": people,
      "share": summary.number("residents", "share"),
      "not-covered": people - summary.number("residents", "covered"),
      "median": summary.number("walk", "median"), "p90": summary.number("walk", "p90"),
      "c-nsp": summary.number("tiers", "c_nsp", "share"),
      "l-nsp": summary.number("tiers", "l_nsp", "share"),
      "covered-twice": summary.number("covered_twice") / people,
      "straight-line": summary.number("straight_line", "overstated_by_residents"),
      "gaps": summary.number("gaps", "count"),
    ]
    let start = try #require(html.firstRange(of: "<section id=\"summary\""))
    let end = try #require(html[start.upperBound...].firstRange(of: "</section>"))
    let shown = html[start.upperBound..<end.lowerBound].matches(
      of: #/data-figure="([^"]*)" data-value="([^"]*)"/#
    ).map { (String($0.1), Double($0.2)) }
    #expect(Set(shown.map(\.0)) == Set(expected.keys) && shown.count == expected.count)
    for (name, value) in shown { #expect(isSame(value, expected[name]), "\(name)") }
  }
}
