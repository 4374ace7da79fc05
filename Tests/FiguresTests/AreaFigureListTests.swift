import Planning
import TestSupport
import Testing
import Words

@testable import Coverage
@testable import Figures

/// The lists of figures of areas.
@Suite("Figures of areas")
struct AreaFigureListTests {
  @Test func `the gemeenten of a run have one row each, and the region is the sum of them`()
    async throws
  {
    let report = try await ToyRegion.report()
    let residents = report.areaRows.compactMap { Figure.residents.value($0).number }
    #expect(residents.count == report.gemeenten.count)
    #expect(residents.reduce(0, +) == Figure.residents.value(report.regionRow).number)
  }

  @Test func `a share is its residents over all residents`() async throws {
    let report = try await ToyRegion.report()
    for row in report.areaRows + [report.regionRow] {
      let total = try #require(Figure.residents.value(row).number)
      let pairs: [(share: Figure<AreaRow>, part: Figure<AreaRow>)] = [
        (.share, .covered), (.shareByCNSP, .coveredByCNSP), (.shareByLNSP, .coveredByLNSP),
        (.shareTwice, .coveredTwice), (.shareInStraightLine, .inStraightLine),
      ]
      for pair in pairs {
        let part = try #require(pair.part.value(row).number)
        #expect(pair.share.value(row).number == (total > 0 ? part / total : nil))
      }
      #expect(
        Figure.notCovered.value(row).number
          == [Figure.beyond, .unreachable, .unsnapped].reduce(0) {
            $0 + ($1.value(row).number ?? 0)
          })
    }
  }

  @Test func `an area in which nobody is known to live has no share rather than a perfect one`() {
    let empty = AreaRow(
      code: "", name: "", gemeente: nil, figures: AreaFigures(groups: [], normCount: 1))
    #expect(Figure.share.value(empty) == .none)
    #expect(Figure.residentsPerLNSP.value(empty) == .none)
    #expect(FigureUnit.share.text(of: Figure.share.value(empty), in: .dutch) == "–")
  }

  @Test func `the region without boundaries is named in the language of the reader`() async throws {
    var report = try await ToyRegion.report(hasGemeenten: false)
    report.regionName = AnalyseReport.wholeArea
    let name = Figure.name.value(report.regionRow)
    #expect(FigureUnit.text.text(of: name, in: .dutch) == "hele gebied")
    #expect(FigureUnit.text.text(of: name, in: .english) == "whole area")
  }
}
