// The map of the region: what each colour and shape means stands beside it, and every figure on it
// is in a table too.

import Coverage
import Exports
import Figures
import Geo
import Planning
import Words

struct MapSection: ReportSection {
  let id = "map"

  let title = MapSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    guard !page.report.countedRecords.isEmpty || !page.sites.isEmpty else { return nil }
    return try ReportTemplates.render("map", CoverageMap(page).values)
  }

  /// One A3, as the region lies.
  func sheet(of page: ReportPage) -> String? {
    let map = CoverageMap.frame(of: page)
    return map.width > map.height ? "wide" : "tall"
  }
}

/// Everything on the map, ready for its template.
struct CoverageMap {
  /// The values that the template asks for.
  private(set) var values: [String: Any] = [:]

  private let page: ReportPage
  private let frame: MapFrame
  /// The gemeente that is shown by its place; `nil` for the region.
  private let gemeente: Int?
  private let records: [Int]
  private static let mostGaps = 15
  /// Half a page has less room than a whole one, and letters must be as large.
  private static let largestSideOfGemeente = 6_000.0

  /// Draws the region, or one gemeente of it.
  ///
  /// The map of the region holds the patterns and symbols that all maps of the page use.
  init(_ page: ReportPage, of gemeente: Int? = nil) {
    self.page = page
    self.gemeente = gemeente
    records = page.records(of: gemeente)
    frame = Self.frame(of: page, in: gemeente)
    addTexts()
    addLayers()
    addDecoration()
  }

  /// The window of the region, or of one gemeente.
  static func frame(of page: ReportPage, in gemeente: Int? = nil) -> MapFrame {
    let box = page.shownBox(of: gemeente)
    return gemeente == nil
      ? MapFrame(showing: box) : MapFrame(showing: box, largestSide: largestSideOfGemeente)
  }

  private var sums: StatusSums {
    gemeente.map { page.report.outcome.areas[$0].sums } ?? page.region.sums
  }

  private mutating func addTexts() {
    let language = page.language
    let name =
      gemeente.map { page.report.gemeenten[$0].name } ?? page.report.regionName(in: language)
    values["key"] = gemeente.map { "map-\($0 + 1)" } ?? "map"
    values["isRegion"] = gemeente == nil
    let shares = CellStatus.allCases.map {
      "\(language.name(of: $0)): \(language.percentage(sums.share(of: sums[$0])))"
    }.joined(separator: ", ")
    values["intro"] = language(
      MapSectionWords.intro(norm: language.limit(of: page.norm)))
    values["title"] = language(MapSectionWords.mapTitle(name: name))
    values["text"] = language(MapSectionWords.text(shares: shares))
    values["width"] = frame.width
    values["height"] = frame.height
  }

  private mutating func addLayers() {
    let report = page.report
    let cells = CellMap(records, of: report.outcome, in: frame)
    let base = BaseMap(
      report.surroundings, in: frame,
      mostBytes: gemeente == nil ? BaseMap.mostBytes : BaseMap.mostBytesOfGemeente
    ).layers
    values["under"] = base.filter(\.isArea).map { ["style": $0.style, "data": $0.data] }
    var hazard = MapPath()
    for ring in page.board.hazards.flatMap(\.areas).flatMap(\.rings) {
      frame.add(line: ring, to: &hazard, toleranceUnits: 5)
    }
    let hazards = hazard.byteCount == 0 ? [] : [["style": "hazard", "data": hazard.data]]
    values["over"] =
      base.filter { !$0.isArea }.map { ["style": $0.style, "data": $0.data] } + hazards
    values["cells"] = cells.paths.map {
      ["style": cells.style(of: $0.status), "data": $0.data]
    }
    var borders = MapPath()
    for ring in report.gemeenten.flatMap(\.boundary).flatMap(\.rings) {
      frame.add(line: ring, to: &borders, toleranceUnits: 5)
    }
    values["borders"] = borders.byteCount == 0 ? [] : [["data": borders.data]]
    let sites = page.sites.filter { frame.shows($0.site.location) }
    let gaps = page.gaps(in: gemeente).prefix(Self.mostGaps).filter { frame.shows($0.gap.center) }
    let gapPlaces = MapLabel.freePlaces(
      for: gaps.map { sheet($0.gap.center) }, around: sites.map { sheet($0.site.location) })
    values["labels"] = MapLabel.labels(
      of: report.surroundings.places, in: frame,
      around: sites.map { sheet($0.site.location) } + gapPlaces
    ).map {
      ["x": $0.point.x, "y": $0.point.y, "text": $0.text, "style": $0.style] as [String: Any]
    }
    values["sites"] = sites.sorted { !$0.isMain && $1.isMain }.map(siteValues)
    values["gaps"] = zip(gaps, gapPlaces).map { gapValues($0, at: $1) }
    addLegend(
      cells, base, sites: sites, hasGaps: !gaps.isEmpty, hasHazards: !hazards.isEmpty)
    values["notes"] = notes(cells)
  }

