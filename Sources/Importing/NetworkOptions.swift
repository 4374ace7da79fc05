public import GeoEngine

/// How an extract is read.
public struct NetworkOptions: Sendable, Hashable, Codable {
  /// Ferries are streets.
  public var ferries = false
  /// Squares are walkable all over.
  public var squares = true
  /// Buildings that can be dwellings are kept, for populations of polygons.
  public var dwellings = false
  /// The plane; `nil` for the one that suits the data.
  public var plane: Plane?
  /// Only what lies inside this box counts; `nil` for the whole of the extracts.
  public var clip: GeographicBox?

  public init() {}
}
