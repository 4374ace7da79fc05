import Coverage
import Findings
import Geo
import Planning
import TestSupport
import Testing
import WalkNetwork
import Words

@testable import Figures

/// What the lists say of a small region, whose figures are known.
@Suite("Lists of figures")
struct FigureListsTests {
  private func number<Row>(_ figure: Figure<Row>, _ row: Row) -> Double? {
    figure.value(row).number
  }

  private func places(_ count: Int) -> [LonLat?] { [LonLat?](repeating: nil, count: count) }

  @Test func `sites by rank serve every covered resident once`() async throws {
    let report = try await ToyRegion.report()
    let rows = report.siteRows(at: places(report.evidence.sites.ranked.count))
    let covered = report.outcome.region.sums[.covered]
    #expect(abs(rows.reduce(0) { $0 + (number(.net, $1) ?? 0) } - covered) < 1e-6)
    for row in rows {
      let (gross, net, sole) = (number(.gross, row), number(.net, row), number(.sole, row))
      #expect(gross ?? 0 >= net ?? 0 && gross ?? 0 >= sole ?? 0, "\(row.site.id)")
    }
  }

  @Test func `a site without a street shows dashes and how far the street is`() async throws {
    let report = try await ToyRegion.report()
    let rows = report.siteRows(at: places(report.evidence.sites.ranked.count))
    var row = try #require(rows.first { $0.isUsed })
    let reach = try #require(SiteFigureList.page(under: nil).first { $0.name == "gross" })
    #expect(reach.text(of: row, in: .dutch) != "–")
    row.isUsed = false
    row.legMetres = 412
    #expect(reach.text(of: row, in: .dutch) == "–")
    #expect(Figure<SiteRow>.street.text(of: row, in: .dutch) == "te ver: 412\u{A0}m")
    #expect(Figure<SiteRow>.street.text(of: row, in: .english) == "too far: 412\u{A0}m")
  }

  @Test func `who is missed most is not in the public lists`() {
    for label in [TrafficLightLabel.clear, .green] {
      #expect(!SiteFigureList.table(under: label).contains { $0.name == "sole" })
      #expect(!SiteFigureList.page(under: label).contains { $0.name == "sole" })
    }
    #expect(SiteFigureList.table(under: .amber).contains { $0.name == "sole" })
  }

  @Test func `gaps hold all who are not covered, the largest first`() async throws {
    let report = try await ToyRegion.report()
    let rows = report.gapRows(at: places(report.outcome.gaps.count))
    let sums = report.outcome.region.sums
    let residents = rows.compactMap { number(.residents, $0) }
    #expect(abs(residents.reduce(0, +) - (sums.total - sums[.covered])) < 1e-6)
    #expect(residents == residents.sorted(by: >))
    #expect(rows.map(\.rank) == Array(1...rows.count))
    let helped = try #require(rows.first { $0.candidate != nil && $0.neighbour == nil })
    let name = try #require(helped.candidate?.site.shownName)
    #expect(Figure<GapRow>.candidates.text(of: helped, in: .english).hasPrefix(name + ": "))
  }

  @Test func `a wider norm covers no fewer, and the norm itself what the region says`() async throws
  {
    let report = try await ToyRegion.report()
    let covered = report.movedNormRows.compactMap { number(.covered, $0) }
    #expect(covered == covered.sorted())
    let own = try #require(report.movedNormRows.first { $0.factor == 1 })
    #expect(number(.covered, own) == report.outcome.region.sums[.covered])
    #expect(own.changing.isEmpty)
    let texts = report.movedNormRows.map { Figure<MovedNormRow>.factor.text(of: $0, in: .dutch) }
    #expect(texts.first == "700\u{A0}m (−30\u{A0}%)" && texts.last == "1.300\u{A0}m (+30\u{A0}%)")
    #expect(texts[3] == "1.000\u{A0}m")
    let first = try #require(report.normRows(of: report.outcome.region).first)
    #expect(number(.covered, first) == report.outcome.region.sums[.covered])
  }

  @Test func `a verdict says what is short in its own unit`() async throws {
    let report = try await ToyRegion.report()
    for verdicts in report.outcome.verdicts where verdicts.region.short > 0 {
      let text = Figure<NormVerdicts>.short.text(of: verdicts, in: .dutch)
      #expect(text.hasSuffix(verdicts.profile.walkingNorm == nil ? " punten" : " inwoners"))
    }
    #expect(report.verdictRows.count == report.outcome.verdicts.count * 4)
  }

  @Test func `all residents are a group, whose share is the region's`() async throws {
    let report = try await ToyRegion.report()
    let everybody = report.everybody(of: report.outcome.region)
    #expect(Figure<GroupRow>.groupName.text(of: everybody, in: .english) == "all residents")
    #expect(number(.share, everybody) == report.outcome.region.sums.share)
    let old = try #require(report.groupRows(of: report.outcome.region).first)
    #expect(old.ownNorm?.id == ToyRegion.slowWalk.id)
    let own = try #require(number(.coveredByOwnNorm, old))
    let all = try #require(number(.covered, old))
    #expect(own <= all, "a norm of 720 m covers no more than one of 1,000 m")
    let equity = report.equityRows
    #expect(Figure<EquityRow>.differenceInPoints.value(equity[0]) == .none)
    #expect(Figure<EquityRow>.lowest.text(of: equity[0], in: .english) == "Noorderkamp, 65.4%")
  }

