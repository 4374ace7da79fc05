import Formats
import Foundation
import Geo
import Planning
import TestSupport
import Testing
import Words

@testable import Coverage
@testable import Exports
@testable import Figures
@testable import Page

/// The map that moves: what stands in the page, and that nothing else can get in.
@Suite("Explorer")
struct ExplorerTests {
  /// Stands in for the library, which is no part of the project.
  private static let library = MapLibrary(
    script: "globalThis.L={a:'</ScRiPt><!--'};",
    style: ".a{background:url(images/layers.png)}", licence: "Somebody's */ licence")

  private func board(
    oddNames: Bool = false, label: TrafficLightLabel? = nil
  ) async throws -> BoardReport {
    var board = BoardReport(try await ToyRegion.report(oddNames: oddNames), language: .dutch)
    board.mapLibrary = Self.library
    board.label = label
    board.trials = SiteTrials(
      sites: [
        TrialSite(
          site: Noodsteunpunt(
            id: "K-1", name: oddNames ? "</script><script>alert(1)</script>" : "School",
            kind: .lNSP, location: ToyRegion.place(32, 13)),
          walks: [SiteWalks.Entry(index: 3, metres: 812.3456)], newInCircle: [4, 9], gained: 12)
      ], firstCount: 1, candidateCount: 3)
    return board
  }

  private func html(_ board: BoardReport) throws -> String { try ReportPage(board).html() }