  private func sheet(_ point: PlanePoint) -> SheetPoint {
    SheetPoint(x: frame.x(point.x), y: frame.y(point.y))
  }

  private func siteValues(_ row: SiteRow) -> [String: Any] {
    let at = sheet(row.site.location)
    return [
      "x": at.x, "y": at.y, "symbol": row.symbol,
      "text": "\(row.site.name) (\(row.site.kind.rawValue))",
    ]
  }

  private func gapValues(_ row: GapRow, at point: SheetPoint) -> [String: Any] {
    let residents = GapFigureList.residents(under: page.board.label).text(
      of: row, in: page.language)
    let name = row.placeName.map { " \($0)" } ?? ""
    return [
      "x": point.x, "y": point.y, "rank": row.rank,
      "text": page.language(
        MapSectionWords.gap(rank: row.rank, name: name, residents: residents)),
    ]
  }

  private func notes(_ cells: CellMap) -> [String] {
    let language = page.language
    var notes: [String] = []
    let side = language.metres(cells.sideMetres)
    if cells.areSigns {
      notes.append(
        language(MapSectionWords.signsOf(side: side)))
    }
    if cells.isCoarsened {
      notes.append(
        language(MapSectionWords.areasOf(side: side)))
    }
    if gemeente == nil, page.gaps.count > Self.mostGaps {
      notes.append(
        language(MapSectionWords.numberedGaps(mostGaps: Self.mostGaps)))
    }
    return notes
  }
}

extension CoverageMap {
  private mutating func addDecoration() {
    let language = page.language
    let metres = frame.scaleBarMetres
    let width = Int((metres * frame.unitsPerMetre).rounded())
    values["scaleWidth"] = width
    values["plateWidth"] = width + 160
    values["scaleY"] = frame.height - 180
    values["scaleText"] =
      metres >= 1000
      ? "\(language.number(metres / 1000)) km" : language.metres(metres)
    values["northX"] = frame.width - 330
    values["north"] = language(MapSectionWords.north)
  }

  private mutating func addLegend(
    _ cells: CellMap, _ base: [BaseMap.Layer], sites: [SiteRow], hasGaps: Bool,
    hasHazards: Bool
  ) {
    let language = page.language
    var legend: [[String: Any]] = []
    func add(_ kind: String, _ style: String, _ text: String, _ data: String = "") {
      legend.append([
        "sign": kind == "sign", "data": data,
        "area": kind == "area", "line": kind == "line", "symbol": kind == "symbol",
        "number": kind == "number", "style": style, "text": text,
      ])
    }
    for (status, _) in cells.paths {
      add(
        cells.areSigns ? "sign" : "area", cells.style(of: status),
        "\(language.name(of: status)) (\(language.percentage(sums.share(of: sums[status]))))",
        cells.areSigns ? Self.sign(of: status) : "")
    }
    for (symbol, words) in MapSectionWords.symbols
    where sites.contains(where: { $0.symbol == symbol }) {
      add("symbol", symbol, language(words))
    }
    if hasGaps {
      add(
        "number", "",
        language(MapSectionWords.gaps))
    }
    if hasHazards { add("line", "hazard", language(MapSectionWords.hazardArea)) }
    if !page.report.gemeenten.isEmpty {
      add("line", "border", language(MapSectionWords.boundary))
    }
    for (style, words) in MapSectionWords.base {
      guard let layer = base.first(where: { $0.style == style }) else { continue }
      add(layer.isArea ? "area" : "line", style, language(words))
    }
    values["legend"] = legend
  }
}

extension CoverageMap {
  fileprivate static func sign(of status: CellStatus) -> String {
    var path = MapPath()
    path.addLine(status.sign(at: SheetPoint(x: 0, y: 0), half: 90), isClosed: true)
    return path.data
  }
}

extension CellMap {
  /// The class in the style sheet.
  fileprivate func style(of status: CellStatus) -> String {
    (areSigns ? "sign-" : "") + status.rawValue
  }
}

extension SiteRow {
  /// The symbol on the map: a star, a circle, or a cross for a site that is not joined.
  fileprivate var symbol: String { !isUsed ? "x-nsp" : isMain ? "c-nsp" : "l-nsp" }
  fileprivate var isMain: Bool { site.kind == .cNSP }
}
