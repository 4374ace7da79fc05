import Coverage
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
