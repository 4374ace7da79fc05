// Takes the rows of a list of sites one by one.

import Findings
import Formats
import Geo
import GeoEngine
import Planning

/// Reads the rows of one list of sites.
struct SiteReading {
  /// Where a row is, before its coordinates are turned into the plane.
  private enum Place {
    /// A point; `turned` is the same pair the other way round, where that is a place too.
    case point(PlanePlacer.Handle, turned: PlanePlacer.Handle?)
    /// A building or terrain, of which the centroid counts.
    case area(PlanePlacer.Shape)
  }

  /// How far outside the other data a site is still unremarkable.
  private static let farMetres = 50_000.0

  private let fields: SiteFields
  private let plane: Plane
  private let options: SiteOptions
  private var log: FindingLog
  private var placer: PlanePlacer
  private var drafts: [(row: Int, site: Noodsteunpunt, place: Place)] = []
  private var seen: [String: Int] = [:]
  private var system: ReferenceSystem?

  init(_ fields: SiteFields, file: String, plane: Plane, options: SiteOptions) {
    self.fields = fields
    self.plane = plane
    self.options = options
    log = FindingLog(file: file, layer: fields.view.full.name)
    placer = PlanePlacer(plane: plane)
    noteColumns()
  }

  private mutating func noteColumns() {
    let leftBehind = fields.leftBehind
    if !leftBehind.personal.isEmpty {
      log.note(.personalColumns, ["columns": .list(leftBehind.personal)])
    }
    if !leftBehind.others.isEmpty {
      log.note(.unusedColumns, ["columns": .list(leftBehind.others)])
    }
    if fields.id == nil { log.note(.generatedSiteIDs) }
  }

  /// Takes one row.
  mutating func take(_ row: FeatureRow) {
    guard let feature = log.accept(row), let id = freshID(feature), let kind = kind(feature),
      let status = status(feature), let place = place(feature)
    else { return }
    seen[id] = feature.row
    let site = Noodsteunpunt(
      id: id, name: feature[fields.name].string ?? id, kind: kind,
      location: PlanePoint(x: .nan, y: .nan), status: status, capacity: capacity(feature),
      readiness: word(fields.readiness, feature, SiteVocabulary.readiness),
      hasEmergencyPower: word(fields.emergencyPower, feature, SiteVocabulary.flags),
      autonomyHours: number(fields.autonomyHours, feature), registration: registration(feature))
    drafts.append((feature.row, site, place))
  }

  private mutating func freshID(_ feature: Feature) -> String? {
    let found = feature[fields.id].string
    if found == nil, let column = fields.id?.name {
      log.note(.missingSiteID, row: feature.row, field: column)
    }
    let id = found ?? "S\(feature.row)"
    guard let first = seen[id] else { return id }
    log.refuse(
      .duplicateSiteID, row: feature.row, field: fields.id?.name,
      ["first": .count(first), "row": .count(feature.row), "id": .text(id)])
    return nil
  }

  private mutating func kind(_ feature: Feature) -> Noodsteunpunt.Kind? {
    guard let word = feature[fields.kind].string else {
      if let kind = options.defaultKind { return kind }
      log.refuse(
        .missingKind, row: feature.row, field: fields.kind?.name,
        ["allowed": .words(SiteVocabulary.kinds.allowed)])
      return nil
    }
    if let kind = SiteVocabulary.kinds[word] { return kind }
    log.refuse(
      .unknownKind, row: feature.row, field: fields.kind?.name,
      ["allowed": .words(SiteVocabulary.kinds.allowed), "found": .text(word)])
    return nil
  }

  private mutating func status(_ feature: Feature) -> Noodsteunpunt.Status? {
    if let word = feature[fields.status].string {
      if let status = SiteVocabulary.statuses[word] { return status }
      log.refuse(
        .unknownStatus, row: feature.row, field: fields.status?.name,
        ["allowed": .words(SiteVocabulary.statuses.allowed), "found": .text(word)])
      return nil
    }
    guard word(fields.active, feature, SiteVocabulary.flags) == false else {
      return options.defaultStatus
    }
    log.note(.inactiveSite, row: feature.row, field: fields.active?.name)
    return .rejected
  }

  /// A word of a vocabulary; an unknown one is noted and read as unknown.
  private mutating func word<Value>(
    _ slot: Slot?, _ feature: Feature, _ vocabulary: Vocabulary<Value>
  ) -> Value? {
    guard let slot, let word = feature[slot].string else { return nil }
    if let value = vocabulary[word] { return value }
    log.note(
      .unknownValue, row: feature.row, field: slot.name,
      ["allowed": .words(vocabulary.allowed), "found": .text(word)])
    return nil
  }

