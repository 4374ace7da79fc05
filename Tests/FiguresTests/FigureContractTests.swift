import Coverage
import Planning
import TestSupport
import Testing
import Words

@testable import Figures

/// What holds for every figure of every list.
@Suite("Figures")
struct FigureContractTests {
  /// A figure without its row.
  struct Said: CustomTestStringConvertible, Sendable {
    var list: String
    var name: String
    var unit: FigureUnit
    var title: Wording
    var meaning: Wording
    var drawsBar: Bool
    var testDescription: String { "\(list): \(name)" }

    init<Row>(_ list: String, _ figure: Figure<Row>) {
      self.list = list
      name = figure.name
      unit = figure.unit
      title = figure.title
      meaning = figure.meaning
      drawsBar = figure.drawsBar
    }
  }

  /// The lists by name; a list of a module that is not here is not tested.
  static func lists() async throws -> [[Said]] {
    let report = try await ToyRegion.report()
    return [
      AreaFigureList.table(of: report.outcome.evidence).map { Said("areas, files", $0) },
      AreaFigureList.page.map { Said("areas, page", $0) },
      AreaFigureList.gemeenteJSON.map { Said("areas, JSON", $0.value) },
      AreaFigureList.straightLineJSON.map { Said("areas, circle", $0.value) },
      AreaFigureList.furtherJSON.map { Said("areas, further JSON", $0.value) },
      AreaFigureList.choice.map { Said("areas, choice", $0) },
      AreaFigureList.gemeentePage.map { Said("areas, gemeente page", $0) },
      AreaFigureList.normsPage(report.evidence.norms).map { Said("areas, norms page", $0) },
      report.otherAreaFigures.map { Said("other areas, files", $0) },
      report.cellFigures.map { Said("cells, files", $0) },
      SiteFigureList.table(under: nil).map { Said("sites, files", $0) },
      SiteFigureList.page(under: nil).map { Said("sites, page", $0) },
      SiteFigureList.gemeentePage.map { Said("sites, gemeente page", $0) },
      GapFigureList.table(of: report).map { Said("gaps, files", $0) },
      GapFigureList.page(of: report).map { Said("gaps, page", $0) },
      GapFigureList.gemeentePage(under: nil).map { Said("gaps, gemeente page", $0) },
      BorderFigureList.table.map { Said("borders, files", $0) },
      BorderFigureList.page.map { Said("borders, page", $0) },
      ReachFigureList.table.map { Said("reach, files", $0) },
      NormFigureList.page.map { Said("norms, page", $0) },
      NormFigureList.verdicts.map { Said("verdicts, files", $0) },
      NormFigureList.verdictsPage.map { Said("verdicts, page", $0) },
      NormFigureList.movedPage.map { Said("moved norms, page", $0) },
      NormFigureList.gemeenteJSON.map { Said("norms, JSON", $0.value) },
      GroupFigureList.page.map { Said("groups, page", $0) },
      GroupFigureList.ownNormsPage.map { Said("own norms, page", $0) },
      GroupFigureList.equityPage(hasAreas: true).map { Said("equity, page", $0) },
      GroupFigureList.json.map { Said("groups, JSON", $0.value) },
      TierFigureList.page.map { Said("kinds of sites, page", $0) },
      TierFigureList.courierPage(limitMetres: 2500).map { Said("couriers, page", $0) },
      TierFigureList.json.map { Said("kinds of sites, JSON", $0.value) },
      HourFigureList.page.map { Said("hours, page", $0) },
      HourFigureList.roomPage.map { Said("room, page", $0) },
      HourFigureList.json.map { Said("hours, JSON", $0.value) },
    ] + furtherLists
  }

  /// Those of stress tests, plans, comparisons and trust.
  static var furtherLists: [[Said]] {
    let groups = ["residents_65_plus"]
    return [
      StressFigureList.sites(groups: groups).map { Said("losses of sites, files", $0) },
      StressFigureList.crossings(groups: groups).map { Said("losses of crossings, files", $0) },
      StressFigureList.sitesPage.map { Said("losses of sites, page", $0) },
      StressFigureList.crossingsPage.map { Said("losses of crossings, page", $0) },
      PlanFigureList.areas.map { Said("plans by gemeente, files", $0) },
      PlanFigureList.alternatives(unit: "residents").map { Said("alternatives, files", $0) },
      PlanFigureList.uncoverablePage(under: nil).map { Said("not to be covered, page", $0) },
      DifferenceFigureList.table.map { Said("differences, files", $0) },
      DifferenceFigureList.groups.map { Said("differences of groups, files", $0) },
      TrendFigureList.table.map { Said("days, files", $0) },
      TrendFigureList.page(days: [], hasAgreements: true).map { Said("days, page", $0) },
      TrustFigureList.inputsPage.map { Said("inputs, page", $0) },
      TrustFigureList.lawsPage.map { Said("laws, page", $0) },
      TrustFigureList.findingsPage.map { Said("findings, page", $0) },
      TrustFigureList.auditPage.map { Said("records to look at, page", $0) },
    ]
  }

  @Test func `names are short, in English, and one of a kind in a list`() async throws {
    for list in try await Self.lists() {
      #expect(Set(list.map(\.name)).count == list.count)
      for figure in list {
        #expect(figure.name.wholeMatch(of: /[a-z][a-z0-9_\-]*/) != nil, "\(figure)")
      }
    }
  }

  @Test func `a public label hides few people, and says so of none`() {
    func text(_ residents: Double, _ label: TrafficLightLabel?) -> String? {
      [Figure<Double>.number("residents", .residents, "inwoners", "residents") { $0 }]
        .hidingSmallCounts(of: .residents, under: label).first?.text(of: residents, in: .english)
    }
    #expect(text(3.71, .clear) == "fewer than 5" && text(3, .amber) == "3")
    #expect(text(0, .clear) == "0" && text(5, .clear) == "5" && text(3, nil) == "3")
  }

  @Test func `both languages say what a figure means`() async throws {
    for figure in try await Self.lists().joined() {
      #expect(!figure.meaning.dutch.isEmpty && !figure.meaning.english.isEmpty, "\(figure)")
      #expect(!figure.title.dutch.isEmpty && !figure.title.english.isEmpty, "\(figure)")
    }
  }

  @Test func `a figure of a page has a heading for people and not its machine name`() async throws {
    for figure in try await Self.lists().joined() where figure.list.hasSuffix("page") {
      #expect(figure.title.dutch != figure.name, "\(figure)")
    }
  }

  @Test func `only shares are drawn as bars`() async throws {
    for figure in try await Self.lists().joined() where figure.drawsBar {
      #expect(figure.unit == .share, "\(figure)")
    }
  }

  @Test(arguments: [
    (FigureUnit.residents, FigureValue.number(1234.6), "1.235", "1,235"),
    (.share, .number(0.5), "50,0\u{A0}%", "50.0%"),
    (.metres, .number(1234), "1.234\u{A0}m", "1,234\u{A0}m"),
    (.percentagePoints, .number(1.25), "+1,2", "+1.2"),
    (.percentagePoints, .number(0), "0,0", "0.0"),
    (.count, .count(-3), "−3", "−3"), (.text, .flag(true), "ja", "yes"),
    (.text, .words(Wording("a", "b")), "a", "b"), (.text, .text("x"), "x", "x"),
    (.metres, .none, "–", "–"),
  ])
  func `a value is written in the language of the reader`(
    unit: FigureUnit, value: FigureValue, dutch: String, english: String
  ) {
    #expect(unit.text(of: value, in: .dutch) == dutch)
    #expect(unit.text(of: value, in: .english) == english)
  }
}
