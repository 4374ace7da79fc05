import Findings
import Formats
import Foundation
import OutputFolder
import Planning
import TestSupport
import Testing
import Words

@testable import Coverage
@testable import Exports
@testable import Figures
@testable import Page

@Suite("Report page")
struct ReportPageTests {
  private func html(
    _ language: Language = .dutch, oddNames: Bool = false
  ) async throws -> String {
    try ReportPage(BoardReport(try await ToyRegion.report(oddNames: oddNames), language: language))
      .html()
  }

  /// The numbers that the page's figures carry for programs.
  private func figures(_ html: String) -> [String: Double] {
    var figures: [String: Double] = [:]
    for match in html.matches(of: #/data-figure="([^"]+)" data-value="([^"]*)"/#) {
      figures[String(match.1)] = Double(match.2)
    }
    return figures
  }

  @Test func `page, summary and tables tell the same figures`() async throws {
    let report = try await ToyRegion.report()
    let figures = figures(try ReportPage(BoardReport(report, language: .dutch)).html())
    let summary = try #require(
      JSONSerialization.jsonObject(with: Data(report.summary.document)) as? [String: Any])
    let residents = try #require(summary["residents"] as? [String: Double])
    let cells = ReadTable(report.cellTable.csv(report.countedRecords))
    for status in CellStatus.allCases {
      let sum = zip(cells.column("status"), cells.column("residents"))
        .filter { $0.0 == status.rawValue }.compactMap { Double($0.1) }.reduce(0, +)
      #expect(figures[status.rawValue] == sum)
      #expect(residents[status.rawValue] == sum)
    }
    #expect(figures["residents"] == residents["total"])
    #expect(figures["share"] == residents["share"])
    let walk = try #require(summary["walk"] as? [String: Double])
    #expect(abs((figures["median"] ?? 0) - (walk["median"] ?? 1)) < 0.001)
    #expect(abs((figures["p90"] ?? 0) - (walk["p90"] ?? 1)) < 0.001)
    let gaps = try #require(summary["gaps"] as? [String: Double])
    #expect(figures["gaps"] == gaps["count"])
    let line = try #require(summary["straight_line"] as? [String: Double])
    #expect(figures["straight-line"] == line["overstated_by_residents"])
    #expect(try ReportPage(BoardReport(report, language: .dutch)).summaryFigures.count == 10)
  }

  @Test(arguments: Language.allCases)
  func `it asks nothing of any other computer`(language: Language) async throws {
    let html = try await html(language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
    let foreign = html.replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["http:", "https:", "src=", "@import", "<link", "<iframe", "url(h"] {
      #expect(!foreign.contains(word), "\(word)")
    }
    // Exactly one script, and the policy names it by its sum.
    #expect(html.matches(of: #/<script/#.ignoresCase()).count == 1)
    #expect(html.contains(ReportTemplates.tableScript.html))
    #expect(html.contains("script-src \(ReportTemplates.tableScript.policy.markupEscaped);"))
  }

  @Test func `every section has an anchor, a heading and a line in the contents`() async throws {
    let page = try ReportPage(BoardReport(try await ToyRegion.report(), language: .dutch))
    let html = try page.html()
    #expect(Set(reportSections.map(\.id)).count == reportSections.count)
    let told = try reportSections.filter { try $0.body(of: page) != nil }
    // What was not asked is not told.
    let untold = Set(reportSections.map(\.id)).subtracting(told.map(\.id))
    #expect(untold == ["plan", "stress", "trend"])
    for section in told {
      #expect(html.contains("<section id=\"\(section.id)\""))
      #expect(html.contains("<a href=\"#\(section.id)\">\(section.title.dutch)</a>"))
    }
  }

  @Test(arguments: Language.allCases)
  func `it names no section that is not there, and says whose files it names`(
    language: Language
  ) async throws {
    let html = try await html(language)
    let named = language(ProvenanceSection().title)
    #expect(html.contains("“\(named)”") && html.contains(">\(named)</h2>"))
    #expect(!html.contains("“Herkomst”") && !html.contains("“Provenance”"))
    let files = ["gaps.csv", "sites.csv", "summary.json"]
    let sentences = html.split(separator: /[.;] |</).filter { sentence in
      files.contains { sentence.contains($0) }
    }
    #expect(!sentences.isEmpty)
    for sentence in sentences { #expect(sentence.contains("nsp analyse"), "\(sentence)") }
    #expect(!html.contains("met nummer in de lijst") && !html.contains("numbered as listed"))
  }

  @Test func `residents in no cell are added up for the region when all gemeenten know theirs`()
    async throws
  {
    var report = try await ToyRegion.report()
    func total() throws -> Substring {
      let page = try ReportPage(BoardReport(report, language: .dutch))
      let body = try #require(try GemeentenSection().body(of: page))
      return try #require(body.firstMatch(of: /<tfoot>.*?<\/tfoot>/.dotMatchesNewlines())).output
    }
    #expect(try total().hasSuffix("–</td></tr>\n</tfoot>"))
    report.gemeenten[2].officialResidents = 9000
    let known = report.areaRows.compactMap(\.notInCells)
    let sum = Int(known.reduce(0, +))
    #expect(known.count == 3)
    #expect(try total().contains("data-value=\"\(sum)\""))
  }

  @Test(arguments: [
    (
      Language.dutch,
      ["1 punt per gemeente en kern", "mogelijke punten", ">bestaand<", "vak E1"]
    ),
    (
      .english,
      [
        "1 point per gemeente and kern", "1 L-NSP per 5,000 residents", "given with this run",
        "tsunami guideline", ">candidates<", "cell E1", "whole area",
      ]
    ),
  ])
  func `words that are ours are in the language of the page`(
    language: Language, words: [String]
  ) async throws {
    var report = try await ToyRegion.report()
    report.regionName = AnalyseReport.wholeArea
    report.findings = [
      Finding(
        .sample(.note, "x", saying: ""), at: DataLocation(file: "cells.csv", field: "E1"))
    ]
    report.inputs[0].role = "candidates"
    let html = try ReportPage(BoardReport(report, language: language)).html()
    for word in words { #expect(html.contains(word), "\(word)") }
    guard language == .english else { return }
    for word in ["1 kilometer lopen", "inwoners per punt", "opgegeven bij", "hele gebied"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func `every file with a section is in the list`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Page/Sections").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Section.swift") }
    #expect(files.count == reportSections.count)
  }

  @Test func `names that are markup stay text`() async throws {
    let html = try await html(oddNames: true)
    for markup in ["<script>alert", "<img", "<i>Waard", "<b>Oost", "onerror=alert(1)>"] {
      #expect(!html.contains(markup), "\(markup)")
    }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("&quot;Noord&quot;, &amp; &#39;West&#39;"))
  }

  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("\u{600}<b>", "\u{600}&lt;b&gt;"),
    ("\"\u{301}x", "&quot;\u{301}x"), ("plain", "plain"), ("é<", "é&lt;"),
  ])
  func `markup is escaped whatever marks stand round it`(text: String, expected: String) throws {
    #expect(text.markupEscaped.unicodeScalars.elementsEqual(expected.unicodeScalars))
    let table = HTMLTable(caption: text, columns: [.init(title: "a")], rows: [[.init(text)]])
    let html = try table.html().unicodeScalars.map(String.init).joined(separator: "\n")
    #expect(!html.contains("<\nb\n>"))
  }

  @Test func `an empty region still has a page`() async throws {
    var report = try await ToyRegion.report()
    report.outcome = try await CoverageRequest(
      Region(
        network: report.evidence.network, population: Population(grain: .points), sites: []),
      CoverageQuestion(norms: [ToyRegion.oneKilometre])
    ).run()
    report.gemeenten = []
    report.gapPlaces = []
    report.snapCrossings = []
    report.reach = ReachMap(spacingMetres: 0, reaches: [])
    let files = try boardFiles(BoardReport(report, language: .english))
    let html = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(html.contains("No residents are known in this area."))
  }

  @Test func `the summary in Dutch is as it was`() async throws {
    let page = try ReportPage(BoardReport(try await ToyRegion.report(), language: .dutch))
    try expectSnapshot(try #require(try SummarySection().body(of: page)), named: "summary.nl.html")
  }

  @Test func `the tables of gemeenten and tiers in English are as they were`() async throws {
    let page = try ReportPage(BoardReport(try await ToyRegion.report(), language: .english))
    try expectSnapshot(
      try #require(try GemeentenSection().body(of: page))
        + (try #require(try TiersSection().body(of: page))), named: "tables.en.html")
  }

  @Test(arguments: Language.allCases)
  func `equity and norms of groups are as they were`(language: Language) async throws {
    let page = try ReportPage(BoardReport(try await ToyRegion.report(), language: language))
    try expectSnapshot(
      try #require(try EquitySection().body(of: page)), named: "equity.\(language.rawValue).html")
  }

  @Test func `without gemeenten and groups there is nobody to compare`() async throws {
    var report = try await ToyRegion.report(hasGemeenten: false)
    let page = try ReportPage(BoardReport(report, language: .dutch))
    let one = try #require(try EquitySection().body(of: page))
    #expect(one.contains("65 jaar en ouder") && !one.contains("Laagste gemeente"))
    report.outcome.region.groups = []
    report.outcome.equity.removeAll { !$0.name.isEmpty }
    #expect(try EquitySection().body(of: ReportPage(BoardReport(report, language: .dutch))) == nil)
  }

  @Test func `a gap at the edge names the candidate of a neighbour, and his gemeente`()
    async throws
  {
    let report = try await ToyRegion.report()
    let rows = try report.gapRows()
    let helped = try #require(rows.first { $0.neighbour != nil })
    #expect(helped.neighbour?.site.id == "K-2" && helped.neighbourGemeente?.code == "GM0009")
    #expect(rows.count { $0.neighbour != nil } == 1)
    let residents = try #require(helped.neighbour?.residents)
    let html = try #require(
      try GapsSection().body(of: ReportPage(BoardReport(report, language: .english))))
    let count = Language.english.number(residents)
    #expect(html.contains("Kerk Overzij (Overzij, outside the region): \(count) residents"))
    #expect(html.contains("At one gap at the edge of the region"))
    let table = ReadTable(report.gapTable.csv(rows))
    #expect(table.column("neighbour_gemeente").filter { !$0.isEmpty } == ["GM0009"])
    #expect(table.sum("neighbour_covers") == residents)
  }

  @Test func `the page tells how many live in a gap but for a neighbour`() async throws {
    var report = try await ToyRegion.report()
    report.outcome.border = [
      BorderEntry(
        home: 0, host: nil, neighbour: 0, nearest: 40, only: 30, gapWithout: 20, mainSite: 2),
      BorderEntry(
        home: 1, host: nil, neighbour: nil, nearest: 4, only: 3, gapWithout: 2, mainSite: 3),
    ]
    let html = try #require(
      try BorderSection().body(of: ReportPage(BoardReport(report, language: .dutch))))
    #expect(html.contains("Overzij (buiten de regio)") && html.contains(">buiten de regio<"))
    #expect(html.contains("22 inwoners zijn alleen gedekt door een punt van een buur"))
    let table = ReadTable(AnalyseReport.borderTable.csv(report.borderRows))
    #expect(table.column("host") == ["GM0009", ""])
    #expect(table.column("host_is_outside") == ["yes", "yes"])
    #expect(table.sum("gap_without") == 22)
    #expect(table.column("site") == report.borderRows.map(\.site.id))
    let summary = String(decoding: report.summary.document, as: UTF8.self)
    #expect(summary.contains("\"gap_without_neighbour_regions\": 22"))
  }

  @Test func `the method in both languages is as it was`() async throws {
    for language in Language.allCases {
      let page = try ReportPage(BoardReport(try await ToyRegion.report(), language: language))
      try expectSnapshot(
        try #require(try MethodSection().body(of: page)),
        named: "method.\(language.rawValue).html")
    }
  }

  @Test func `the method is silent on a drawn reach that there is not`() async throws {
    var report = try await ToyRegion.report()
    let drawn = try MethodSection().body(of: ReportPage(BoardReport(report, language: .english)))
    #expect(drawn?.contains("inside the drawn reach") == true)
    report.reach = ReachMap(spacingMetres: 0, reaches: [])
    let empty = try MethodSection().body(of: ReportPage(BoardReport(report, language: .english)))
    #expect(empty?.contains("the drawn reach") == false)
  }

  @Test func `the method says what closed streets mean, where streets are closed`() async throws {
    var report = try await ToyRegion.report()
    let whole = try MethodSection().body(of: ReportPage(BoardReport(report, language: .english)))
    #expect(whole?.contains("stretches of street") == false)
    report.settings.scenario.closedStretches = 12
    let closed = try MethodSection().body(of: ReportPage(BoardReport(report, language: .english)))
    #expect(closed?.contains("12 stretches of street are closed") == true)
  }

  @Test func `a scenario stands at the top, beside every figure, and not without one`() async throws
  {
    var report = try await ToyRegion.report()
    let usual = try ReportPage(BoardReport(report, language: .dutch)).html()
    #expect(!usual.contains("class=\"scenario\"") && !usual.contains("In dit scenario"))
    report.settings.scenario.name = "hoogwater"
    report.settings.scenario.failedSites = ["a", "b"]
    let flood = try ReportPage(BoardReport(report, language: .dutch)).html()
    #expect(flood.contains("<strong>Scenario: hoogwater (2 punten uitgevallen).</strong>"))
    #expect(flood.contains("In dit scenario kan "))
    let notes = flood.ranges(of: "gepubliceerd. Scenario: hoogwater.").count
    #expect(notes >= 10, "beside every figure that a norm decides about")
    #expect(report.settings.scenarioSentence == " Scenario: hoogwater (2 sites failed).")
  }

  @Test func `gemeenten.csv and the data dictionary are as they were`() async throws {
    for file in try await ToyRegion.report().tableFiles()
    where ["gemeenten.csv", "data-dictionary.csv"].contains(file.path) {
      try expectSnapshot(String(decoding: file.bytes, as: UTF8.self), named: file.path)
    }
  }

  @Test func `the summary file is as it was`() async throws {
    let document = try await ToyRegion.report().summary.document
    try expectSnapshot(String(decoding: document, as: UTF8.self), named: "summary.json")
  }
}