  private mutating func number(_ slot: Slot?, _ feature: Feature) -> Double? {
    guard let slot else { return nil }
    let found: FindingValue
    switch feature[slot].countReading(pointsMayGroup: slot.pointsMayGroup) {
    case .blank: return nil
    case .number(let number) where number >= 0: return number
    case .number(let number): found = .text(plain(number))
    case .unreadable(let text): found = .words(text)
    }
    log.note(.unreadableSiteNumber, row: feature.row, field: slot.name, ["found": found])
    return nil
  }

  private mutating func capacity(_ feature: Feature) -> Int? {
    number(fields.capacity, feature).flatMap { Int(exactly: $0.rounded()) }
  }

  private func registration(_ feature: Feature) -> [String: String] {
    var registration: [String: String] = [:]
    for (name, slot) in fields.registration { registration[name] = feature[slot].string }
    return registration
  }

  // MARK: Where a row is

  private mutating func place(_ feature: Feature) -> Place? {
    if let geometry = feature.geometry, !geometry.isEmpty { return place(geometry, feature.row) }
    guard let columns = fields.coordinates else {
      log.refuse(.missingPoint, row: feature.row)
      return nil
    }
    do {
      return point(try columns.reading(of: feature), row: feature.row)
    } catch {
      log.refuse(error.kind, row: feature.row, field: error.field, ["found": .words(error.found)])
      return nil
    }
  }

  private mutating func place(_ geometry: Geometry<SourcePoint>, _ row: Int) -> Place? {
    guard let first = geometry.points.first else { return nil }
    let polygons = geometry.polygons
    guard !polygons.isEmpty || geometry.points.count == 1 else {
      log.refuse(
        .otherGeometry, row: row,
        ["expected": .words(ReadingWords.point), "found": .text(geometry.kindName)])
      return nil
    }
    do {
      let reading = try CoordinateReading(
        first.x, first.y, declared: fields.view.full.referenceSystem, plane: plane)
      let point = point(reading, row: row)
      guard !polygons.isEmpty else { return point }
      log.note(.areaAsPoint, row: row)
      return .area(placer.add(polygons, in: reading.system, swapped: reading.remark == .swapped))
    } catch {
      log.refuse(error.kind, row: row, ["found": .words(ReadingWords.pair(first.x, first.y))])
      return nil
    }
  }

  private mutating func point(_ reading: CoordinateReading, row: Int) -> Place {
    system = system ?? reading.system
    if let remark = reading.remark, remark == .assumed {
      log.note(remark.kind, row: row, reading.remarkValues)
    } else if let remark = reading.remark {
      log.list(remark.kind, row: row, reading.remarkValues)
    }
    let isTurnable =
      options.region != nil && reading.remark != .swapped && reading.system.isWGS84
      && abs(reading.x) <= 90
    return .point(
      placer.add(reading.x, reading.y, in: reading.system),
      turned: isTurnable ? placer.add(reading.y, reading.x, in: reading.system) : nil)
  }

  /// Turns what was collected into sites.
  mutating func finish() throws(DataError) -> Imported<[Noodsteunpunt]> {
    try placer.transform(at: log.location())
    var sites: [Noodsteunpunt] = []
    for draft in drafts {
      guard let location = location(draft.place, row: draft.row) else {
        log.refuse(
          .siteWithoutPlace, row: draft.row,
          ["id": .text(draft.site.id), "plane": .text(plane.code)])
        continue
      }
      var site = draft.site
      site.location = location
      sites.append(site)
      noteIfFar(site, row: draft.row)
    }
    return Imported(
      value: sites, findings: log.findings, rows: log.rows, layer: fields.view.full.name,
      referenceSystem: system)
  }

  private mutating func location(_ place: Place, row: Int) -> PlanePoint? {
    switch place {
    case .area(let shape): return placer[shape]?.centroid
    case .point(let handle, let turned):
      let point = placer[handle]
      guard let other = turned.flatMap({ placer[$0] }), !isNear(point), isNear(other) else {
        return point
      }
      log.list(.swappedByRegion, row: row)
      return other
    }
  }

  private func isNear(_ point: PlanePoint?) -> Bool {
    guard let region = options.region, !region.isEmpty, let point else { return false }
    return region.grown(byMetres: Self.farMetres).contains(x: point.x, y: point.y)
  }

  private mutating func noteIfFar(_ site: Noodsteunpunt, row: Int) {
    guard let region = options.region, !region.isEmpty, !isNear(site.location) else { return }
    let x = max(region.minX - site.location.x, 0, site.location.x - region.maxX)
    let y = max(region.minY - site.location.y, 0, site.location.y - region.maxY)
    let kilometres = Int(((x * x + y * y).squareRoot() / 1000).rounded())
    log.list(.outsideRegion, row: row, ["id": .text(site.id), "kilometres": .count(kilometres)])
  }
}
