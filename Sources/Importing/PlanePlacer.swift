// Coordinates are collected by reference system and turned into the plane all at once: PROJ takes
// arrays, and a layer seldom has more than one system.

import Findings
import Formats
import Geo
import GeoEngine

/// Collects coordinates in any reference system and turns them into the project's plane.
struct PlanePlacer {
  /// A place that was added, to be asked for after ``transform(at:)``.
  struct Handle: Sendable, Hashable {
    fileprivate var batch: Int
    fileprivate var index: Int
  }

  /// Polygons that were added, to be asked for after ``transform(at:)``.
  struct Shape: Sendable, Hashable {
    fileprivate var start: Handle
    /// The number of points of each ring of each polygon.
    fileprivate var rings: [[Int]]
  }

  private struct Batch {
    var system: ReferenceSystem
    var xs: [Double] = []
    var ys: [Double] = []

    mutating func transform(by projection: borrowing Projection) {
      xs.withUnsafeMutableBufferPointer { xs in
        ys.withUnsafeMutableBufferPointer { ys in projection.transform(xs: xs, ys: ys) }
      }
    }
  }

  private let plane: Plane
  private var batches: [Batch] = []

  init(plane: Plane) { self.plane = plane }

  /// Adds a place.
  mutating func add(_ x: Double, _ y: Double, in system: ReferenceSystem) -> Handle {
    let batch = batch(of: system)
    batches[batch].xs.append(x)
    batches[batch].ys.append(y)
    return Handle(batch: batch, index: batches[batch].xs.count - 1)
  }

  /// Adds polygons; `swapped` when their coordinates stand latitude first.
  mutating func add(
    _ polygons: [Polygon<SourcePoint>], in system: ReferenceSystem, swapped: Bool = false
  ) -> Shape {
    let batch = batch(of: system)
    let start = Handle(batch: batch, index: batches[batch].xs.count)
    for point in polygons.lazy.flatMap({ $0.rings.lazy.flatMap(\.self) }) {
      batches[batch].xs.append(swapped ? point.y : point.x)
      batches[batch].ys.append(swapped ? point.x : point.y)
    }
    return Shape(start: start, rings: polygons.map { $0.rings.map(\.count) })
  }

  private mutating func batch(of system: ReferenceSystem) -> Int {
    if let known = batches.firstIndex(where: { $0.system == system }) { return known }
    batches.append(Batch(system: system))
    return batches.count - 1
  }

  /// Turns everything that was added into the plane; called once.
  ///
  /// - Throws: `DataError` when PROJ does not know a reference system.
  mutating func transform(at location: DataLocation) throws(DataError) {
    for index in batches.indices where batches[index].system.definition != plane.code {
      batches[index].transform(by: try projection(from: batches[index].system, at: location))
    }
  }

  private func projection(
    from system: ReferenceSystem, at location: DataLocation
  ) throws(DataError) -> Projection {
    do {
      return try Projection(from: system.definition, to: plane.code)
    } catch {
      throw DataError.unknownSystem(at: location, plane: plane.code, error.message)
    }
  }

  /// The place in the plane; `nil` where the reference system has none for it.
  subscript(handle: Handle) -> PlanePoint? {
    let batch = batches[handle.batch]
    let point = PlanePoint(x: batch.xs[handle.index], y: batch.ys[handle.index])
    return point.isOnEarth ? point : nil
  }

  /// The polygons in the plane; `nil` where a point of them has no place there.
  subscript(shape: Shape) -> [Polygon<PlanePoint>]? {
    var next = shape.start
    var isWhole = true
    let polygons = shape.rings.map { rings in
      Polygon(
        rings: rings.map { count in
          (0..<count).map { _ -> PlanePoint in
            defer { next.index += 1 }
            guard let point = self[next] else {
              isWhole = false
              return PlanePoint(x: .nan, y: .nan)
            }
            return point
          }
        })
    }
    return isWhole ? polygons : nil
  }
}
