// Takes the rows of a population layer one by one, keeps their counts in columns and leaves the
// question where they are to a collector of places.

import Findings
import Formats
import Geo
import GeoEngine
import Planning

/// Reads the rows of one population layer.
struct PopulationReading {
  private let fields: PopulationFields
  /// Residents first, then the groups.
  private let countSlots: [Slot]
  private var log: FindingLog
  private var places: any PlaceCollector
  private var rows: [Int] = []
  private var ids: [String] = []
  private var residents: [Double?] = []
  private var groups: [[Double?]]
  private var seen: [String: Int] = [:]
  /// Ids of files that were read before, with the name of the file.
  private let earlier: [String: String]

  init(
    _ fields: PopulationFields, file: String, plane: Plane, besides earlier: [String: String]
  ) throws(DataError) {
    self.fields = fields
    self.earlier = earlier
    countSlots = [fields.residents] + fields.groups.map(\.slot)
    log = FindingLog(file: file, layer: fields.view.full.name)
    groups = fields.groups.map { _ in [] }
    places =
      switch fields.place {
      case .squares(let slot, let side):
        SquarePlaces(
          slot: slot, sideMetres: side, geometry: fields.view.full.referenceSystem, plane: plane)
      case .columns(let columns): ColumnPlaces(columns: columns, plane: plane)
      case .geometry:
        try GeometryPlaces(
          declared: fields.view.full.referenceSystem, plane: plane, at: log.location())
      }
    if fields.id == nil { log.note(.generatedRecordIDs) }
  }

  /// Takes one row.
  mutating func take(_ row: FeatureRow) {
    guard let feature = log.accept(row), isLand(feature), let id = freshID(feature),
      let counts = counts(feature), places.take(feature, &log)
    else { return }
    seen[id] = feature.row
    rows.append(feature.row)
    ids.append(id)
    residents.append(counts[0])
    for index in groups.indices { groups[index].append(counts[index + 1]) }
  }

  private mutating func isLand(_ feature: Feature) -> Bool {
    guard let water = fields.water, WaterColumn.isWater(feature[water]) else { return true }
    log.leaveOut(.water, row: feature.row, field: water.name)
    return false
  }

  /// The row's id, when no row before it has the same.
  private mutating func freshID(_ feature: Feature) -> String? {
    let found = fields.id.flatMap { feature[$0].string }
    if found == nil, let column = fields.id?.name {
      log.note(.missingRecordID, row: feature.row, field: column)
    }
    if let found, let other = earlier[found] {
      log.refuse(
        .duplicateOfFile, row: feature.row, field: fields.id?.name,
        ["id": .text(found), "file": .text(other)])
      return nil
    }
    let id = found ?? freeNumber(feature.row)
    guard let first = seen[id] else { return id }
    log.refuse(
      .duplicateOfRow, row: feature.row, field: fields.id?.name,
      ["id": .text(id), "first": .count(first)])
    return nil
  }

  /// A row number as an id that no earlier file has: 17, or 17 (2).
  private func freeNumber(_ row: Int) -> String {
    var id = String(row)
    var copy = 1
    while earlier[id] != nil {
      copy += 1
      id = "\(row) (\(copy))"
    }
    return id
  }

  /// Residents first, then the groups; `nil` when one of them refuses the row.
  private mutating func counts(_ feature: Feature) -> [Double?]? {
    var counts: [Double?] = []
    counts.reserveCapacity(countSlots.count)
    for slot in countSlots {
      switch CountReading(feature[slot], pointsMayGroup: slot.pointsMayGroup) {
      case .count(let number): counts.append(number)
      case .blank:
        counts.append(nil)
        guard slot == fields.residents else { continue }
        log.note(.blankResidents, row: feature.row, field: slot.name)
      case .sentinel(let value):
        counts.append(nil)
        log.note(
          .sentinel, row: feature.row, field: slot.name, variant: plain(value),
          Sentinel.values(of: value))
      case .unreadable(let found):
        log.refuse(.unreadableCount, row: feature.row, field: slot.name, ["found": .words(found)])
        return nil
      case .negative(let value):
        log.refuse(
          .negativeCount, row: feature.row, field: slot.name, ["found": .text(plain(value))])
        return nil
      }
    }
    return counts
  }

  /// Turns what was collected into a population.
  mutating func finish() throws(DataError) -> Imported<ImportedPopulation> {
    let places = try places.finish(&log)
    let kept = places.placed
    refuseRows(without: Set(kept))
    if kept.isEmpty { log.note(.noPopulation) }
    let ids = kept.map { self.ids[$0] }
    let residents = kept.map { self.residents[$0] }
    let groups = zip(fields.groups, groups).map { field, counts in
      Population.Group(name: field.name, counts: kept.map { counts[$0] })
    }
    let value: ImportedPopulation =
      switch places.ground {
      case .points(let points, let grain):
        .records(
          Population(
            grain: grain, ids: ids, points: kept.compactMap { points[$0] },
            residents: residents, groups: groups))
      case .polygons(let areas):
        .polygons(
          PolygonPopulation(
            ids: ids, polygons: kept.compactMap { areas[$0] }, residents: residents,
            groups: groups))
      }
    return Imported(
      value: value, findings: log.findings, rows: log.rows, layer: fields.view.full.name,
      referenceSystem: places.system)
  }

  private mutating func refuseRows(without kept: Set<Int>) {
    for (index, row) in rows.enumerated() where !kept.contains(index) {
      log.refuse(.noPlaceOrEmpty, row: row)
    }
  }
}

/// The column in which CBS says whether an area is water.
enum WaterColumn {
  /// True for JA (water) and B (abroad); false for NEE and for an empty cell.
  static func isWater(_ value: AttributeValue) -> Bool {
    guard let words = value.string else { return false }
    return words.uppercased() != "NEE"
  }
}

/// What CBS means by a number below -99990.
enum Sentinel {
  static func values(of value: Double) -> [String: FindingValue] {
    ["value": .text(plain(value)), "meaning": .words(ReadingWords.meaning(ofSentinel: value))]
  }
}
