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

  func title(in language: Language) -> String {
    language("Kaart van de dekking", "Map of the coverage")
  }

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
      "Elk gekleurd vlak of teken is bewoond. Kleur en patroon of vorm zeggen of de bewoners binnen "
        + "\(language.limit(of: page.norm)) naar een noodsteunpunt kunnen lopen. De genummerde gaten "
        + "staan verderop in een lijst.",
      "Every coloured area or sign is inhabited. Colour and pattern or shape say whether its residents can walk to an "
        + "emergency support point within \(language.limit(of: page.norm)). The numbered gaps are "
        + "listed further on.")
    values["title"] = language(
      "Kaart van de dekking in \(name)", "Map of the coverage in \(name)")
    values["text"] = language(
      "Per vlak of de bewoners gedekt zijn. \(shares). Dezelfde cijfers staan in de tabel per "
        + "gemeente.",
      "For each area whether its residents are covered. \(shares). The table of gemeenten has the "
        + "same figures.")
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
        "Gat \(row.rank)\(name): \(residents) inwoners",
        "Gap \(row.rank)\(name): \(residents) residents"),
    ]
  }

  private func notes(_ cells: CellMap) -> [String] {
    let language = page.language
    var notes: [String] = []
    let side = language.metres(cells.sideMetres)
    if cells.areSigns {
      notes.append(
        language(
          "Elk teken op deze kaart staat voor de bewoners in een vak van \(side) en zegt wat voor de "
            + "meesten geldt.",
          "Each sign on this map stands for the residents of a square of \(side) and says what holds "
            + "for most of them."))
    }
    if cells.isCoarsened {
      notes.append(
        language(
          "Elk vlak op deze kaart is \(side) breed en krijgt de kleur van de meeste bewoners.",
          "Each area on this map is \(side) wide and has the colour of most of its residents."))
    }
    if gemeente == nil, page.gaps.count > Self.mostGaps {
      notes.append(
        language(
          "Alleen de \(Self.mostGaps) grootste gaten hebben op de kaart een nummer.",
          "Only the \(Self.mostGaps) largest gaps have a number on the map."))
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
    values["north"] = language("N", "N")
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
    for (symbol, dutch, english) in [
      ("c-nsp", "C-NSP (coördinatiepunt)", "C-NSP (coordination point)"),
      ("l-nsp", "L-NSP (lokaal punt)", "L-NSP (local point)"),
      (
        "x-nsp", "Punt zonder straat dichtbij: telt niet mee",
        "Point without a street near: not used"
      ),
    ] where sites.contains(where: { $0.symbol == symbol }) {
      add("symbol", symbol, language(dutch, english))
    }
    if hasGaps {
      add(
        "number", "",
        language("Gat, genummerd van groot naar klein", "Gap, numbered from large to small"))
    }
    if hasHazards { add("line", "hazard", language("Rampgebied", "Hazard area")) }
    if !page.report.gemeenten.isEmpty {
      add("line", "border", language("Gemeentegrens", "Boundary"))
    }
    for (style, kind, dutch, english) in [
      ("built-up", "area", "Bebouwd gebied", "Built-up area"), ("water", "area", "Water", "Water"),
      ("motorway", "line", "Autosnelweg of autoweg", "Motorway"),
      ("main-road", "line", "Hoofdweg", "Main road"), ("railway", "line", "Spoor", "Railway"),
    ] where base.contains(where: { $0.style == style }) {
      add(kind, style, language(dutch, english))
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
