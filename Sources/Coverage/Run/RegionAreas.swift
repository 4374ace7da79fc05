// The areas of a region: who lives in which, and which holds a site.

public import Geo
public import Planning

/// The areas (gemeenten) of a region.
public struct RegionAreas: Sendable {
  /// How many there are; 0 when everything is one region.
  public var count: Int
  /// The area of each record of the population; `nil` outside all of them.
  public var ofRecord: [Int?]
  /// Their boundaries, to tell which sites they hold; empty when these are not known.
  public var boundaries: [[Polygon<PlanePoint>]]
  /// The boundaries of areas outside the region, to tell whose sites serve people inside it.
  public var neighbours: [[Polygon<PlanePoint>]]

  public init(
    count: Int, ofRecord: [Int?], boundaries: [[Polygon<PlanePoint>]] = [],
    neighbours: [[Polygon<PlanePoint>]] = []
  ) {
    self.count = count
    self.ofRecord = ofRecord
    self.boundaries = boundaries
    self.neighbours = neighbours
  }
}

extension RegionAreas {
  /// True for records in an area; for all when there are no areas.
  func isCounted(_ record: Int) -> Bool { count == 0 || ofRecord[record] != nil }

  /// The records of each area, ascending; all in one part when there are no areas.
  func parts(of inside: [Int]) -> [[Int]] {
    guard count > 0 else { return [inside] }
    var parts = [[Int]](repeating: [], count: count)
    for record in inside { if let area = ofRecord[record] { parts[area].append(record) } }
    return parts
  }

  /// The area that holds a place; `nil` outside all of them.
  public func area(holding place: PlanePoint) -> Int? { AreaIndex(boundaries).area(holding: place) }

  /// The area that holds each site; `nil` outside all of them.
  public func areas(of sites: [Noodsteunpunt]) -> [Int?] {
    let index = AreaIndex(boundaries)
    return sites.map { index.area(holding: $0.location) }
  }

  /// The neighbour that holds each site outside all areas; `nil` for others.
  func neighbours(of sites: [Noodsteunpunt], areaOfSite: [Int?]) -> [Int?] {
    let index = AreaIndex(neighbours)
    return zip(sites, areaOfSite).map { site, area in
      area == nil ? index.area(holding: site.location) : nil
    }
  }
}
