public import Geo

/// Where people live: records with a point, residents and groups, in the order of the input.
///
/// - Shape: `ids`, `points` and `residents` have one entry a record, each of `groups` too.
public struct Population: Sendable, Hashable {
  /// What one record stands for; it decides how gaps are linked.
  public enum Grain: Sendable, Hashable, Codable {
    /// Squares of a grid with this side in metres.
    case squares(sideMetres: Double)
    /// Points of any kind (addresses, hexagon centres, spread polygons).
    case points
  }

  /// Residents of a group, named as CBS names the column.
  public struct Group: Sendable, Hashable {
    /// The canonical name: `residents_65_plus`.
    public var name: String
    /// Residents (or households) a record; `nil` is unknown.
    public var counts: [Double?]

    public init(name: String, counts: [Double?]) {
      self.name = name
      self.counts = counts
    }
  }

  /// What one record stands for.
  public var grain: Grain
  /// The id of each record.
  public var ids: [String]
  /// The point of each record in the project's plane.
  public var points: [PlanePoint]
  /// Residents of each record; `nil` is unknown (secret, not published), never zero.
  public var residents: [Double?]
  /// The groups that the input has.
  public var groups: [Group]

  /// - Precondition: every column, those of groups too, has one entry a record.
  public init(
    grain: Grain, ids: [String] = [], points: [PlanePoint] = [], residents: [Double?] = [],
    groups: [Group] = []
  ) {
    precondition(
      ids.count == points.count && ids.count == residents.count
        && groups.allSatisfy { $0.counts.count == ids.count },
      "the columns of a population have one entry a record")
    self.grain = grain
    self.ids = ids
    self.points = points
    self.residents = residents
    self.groups = groups
  }

  /// How many records there are.
  public var count: Int { ids.count }
}
