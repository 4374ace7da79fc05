// Area, bounds and centroid of polygons in the plane.

extension Polygon where Point == PlanePoint {
  /// The area in square metres, holes subtracted; rings may turn either way.
  public var areaSquareMetres: Double {
    guard let outer = rings.first else { return 0 }
    let holes = rings.dropFirst().reduce(0) { $0 + abs(Self.signedArea(of: $1)) }
    return max(0, abs(Self.signedArea(of: outer)) - holes)
  }

  /// The bounds of the outer ring.
  public var boundingBox: BoundingBox { BoundingBox(of: rings.first ?? []) }

  /// The area of a closed ring in square metres: positive for a ring that turns counter-clockwise, negative
  /// for one that turns clockwise.
  ///
  /// Coordinates are taken relative to the first point. Products of coordinates of RD or UTM are as large as
  /// 10^12 m², beside which a double has no digits left for the area of a small ring.
  static func signedArea(of ring: [PlanePoint]) -> Double {
    guard let origin = ring.first, ring.count > 2 else { return 0 }
    var doubled = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) {
      doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return doubled / 2
  }

  /// The area of a closed ring in square metres and its first moments about `origin` in cubic metres.
  ///
  /// All three have the sign of a ring that turns counter-clockwise. A moment over the area is the distance
  /// of the centroid from `origin`.
  fileprivate static func moments(of ring: [PlanePoint], about origin: PlanePoint)
    -> (area: Double, x: Double, y: Double)
  {
    var area = 0.0
    var momentX = 0.0
    var momentY = 0.0
    for (a, b) in zip(ring, ring.dropFirst()) {
      let ax = a.x - origin.x
      let ay = a.y - origin.y
      let bx = b.x - origin.x
      let by = b.y - origin.y
      let cross = ax * by - bx * ay
      area += cross / 2
      momentX += (ax + bx) * cross / 6
      momentY += (ay + by) * cross / 6
    }
    return area < 0 ? (-area, -momentX, -momentY) : (area, momentX, momentY)
  }
}

extension [Polygon<PlanePoint>] {
  /// The area in square metres.
  public var areaSquareMetres: Double { reduce(0) { $0 + $1.areaSquareMetres } }

  /// The bounds of all of them.
  public var boundingBox: BoundingBox {
    reduce(into: BoundingBox()) { $0.formUnion($1.boundingBox) }
  }

  /// The centre of gravity of the area; the mean of the points where the area is at most 1e-9 m².
  ///
  /// - Returns: `nil` when there are no points.
  public var centroid: PlanePoint? {
    guard let origin = first?.rings.first?.first else { return nil }
    var area = 0.0
    var x = 0.0
    var y = 0.0
    for polygon in self {
      for (index, ring) in polygon.rings.enumerated() {
        let part = Polygon.moments(of: ring, about: origin)
        let sign: Double = index == 0 ? 1 : -1
        area += sign * part.area
        x += sign * part.x
        y += sign * part.y
      }
    }
    if area > 1e-9 { return PlanePoint(x: origin.x + x / area, y: origin.y + y / area) }
    let points = flatMap { $0.rings.flatMap(\.self) }
    let sum = points.reduce(into: (x: 0.0, y: 0.0)) {
      $0.x += $1.x
      $0.y += $1.y
    }
    let number = Double(points.count)
    return PlanePoint(x: sum.x / number, y: sum.y / number)
  }
}
