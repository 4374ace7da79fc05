public import Geo

/// A gemeente, or another area that gets figures of its own (wijk, buurt, kern).
public struct Gemeente: Sendable, Hashable {
  /// The code: "GM0200" for a gemeente; the layer's own code for other areas.
  public var code: String
  /// The name.
  public var name: String
  /// The official number of residents; `nil` when the file does not say.
  public var officialResidents: Int?
  /// The boundary in the project's plane.
  public var boundary: [Polygon<PlanePoint>]

  public init(
    code: String, name: String, officialResidents: Int?, boundary: [Polygon<PlanePoint>]
  ) {
    self.code = code
    self.name = name
    self.officialResidents = officialResidents
    self.boundary = boundary
  }
}
