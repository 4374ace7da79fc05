public import Geo

/// A layer of areas of which a norm can ask a site each: kernen, wijken or buurten.
public struct KernLayer: Sendable {
  /// The boundaries of the kernen.
  public var boundaries: [[Polygon<PlanePoint>]]
  /// The kern of each record; `nil` outside all.
  public var kernOfRecord: [Int?]

  public init(boundaries: [[Polygon<PlanePoint>]], kernOfRecord: [Int?]) {
    self.boundaries = boundaries
    self.kernOfRecord = kernOfRecord
  }
}