  @Test func `the policy allows exactly the scripts of the page`() async throws {
    let html = try await html(board()).replacing("&#39;", with: "'")
    let policy = try #require(html.firstMatch(of: #/script-src ([^;]*);/#)).1
    let scripts = html.matches(of: #/(?s)<script>(.*?)<\/script>/#).map { String($0.1) }
    // Of the tables, the library's and the map's own.
    #expect(scripts.count == 3)
    let allowed = policy.split(separator: " ").map(String.init)
    let hashes = scripts.map(InlineScript.hash)
    #expect(allowed == hashes)
    #expect(html.contains("default-src 'none'"))
    let plain = html.replacing("http://www.w3.org/2000/svg", with: "")
      .replacing(#/url\(#[^)]*\)/#, with: "")
    for word in ["http:", "src=\"", "<link", "<iframe", "url(", "eval(", "innerHTML"] {
      #expect(!plain.contains(word), "\(word)")
    }
  }

  @Test func `without the library there is a sentence and no script but that of tables`()
    async throws
  {
    var board = try await board()
    board.mapLibrary = nil
    let html = try html(board)
    #expect(html.contains("Leaflet stond niet op de computer"))
    #expect(html.matches(of: #/<script/#).count == 1)
    #expect(html.contains("script-src \(ReportTemplates.tableScript.policy.markupEscaped);"))
  }

  @Test func `a script in the library cannot end early`() {
    let script = InlineScript("a='</ScRiPt>';b='<!--'")
    #expect(script.text == "\na='\\x3c/ScRiPt>';b='\\x3c!--'\n")
  }

  @Test func `names that are markup stay text in the data`() async throws {
    let html = try await html(board(oddNames: true))
    #expect(!html.contains("<script>alert") && !html.contains("</script><script>alert"))
    let facts = try facts(html)
    let trials = try #require(facts["trials"] as? [[Any]])
    #expect(trials[0][1] as? String == "</script><script>alert(1)</script>")
  }

  @Test func `the scripts know every figure that they are told to work out`() async throws {
    let html = try html(await board())
    let facts = try facts(html)
    let subsets = try #require(facts["subsets"] as? [String])
    let shown = try #require((facts["shown"] as? [String: Any])?["figures"] as? [[String]])
    var names = Set(shown.map { $0[3] }).subtracting(["gaps"])
    for list in ["areaFigures", "choiceFigures"] {
      names.formUnion(try #require(facts[list] as? [[String]]).map { $0[0] })
    }
    #expect(names.count >= 9)
    for name in names.subtracting(subsets.map { "share_\($0)" }) {
      #expect(html.contains(try Regex("[ {]\(name): ")), "\(name)")
    }
  }

  private func facts(_ html: String) throws -> [String: Any] {
    let match = try #require(
      html.firstMatch(of: #/(?s)id="explorer-facts">(.*?)<\/script>/#))
    return try #require(
      JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? [String: Any])
  }

  @Test func `under a public label small numbers, second walks, groups and trials stay out`()
    async throws
  {
    let open = PlayTable(try await board())
    #expect(open.sites.count == 1 && !open.groups.isEmpty)
    let hidden = try await board(label: .green)
    let table = PlayTable(hidden)
    #expect(table.sites.isEmpty && table.groups.isEmpty && table.walks.bytes.isEmpty)
    var reader = TableBytes(table.cells.bytes)
    _ = reader.column()
    _ = reader.column()
    let residents = reader.column()
    #expect(residents.allSatisfy { $0.map { $0 == 0 || $0 >= 5 } ?? true })
    _ = reader.column()
    _ = reader.column()
    #expect(reader.column().allSatisfy { $0 == nil })
    #expect(try html(hidden).contains("openbaar rapport"))
  }

  @Test func `a column comes back exactly as it went in`() {
    let columns: [[Double?]] = [
      [], [nil], [0, 1, -1, nil, 1_000_000_000], [463_000.05, nil, 463_000.15],
      [0.1, 0.25, 155_000.123], [.pi, nil, -0.001_234_5], [1e300],
    ]
    var table = PackedTable()
    for column in columns { table.add(column) }
    table.add([5, -7, 5, 1 << 40])
    var reader = TableBytes(table.bytes)
    for column in columns { #expect(reader.column() == column) }
    #expect(reader.column() == [5, -7, 5, Double(1 << 40)])
    #expect(reader.isAtEnd)
  }

  @Test(arguments: 1...200) func `random columns come back exactly`(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let scale = [1.0, 10, 100, 1000, 1e9][seed % 5]
    let column = (0..<50).map { _ -> Double? in
      random.chance(0.1) ? nil : ((random.share() - 0.5) * 1e6 * scale).rounded() / scale
    }
    var table = PackedTable()
    table.add(column)
    var reader = TableBytes(table.bytes)
    #expect(reader.column() == column)
  }

  @Test(arguments: [
    (999.9996, 1000.0), (1000.0004, 1000.001), (1000.000_000_5, 1000), (1333.333_4, 1333.334),
    (1333.333_3, 1333.333), (12.4999, 12.5), (499.499_9, 499.499), (500.500_1, 500.501),
    (0.0001, 0),
  ])
  func `a walk is rounded, and never across a limit or a shown metre`(
    metres: Double, expected: Double
  ) {
    let rounding = WalkRounding(limits: [1000, 4000 / 3.0])
    #expect(rounding(metres) == expected)
  }
}

/// Reads columns back as the page does.
private struct TableBytes {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  private mutating func varint() -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = bytes[at]
      at += 1
      value |= Int(byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
    }
  }

  mutating func column() -> [Double?] {
    let kind = bytes[at]
    at += 1
    let count = varint()
    if kind == 16 {
      return (0..<count).map { _ in
        var bits: UInt64 = 0
        for place in 0..<8 { bits |= UInt64(bytes[at + place]) << (8 * place) }
        at += 8
        let value = Double(bitPattern: bits)
        return value.isNaN ? nil : value
      }
    }
    let scale = [1.0, 10, 100, 1000][Int(kind & 7)]
    var last = 0
    return (0..<count).map { _ in
      var code = varint()
      if kind & 8 != 0 {
        if code == 0 { return nil }
        code -= 1
      }
      last += code % 2 == 0 ? code / 2 : -(code + 1) / 2
      return Double(last) / scale
    }
  }
}
