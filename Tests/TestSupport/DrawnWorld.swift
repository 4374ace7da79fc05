public import Foundation

/// A tiny world with pencil answers, as the exchange cases write it.
public struct DrawnWorld: Decodable, Sendable {
  /// An OSM node.
  public struct Node: Decodable, Sendable {
    /// The id.
    public var id: Int64
    /// Metres east.
    public var x: Double
    /// Metres north.
    public var y: Double
    /// The tags.
    public var tags: [String: String]
  }
  /// An OSM way.
  public struct Way: Decodable, Sendable {
    /// The id.
    public var id: Int64
    /// Node ids; one that the world lacks is missing from the extract.
    public var nodes: [Int64]
    /// The tags.
    public var tags: [String: String]
  }
  /// A site or a cell.
  public struct Place: Decodable, Sendable {
    /// The id.
    public var id: String
    /// Metres east.
    public var x: Double
    /// Metres north.
    public var y: Double
    /// "C-NSP" or "L-NSP"; sites only.
    public var kind: String?
    /// Residents; `nil` is unknown; cells only.
    public var residents: Double?
  }
  /// The settings of a run.
  public struct Options: Decodable, Sendable {
    /// The norm in metres.
    public var norm: Double
    /// The longest leg in metres.
    public var max_snap: Double
    /// The least component in metres.
    public var min_component: Double
    /// Ferries are streets.
    public var ferries: Bool
    /// Squares are walkable all over.
    public var squares: Bool
  }
  /// The answer for a cell.
  public struct Answer: Decodable, Sendable {
    /// covered, beyond, unreachable or unsnapped.
    public var status: String
    /// The leg in metres.
    public var snap_m: Double?
    /// The walk in metres.
    public var walk_m: Double?
    /// The nearest site.
    public var site: String?
    /// The walk to another site.
    public var backup_walk_m: Double?
    /// The other site.
    public var backup_site: String?
  }
  /// Totals that a run checks.
  public struct Totals: Decodable, Sendable {
    /// Kilometres of pockets.
    public var km_pocket: Double?
    /// Residents by status.
    public var residents: [String: Double]?
    /// Statistics of the walk.
    public var walk: [String: Double]?
  }
  /// One run over the world.
  public struct Run: Decodable, Sendable {
    /// The settings.
    public var options: Options
    /// The answers by cell.
    public var expect: [String: Answer]
    /// The totals.
    public var totals: Totals?
  }
  /// The world's name.
  public var name: String
  /// The nodes.
  public var nodes: [Node]
  /// The ways.
  public var ways: [Way]
  /// The sites.
  public var sites: [Place]
  /// The cells.
  public var cells: [Place]
  /// The runs.
  public var runs: [Run]

  /// Reads a world from a JSON file.
  public init(contentsOf url: URL) throws {
    self = try JSONDecoder().decode(DrawnWorld.self, from: Data(contentsOf: url))
  }
}
