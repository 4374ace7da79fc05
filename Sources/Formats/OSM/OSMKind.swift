/// The kinds of OSM objects.
public enum OSMKind: Int, Sendable, CaseIterable {
  /// A place.
  case node
  /// A list of nodes.
  case way
  /// A list of members with roles.
  case relation
}
