/// Counts of the whole extract, small components too, before contraction.
public struct NetworkCensus: Sendable, Hashable, Codable {
  /// OSM nodes on an edge.
  public var vertices = 0
  /// Pairs of consecutive present nodes.
  public var edges = 0
  /// Ways with at least one edge.
  public var ways = 0
  /// Kilometres that are public, pockets not among them.
  public var kmPublic = 0.0
  /// Kilometres that are tagged private.
  public var kmPrivate = 0.0
  /// Kilometres that are public by their tags and treated as private.
  public var kmPocket = 0.0
  /// Components, blocking nodes cut.
  public var components = 0
  /// Blocking nodes on an edge.
  public var blockingNodes = 0
  /// Private gates on an edge.
  public var privateGates = 0

  public init() {}
}
