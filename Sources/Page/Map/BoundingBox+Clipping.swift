// Cuts lines and rings off at the edge of the map and leaves out points that nobody would see.

import Geo

extension BoundingBox {
  /// The parts of a line that lie inside the box.
  func clip(line: [PlanePoint]) -> [[PlanePoint]] {
    var parts: [[PlanePoint]] = []
    for (from, to) in zip(line, line.dropFirst()) {
      guard let (first, last) = clip(from, to) else { continue }
      if let end = parts.last?.last, end == first {
        parts[parts.count - 1].append(last)
      } else {
        parts.append([first, last])
      }
    }
    return parts
  }

  /// The part of a segment that lies inside the box (Liang and Barsky); `nil` when there is none.
  private func clip(_ from: PlanePoint, _ to: PlanePoint) -> (PlanePoint, PlanePoint)? {
    let dx = to.x - from.x
    let dy = to.y - from.y
    var start = 0.0
    var end = 1.0
    for (step, room) in [
      (-dx, from.x - minX), (dx, maxX - from.x), (-dy, from.y - minY), (dy, maxY - from.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        start = max(start, room / step)
      } else {
        end = min(end, room / step)
      }
    }
    guard start <= end else { return nil }
    func point(_ share: Double) -> PlanePoint {
      switch share {
      case 0: from
      case 1: to
      default: PlanePoint(x: from.x + share * dx, y: from.y + share * dy)
      }
    }
    return (point(start), point(end))
  }

  /// The part of a closed ring that lies inside the box (Sutherland and Hodgman), closed; empty when
  /// there is none.
  func clip(ring: [PlanePoint]) -> [PlanePoint] {
    guard intersects(BoundingBox(of: ring)) else { return [] }
    var points = ring
    let sides: [(isInside: (PlanePoint) -> Bool, share: (PlanePoint, PlanePoint) -> Double)] = [
      ({ $0.x >= minX }, { (minX - $0.x) / ($1.x - $0.x) }),
      ({ $0.x <= maxX }, { (maxX - $0.x) / ($1.x - $0.x) }),
      ({ $0.y >= minY }, { (minY - $0.y) / ($1.y - $0.y) }),
      ({ $0.y <= maxY }, { (maxY - $0.y) / ($1.y - $0.y) }),
    ]
    for side in sides where !points.allSatisfy(side.isInside) {
      var kept: [PlanePoint] = []
      for (from, to) in zip(points, points.dropFirst()) {
        if side.isInside(from) { kept.append(from) }
        guard side.isInside(from) != side.isInside(to) else { continue }
        let share = side.share(from, to)
        kept.append(
          PlanePoint(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)))
      }
      guard let first = kept.first else { return [] }
      points = kept + [first]
    }
    return points
  }
}

/// The points of a line that matter at a tolerance (Douglas and Peucker), its ends among them.
func simplified(_ line: [PlanePoint], toleranceMetres: Double) -> [PlanePoint] {
  guard line.count > 2 else { return line }
  var isKept = [Bool](repeating: false, count: line.count)
  isKept[0] = true
  isKept[line.count - 1] = true
  var pieces = [(0, line.count - 1)]
  while let (first, last) = pieces.popLast() {
    var farthest = toleranceMetres
    var found: Int?
    for place in first + 1..<max(first + 1, last) {
      let metres = metres(from: line[place], to: (line[first], line[last]))
      if metres > farthest {
        farthest = metres
        found = place
      }
    }
    guard let found else { continue }
    isKept[found] = true
    pieces += [(first, found), (found, last)]
  }
  return zip(line, isKept).filter(\.1).map(\.0)
}

private func metres(from point: PlanePoint, to segment: (PlanePoint, PlanePoint)) -> Double {
  let dx = segment.1.x - segment.0.x
  let dy = segment.1.y - segment.0.y
  let squared = dx * dx + dy * dy
  guard squared > 0 else { return point.metres(to: segment.0) }
  let along = ((point.x - segment.0.x) * dx + (point.y - segment.0.y) * dy) / squared
  let share = min(1, max(0, along))
  return point.metres(to: PlanePoint(x: segment.0.x + share * dx, y: segment.0.y + share * dy))
}