  @Test func `either kind of site covers at least as many as each`() async throws {
    let report = try await ToyRegion.report()
    let tiers = report.tierRows(of: report.outcome.region)
    let either = report.eitherTier(of: report.outcome.region)
    #expect(tiers.map(\.id) == ["c_nsp", "l_nsp"])
    #expect(tiers.compactMap { number(.sites, $0) }.reduce(0, +) == number(.sites, either))
    for tier in tiers {
      #expect(try #require(number(.covered, tier)) <= (try #require(number(.covered, either))))
    }
    #expect(number(.mostSpan, report) == 5 && number(.residentsPerLNSP, report) == 1436.4)
  }

  @Test func `cover for sure is never more than cover at most`() async throws {
    let report = try await ToyRegion.report()
    #expect(report.hourRows.count == 6)
    for row in report.hourRows {
      #expect(try #require(number(.certain, row)) <= (try #require(number(.possible, row))))
    }
    for rows in [report.roomRows].compactMap(\.self) {
      #expect(abs(rows.compactMap { number(.share, $0) }.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func `a neighbour outside the region is called that`() async throws {
    let report = try await ToyRegion.report()
    var row = try #require(report.borderRows.first)
    row.entry.host = nil
    row.host = nil
    #expect(Figure<BorderRow>.shownHost.text(of: row, in: .dutch) == "buiten de regio")
    row.host = report.gemeenten[1]
    #expect(
      Figure<BorderRow>.shownHost.text(of: row, in: .english) == "Oosterveld (outside the region)")
  }

  @Test func `what is lost without a site is at most what it covers`() async throws {
    let report = try await ToyRegion.report()
    let stress = StressReport(
      report.run, outcome: report.outcome, sites: report.evidence.siteLosses().ranked,
      together: [], crossings: [], crossingPlaces: [], crossingsTested: [:])
    let rows = stress.siteRows(at: places(stress.sites.count))
    #expect(rows.count == report.evidence.sites.ranked.count)
    let losses = rows.compactMap { number(.losesCover, $0) }
    #expect(losses == losses.sorted(by: >))
    for (row, loss) in zip(stress.sites, losses) {
      #expect(loss <= report.outcome.sites[row.site].gross + 1e-9)
      #expect(abs(loss - report.outcome.sites[row.site].sole) < 1e-6, "those whom it alone covers")
    }
  }

  @Test func `days and agreements are written as people write them`() throws {
    let day = try #require(CalendarDay("2027-07-01"))
    #expect(TrendWords.day(day) == Wording("1-7-2027", "2027-07-01"))
    let agreement = Agreement(share: 0.9, sites: 12, by: day)
    #expect(TrendWords.agreement(agreement).dutch == "90,0\u{A0}% en 12 punten op 1-7-2027")
    #expect(TrendWords.agreement(agreement).english == "90.0% and 12 points by 2027-07-01")
  }

  @Test func `a finding of a walk is about a cell, one of a table about its column`() {
    let row = DataLocation(file: "folder/sites.csv", row: 3, field: "kind")
    #expect(TrustWords.place(row).dutch == "sites.csv, rij 3, kolom kind")
    let cell = DataLocation(file: "cells.csv", field: "E1N2")
    #expect(TrustWords.place(cell) == Wording("cells.csv, vak E1N2", "cells.csv, cell E1N2"))
    #expect(TrustWords.role("something new") == Wording("something new"))
  }

  @Test func `each law has a sentence of its own in both languages`() {
    let sentences = LawCheck.Law.allCases.map(TrustWords.sentence(of:))
    #expect(Set(sentences.map(\.dutch)).count == LawCheck.Law.allCases.count)
    #expect(Set(sentences.map(\.english)).count == LawCheck.Law.allCases.count)
  }

  @Test func `the main figures say what the region's row says`() async throws {
    let report = try await ToyRegion.report()
    let figures = report.summaryFigures(gaps: report.gapRows(at: places(report.outcome.gaps.count)))
    #expect(
      figures.map(\.id) == [
        "residents", "share", "not-covered", "median", "p90", "c-nsp", "l-nsp", "covered-twice",
        "straight-line", "gaps",
      ])
    #expect(Set(figures.filter { !$0.isJudged }.map(\.id)) == ["residents", "median", "p90"])
    #expect(figures[1].value == Figure.share.value(report.regionRow))
    #expect(figures[9].value == .count(report.outcome.gaps.count))
    for figure in figures {
      #expect(figure.sentence.dutch.hasSuffix(".") && figure.sentence.english.hasSuffix("."))
    }
    #expect(report.summaryFigures(gaps: [])[9].sentence == SummaryWords.noGaps)
  }

  @Test func `files leave out what a label hides, pages say fewer than five`() async throws {
    var report = try await ToyRegion.report()
    report.settings.label = .clear
    var row = try #require(report.gapRows(at: places(report.outcome.gaps.count)).first)
    row.gap.residents = 3
    let figure = try #require(GapFigureList.table(of: report).first { $0.name == "residents" })
    #expect(figure.value(row) == .fewerThan(5) && figure.value(row).number == nil)
    let shown = GapFigureList.residents(under: .clear)
    #expect(shown.text(of: row, in: .dutch) == "minder dan 5")
  }
}
