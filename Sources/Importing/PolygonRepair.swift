import Findings
import Formats
import Geo
import GeoEngine
import Words

/// Makes polygons valid, and says what was wrong with them.
struct PolygonRepair {
  private let engine: GeometryEngine

  /// - Throws: `DataError` when GEOS cannot be used at all.
  init(at location: DataLocation) throws(DataError) {
    do {
      engine = try GeometryEngine()
    } catch {
      throw DataError.noGEOS(at: location, error.message)
    }
  }

  /// Valid polygons on the same ground, with the reason why they were not.
  ///
  /// GEOS may ask everything of polygons that are not crowded, and repair those that do not meet too
  /// often; the others would take minutes and all memory.
  /// - Returns: `nil` polygons when no area is left of them or they are too tangled; `nil` reason when
  ///   they were valid.
  func repaired(
    _ polygons: [Polygon<PlanePoint>]
  ) -> (polygons: [Polygon<PlanePoint>]?, reason: Wording?) {
    let outlines = Outlines(polygons)
    if let crowding = outlines.crowding() { return (nil, crowding.sentence) }
    do {
      guard let reason = try engine.validityReason(of: polygons) else { return (polygons, nil) }
      let defect = ReadingWords.defect(reason)
      if let excess = outlines.excess(over: .repairable(positions: outlines.positions)) {
        return (nil, defect + Wording("; ") + excess.sentence)
      }
      let repaired = try engine.repaired(polygons)
      return repaired.isEmpty
        ? (nil, defect + ReadingWords.nothingLeftOfIt) : (repaired, defect)
    } catch {
      return (nil, Wording(error.message) + ReadingWords.nothingLeftOfIt)
    }
  }

  /// The ground that at least one of valid polygons covers.
  ///
  /// - Throws: `DataError` when GEOS cannot lay them over each other, or they cross too often for it.
  func union(
    of polygons: [Polygon<PlanePoint>], at location: DataLocation
  ) throws(DataError) -> [Polygon<PlanePoint>] {
    // Once for a file, so thousands of buffers over each other may take a second.
    let outlines = Outlines(polygons, freeLooks: 5_000_000)
    let excess =
      outlines.crowding() ?? outlines.excess(over: .joinable(positions: outlines.positions))
    if let excess { throw DataError.unjoinable(at: location, excess.sentence) }
    do {
      return try engine.union(of: polygons)
    } catch {
      throw DataError.unjoinable(at: location, Wording(error.message))
    }
  }

  /// Valid polygons in the coordinates of the file.
  ///
  /// A line that runs back over itself is a defect in the file and no longer one when projection
  /// has bent it a millimetre; so the file's own coordinates are judged first.
  func repaired(
    _ polygons: [Polygon<SourcePoint>]
  ) -> (polygons: [Polygon<SourcePoint>]?, reason: Wording?) {
    let plane = polygons.map { polygon in
      Polygon(rings: polygon.rings.map { $0.map { PlanePoint(x: $0.x, y: $0.y) } })
    }
    let (repaired, reason) = repaired(plane)
    guard reason != nil else { return (polygons, nil) }
    let source = repaired?.map { polygon in
      Polygon(rings: polygon.rings.map { $0.map { SourcePoint(x: $0.x, y: $0.y) } })
    }
    return (source, reason)
  }
}

// Boundaries that were simplified cross themselves a handful of times, and never more often than they
// have positions. The limits lie where repair takes seconds and half a gigabyte.
extension OutlineMeetings {
  /// How often the outlines of one geometry may meet and still be repaired.
  ///
  /// Squares that were collected and not dissolved touch at every corner: five times a position.
  fileprivate static func repairable(positions: Int) -> OutlineMeetings {
    OutlineMeetings(
      crossingsInRings: min(1000 + positions, 50_000),
      crossingsOfRings: min(1000 + 4 * positions, 500_000),
      touches: min(1000 + 8 * positions, 8_000_000))
  }

  /// How often valid areas may meet and still be joined.
  ///
  /// Floods in several depths follow each other's outlines; where they only touch, joining is easy.
  fileprivate static func joinable(positions: Int) -> OutlineMeetings {
    OutlineMeetings(
      crossingsInRings: .max, crossingsOfRings: min(10_000 + 20 * positions, 500_000),
      touches: .max)
  }
}

extension OutlineExcess {
  /// What is wrong, after "found".
  fileprivate var sentence: Wording {
    switch self {
    case .crowding(let positions): ReadingWords.crowded(positions: positions)
    case .crossingsInRings(let limit): ReadingWords.crossesItself(moreThan: limit)
    case .crossingsOfRings(let limit): ReadingWords.crossEachOther(moreThan: limit)
    case .touches(let limit): ReadingWords.touchEachOther(moreThan: limit)
    }
  }
}
