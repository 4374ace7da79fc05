import Planning
import Testing

@testable import Coverage

/// Cover over time against what was agreed: the line is one a pencil draws.
@Suite("Coverage trend")
struct CoverageTrendTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func trend(
    _ points: KeyValuePairs<String, (covered: Double, sites: Int?)>, share: Double? = nil,
    sites: Int? = nil, by: String = "2026-04-11"
  ) throws -> CoverageTrend {
    CoverageTrend(
      try points.map { date, figures in
        TrendPoint(
          date: try day(date), residents: 100, covered: figures.covered, sites: figures.sites)
      }, agreement: Agreement(share: share, sites: sites, by: try day(by)))
  }

  // From 1 January to 11 April 2026 are 100 days; 20 February is the fiftieth: from 40 to 80 %, 60 %.
  @Test(arguments: [
    (59.0, "2026-02-20", AgreementVerdict.behind), (60, "2026-02-20", .onTrack),
    (79, "2026-02-20", .onTrack), (80, "2026-02-20", .met), (79, "2026-04-11", .behind),
    (79, "2027-01-01", .behind), (80, "2027-01-01", .met),
  ])
  func `the straight line decides`(covered: Double, date: String, verdict: AgreementVerdict) throws
  {
    let found = try trend(["2026-01-01": (40, nil), date: (covered, nil)], share: 0.8)
    #expect(found.verdict == verdict)
    #expect(abs(try #require(found.shareWanted(on: day("2026-02-20"))) - 0.6) < 1e-12)
    #expect(try found.shareWanted(on: day("2028-02-20")) == 0.8)
  }

  @Test func `the worst of share and sites counts`() throws {
    func verdict(_ covered: Double, _ sites: Int) throws -> AgreementVerdict? {
      try trend(
        ["2026-02-20": (covered, sites), "2026-01-01": (40, 4)], share: 0.8, sites: 12
      ).verdict
    }
    // Eight sites lie on the line from 4 to 12.
    #expect(try verdict(80, 12) == .met)
    #expect(try verdict(80, 8) == .onTrack)
    #expect(try verdict(80, 7) == .behind)
    #expect(try verdict(50, 12) == .behind)
  }

  @Test func `whoever began above the target need only stay there`() throws {
    let found = try trend(["2026-01-01": (90, nil), "2026-02-20": (79, nil)], share: 0.8)
    #expect(try found.shareWanted(on: day("2026-02-20")) == 0.8)
    #expect(found.verdict == .behind)
  }

  @Test func `a line that has only begun, or lacks a figure, is not judged`() throws {
    #expect(try trend(["2026-01-01": (40, nil)], share: 0.8).verdict == nil)
    #expect(try trend(["2026-01-01": (80, nil)], share: 0.8).verdict == .met)
    #expect(try trend([:], share: 0.8).verdict == nil)
    #expect(
      try trend(["2026-01-01": (40, 4), "2026-02-20": (90, nil)], share: 0.8, sites: 9).verdict
        == nil)
  }
}
