import Coverage
import Exports
import Figures
import Findings
import Formats
import Foundation
import Page
import Planning
import Siting
import TestSupport
import Testing

@testable import Workbench

/// The report of the example region: every part is told, and from one computation.
@Suite("Report")
struct ReportTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder.holdingExampleRegion() }

  private func settings(
    _ change: (inout ProjectSettings) -> Void = { _ in }
  ) throws -> ProjectSettings {
    var settings = try ProjectSettings(project: scratch.path)
    change(&settings)
    return settings
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: scratch.path + "/out/" + path, encoding: .utf8)
  }

  @Test func `everything that was asked is on the page, and a summary says the same`() async throws
  {
    var settings = try settings()
    settings.date = CalendarDay("2026-07-01")
    settings.out = scratch.path + "/2026-07"
    _ = try await Analyse.run(settings) { _ in }
    settings.date = CalendarDay("2027-01-01")
    settings.out = scratch.path + "/out"
    settings.earlierRuns = [scratch.path + "/2026-07"]
    let day = try #require(CalendarDay("2027-07-01"))
    settings.agreements = ["region": Agreement(share: 0.9, by: day)]
    let analysed = try await Analyse.run(settings) { _ in }
    let outcome = try await Report.run(settings) { _ in }
    let html = try text("report/index.html")
    for section in [
      "summary", "map", "plan", "gemeenten", "gaps", "norms", "tiers", "equity", "sites", "stress",
      "trend", "pages", "findings", "trust", "method", "provenance",
    ] {
      #expect(html.contains("<section id=\"\(section)\""), "\(section)")
    }
    #expect(outcome.report.analysis.summary == analysed.report.summary)
    #expect(outcome.report.lawChecks.count == LawCheck.Law.allCases.count)
    #expect(outcome.report.lawChecks.allSatisfy { $0.holds })
    #expect(html.contains("1-7-2026") && html.contains("1-1-2027"))
    #expect(html.contains("90,0\u{A0}% op 1-7-2027"))
    let plan = try #require(outcome.report.plan)
    let covered = try #require(plan.after.region.sums.share)
    #expect(plan.plan.steps.count == 10 && covered > 0.9)
    #expect(!html.contains("TLP:"))
  }

  @Test func `every gemeente has a page that its row leads to`() async throws {
    let outcome = try await Report.run(settings()) { _ in }
    let html = try text("report/index.html")
    let gemeenten = outcome.report.analysis.gemeenten
    #expect(gemeenten.count > 1)
    for place in gemeenten.indices {
      #expect(html.contains("<a href=\"#gemeente-\(place + 1)\">\(gemeenten[place].name)</a>"))
      #expect(html.contains("<article class=\"sheet\" id=\"gemeente-\(place + 1)\""))
    }
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
  }

  @Test func `the label is on the page and on every sheet, in words`() async throws {
    let outcome = try await Report.run(settings { $0.label = .amber }) { _ in }
    #expect(outcome.files.allSatisfy { $0.contains("TLP-AMBER") })
    let html = try text("report/index.TLP-AMBER.html")
    #expect(html.contains("@top-center{content:\"TLP:AMBER\""))
    #expect(html.contains("@bottom-center{content:\"TLP:AMBER\""))
    #expect(html.contains("<title>TLP:AMBER – "))
  }

  @Test func `a plan that was asked for and has nothing to choose from is missed in words`()
    async throws
  {
    let project = try ToyProject("candidates-from-osm: help_point")
    var settings = try ProjectSettings(project: project.folder)
    settings.isStatic = true
    let outcome = try await Report.run(settings) { _ in }
    #expect(outcome.report.plan == nil && !outcome.isStrictlyFine)
    let found = try #require(
      outcome.report.analysis.findings.first { $0.code == "no-candidates" })
    #expect(found.severity == .warning && found.location.file == "--candidates-from-osm")
    #expect(outcome.text.contains("No possible new site was found"))
    let html = try String(
      contentsOfFile: project.folder + "/out/report/index.html", encoding: .utf8)
    #expect(html.contains("Er zijn geen mogelijke punten gevonden"))
    // Who asks for no plan misses none.
    settings.candidatesFromOSM = []
    let unasked = try await Report.report(settings) { _ in }
    #expect(!unasked.lacksCandidates && unasked.plan == nil)
    settings.suggest.newSites = 3
    #expect(try await Report.report(settings) { _ in }.lacksCandidates)
  }

  @Test func `another label takes the place of the former files`() async throws {
    _ = try await Report.run(settings { $0.label = .amber }) { _ in }
    _ = try await Report.run(settings()) { _ in }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out/report")
    #expect(names.contains("index.html"))
    #expect(!names.contains { $0.contains("TLP") })
  }

  @Test func `the moments of a PDF are those of the data, at the same length`() {
    let text = "x /CreationDate (D:20261121145802+00'00') /ModDate (D:20261121145802+00'00')>> y"
    let dated = PaperPrinter.dated(Array(text.utf8), CalendarDay("2026-01-31"))
    #expect(
      String(decoding: dated, as: UTF8.self)
        == "x /CreationDate (D:20260131000000+00'00') /ModDate (D:20260131000000+00'00')>> y")
    let cut = Array("/ModDate (D:2026".utf8)
    #expect(PaperPrinter.dated(cut, nil) == cut)
  }
}
