// Columns with coordinates: longitude and latitude, or metres of the plane. A list made by hand
// may have both pairs, one filled in one row and the other in the next.

import Findings
import Formats
import GeoEngine
import Words

/// The pairs of columns that may hold a row's place, in the order in which they are tried.
struct CoordinateColumns: Sendable {
  private struct Pair: Sendable {
    var x: Slot
    var y: Slot
    var system: ReferenceSystem
  }

  /// Why a row has no place, in which column, and what was found there.
  struct Refusal: Error {
    var kind: FindingKind
    var field: String
    var found: Wording
  }

  private let pairs: [Pair]
  private let plane: Plane

  /// Finds the pairs; `nil` when there is none.
  init?(_ view: inout LayerView, plane: Plane) {
    let known = [
      (PlaceColumns.longitude, PlaceColumns.latitude, ReferenceSystem.wgs84),
      (PlaceColumns.x, PlaceColumns.y, ReferenceSystem(plane.code)),
    ]
    var pairs: [Pair] = []
    for (x, y, system) in known {
      guard let x = view.slot(x), let y = view.slot(y) else { continue }
      pairs.append(Pair(x: x, y: y, system: system))
    }
    guard !pairs.isEmpty else { return nil }
    self.pairs = pairs
    self.plane = plane
  }

  /// The reference system of the first pair, for the provenance.
  var system: ReferenceSystem { pairs[0].system }

  /// Reads a row's place from the first pair that is filled.
  func reading(of feature: Feature) throws(Refusal) -> CoordinateReading {
    let filled = pairs.first { pair in
      feature[pair.x].string != nil && feature[pair.y].string != nil
    }
    let pair = filled ?? pairs[0]
    let x = try number(in: pair.x, of: feature, pair.system)
    let y = try number(in: pair.y, of: feature, pair.system)
    do throws(CoordinateReading.Refusal) {
      guard let x, let y else { throw .missing }
      return try CoordinateReading(x, y, declared: pair.system, plane: plane)
    } catch {
      throw Refusal(
        kind: error.kind, field: x == nil ? pair.x.name : pair.y.name,
        found: ReadingWords.pair(x, y))
    }
  }

  private func number(
    in slot: Slot, of feature: Feature, _ system: ReferenceSystem
  ) throws(Refusal) -> Double? {
    let mayGroup = slot.pointsMayGroup && !system.isGeographic
    switch feature[slot].metresReading(pointsMayGroup: mayGroup) {
    case .blank: return nil
    case .number(let number): return number
    case .unreadable(let found):
      throw Refusal(kind: .unreadableCoordinate, field: slot.name, found: found)
    }
  }
}
