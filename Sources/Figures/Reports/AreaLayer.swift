// Areas besides gemeenten: wijken, buurten, kernen.

public import Planning

/// A layer of areas with the area of each record.
public struct AreaLayer: Sendable, Hashable {
  /// The name of the layer in its file.
  public var name: String
  /// The areas.
  public var areas: [Gemeente]
  /// The area of each record; `nil` outside all.
  public var areaOfRecord: [Int?]

  public init(name: String, areas: [Gemeente], areaOfRecord: [Int?]) {
    self.name = name
    self.areas = areas
    self.areaOfRecord = areaOfRecord
  }
}
