// What the scripts of the page are told besides numbers of cells: names, places, limits and words.

import Coverage
import Exports
import Figures
import Formats
import Geo
import Planning
import Words

/// The data of the map that moves, ready for its template.
struct ExplorerData {
  private let page: ReportPage
  private let box: BoundingBox
  private let table: PlayTable
  private let shapes: ExplorerShapes

  init(_ page: ReportPage, in box: BoundingBox) {
    self.page = page
    self.box = box
    table = PlayTable(page.board)
    shapes = ExplorerShapes(page.board, in: box)
  }

  /// The blocks by the id of their element.
  ///
  /// - Throws: `DataError` when zlib has no memory for them.
  func blocks() throws -> [(id: String, type: String, text: String)] {
    let packed = "text/plain"
    return [
      ("explorer-shapes", packed, try shapes.table.text()),
      ("explorer-cells", packed, try table.cells.text()),
      ("explorer-walks", packed, try table.walks.text()),
      ("explorer-facts", "application/json", facts.compactText),
    ]
  }

  /// How many of the sites that could come can be switched on; `nil` when none can.
  var playable: (count: Int, of: Int)? {
    guard let trials = page.board.trials, !table.sites.isEmpty else { return nil }
    return (table.sites.count, trials.candidateCount)
  }

  /// True when there is an earlier run to compare with.
  var hasChanges: Bool {
    page.board.comparison?.comparisons.last.map {
      $0.difference.after.ids.count == page.report.countedRecords.count
    } ?? false
  }

  private var facts: OrderedJSON {
    let evidence = page.report.evidence
    let names = evidence.population.groups.map(\.name)
    var side: Double?
    if case .squares(let metres) = evidence.population.grain { side = metres }
    return .object([
      "language": .text(page.language.rawValue),
      "box": numbers([box.minX, box.minY, box.maxX, box.maxY]),
      "normMetres": number(page.norm.limitMetres),
      "toleranceMetres": number(WalkingNorm.toleranceMetres),
      "sideMetres": number(side),
      "linkMetres": number(page.report.evidence.linkMetres),
      "layers": .texts(shapes.names),
      "changes": hasChanges ? .texts(PlayTable.possibleChanges.map(\.rawValue)) : .list([]),
      "gemeenten": .list(page.report.gemeenten.map(gemeente)),
      "region": .text(page.report.regionName(in: page.language)),
      "groups": .list(
        table.groups.map { place in
          .object([
            "name": .text(page.language.name(ofGroup: names[place])),
            "limitMetres": number(evidence.question.groupNorms[names[place]]?.limitMetres),
          ])
        }),
      "places": .list(page.report.surroundings.places.compactMap(place)),
      "sites": .list(page.sites.map(site)),
      "trials": .list(table.sites.enumerated().map(trial)),
      "isPublic": .bool(page.board.label?.isPublic == true),
      "gaps": .list(page.gaps.prefix(15).map(gap)),
      "subsets": .texts(SiteSubset.allCases.map(\.name)),
      "areaFigures": namesAndUnits(of: AreaFigureList.recomputed),
      "choiceFigures": namesAndUnits(of: AreaFigureList.choice),
      "shown": shown,
      "words": words,
    ])
  }

  private func number(_ value: Double?) -> OrderedJSON {
    guard let value, value.isFinite else { return .null }
    var text = TextBytes()
    text.add(shortest: value)
    return .number(text.text)
  }

  private func numbers(_ values: [Double]) -> OrderedJSON { .list(values.map { number($0) }) }

  private func whole(_ point: PlanePoint) -> [OrderedJSON] {
    [number((point.x * 10).rounded() / 10), number((point.y * 10).rounded() / 10)]
  }

  private func gemeente(_ gemeente: Gemeente) -> OrderedJSON {
    let middle = gemeente.boundary.centroid ?? box.center
    return .list([.text(gemeente.name)] + whole(middle))
  }

  private func place(_ place: NamedPlace) -> OrderedJSON? {
    let ranks = ["city": 0, "town": 1, "village": 2, "suburb": 3, "hamlet": 4]
    guard let rank = ranks[place.kind], box.contains(x: place.point.x, y: place.point.y) else {
      return nil
    }
    return .list([.text(place.name), .integer(rank)] + whole(place.point))
  }

  private func site(_ row: SiteRow) -> OrderedJSON {
    let readiness = row.site.readiness.flatMap(Noodsteunpunt.Readiness.allCases.firstIndex(of:))
    return .list(
      [
        .text(row.site.name.isEmpty ? row.site.id : row.site.name),
        .text(row.site.kind.rawValue), .integer(readiness), .bool(row.isUsed),
      ] + whole(row.site.location))
  }

  private func gap(_ row: GapRow) -> OrderedJSON {
    let isHidden = page.board.label?.hides(row.gap.residents) == true
    return .list([isHidden ? .null : number(row.gap.residents)] + whole(row.gap.center))
  }

  /// Figures by name with their units, for the script that works them out.
  private func namesAndUnits(of figures: [Figure<AreaRow>]) -> OrderedJSON {
    .list(figures.map { .list([.text($0.name), .text($0.unit.rawValue)]) })
  }

  /// The name of an area and those of its figures that the page works out, as the reader sees them.
  private func texts(of area: AreaRow) -> [String] {
    [area.name] + AreaFigureList.recomputed.map { $0.text(of: area, in: page.language) }
  }

  private func trial(_ place: Int, _ trial: TrialSite) -> OrderedJSON {
    let isPlanned = place < (page.board.trials?.firstCount ?? 0)
    let index = page.report.gemeenten.firstIndex { gemeente in
      AreaIndex([gemeente.boundary]).area(holding: trial.site.location) != nil
    }
    return .list(
      [
        .text(trial.site.id), .text(trial.site.name.isEmpty ? trial.site.id : trial.site.name),
        .text(trial.site.kind.rawValue), isPlanned ? .integer(place + 1) : .null,
        .integer(index), number(trial.gained),
      ] + whole(trial.site.location) + [.integer(PlayTable.subsets(of: trial.site))])
  }

  /// The texts of the run's own figures: the page works out the same ones, or says that it failed.
  private var shown: OrderedJSON {
    .object([
      "figures": .list(
        page.summaryFigures.map {
          .list([
            .text($0.id), .text(page.language($0.title)),
            .text($0.unit.text(of: $0.value, in: page.language)), .text($0.figure),
            .text($0.unit.rawValue),
          ])
        }),
      "gemeenten": .list(
        page.report.gemeenten.isEmpty
          ? [] : page.report.areaRows.map { .texts(texts(of: $0)) }),
      "groups": .texts(
        table.groups.map { place in
          page.language.percentage(page.region.groups[place].share)
        }),
    ])
  }

  private var words: OrderedJSON {
    .object(
      explorerWords(page.language).map { OrderedJSON.Member($0.key, .text($0.value)) })
  }
}
