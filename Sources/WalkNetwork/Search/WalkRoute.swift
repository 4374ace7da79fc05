public import Geo

/// A walk from a place to a site as a line.
public struct WalkRoute: Sendable, Hashable {
  /// The rank of the site.
  public var site: Int
  /// The whole walk in metres.
  public var metres: Double
  /// The straight leg from the place to the street.
  public var placeLegMetres: Double
  /// The straight leg from the street to the site.
  public var siteLegMetres: Double
  /// The parts of edges it goes along, from the place to the site.
  public var passages: [EdgePassage]
  /// The line, from the place to the site.
  public var line: [PlanePoint]
  /// The OSM ids of the ways it goes along, in order; a way that follows itself once.
  public var wayIDs: [Int64]

  /// The metres along streets.
  public var streetMetres: Double { metres - placeLegMetres - siteLegMetres }

  /// The place on the line so many metres from its start, and of its end beyond that.
  public func point(atMetres metres: Double) -> PlanePoint? {
    var left = metres
    for (a, b) in zip(line, line.dropFirst()) {
      let length = a.metres(to: b)
      if left <= length, length > 0 {
        let share = max(0, left / length)
        return PlanePoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
      }
      left -= length
    }
    return line.last
  }
}

/// A part of an edge that a walk goes along, in the direction of the walk.
public struct EdgePassage: Sendable, Hashable {
  /// The edge.
  public var edge: UInt32
  /// Metres along the edge at which the walk comes onto it.
  public var fromMetres: Double
  /// Metres along the edge at which it leaves it.
  public var toMetres: Double

  /// True when the walk goes over a stretch, or through a barrier.
  public func meets(_ stretch: ClosedStretch) -> Bool {
    let (low, high) = (min(fromMetres, toMetres), max(fromMetres, toMetres))
    return edge == stretch.edge && stretch.fromMetres <= high && stretch.toMetres >= low
  }
}
