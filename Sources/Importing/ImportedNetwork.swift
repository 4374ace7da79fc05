public import Findings
import Formats
public import GeoEngine
public import Planning
public import WalkNetwork

/// A network with what stands along it.
public struct ImportedNetwork: Sendable {
  /// The streets.
  public var network: WalkNetwork
  /// The plane of all coordinates.
  public var plane: Plane
  /// The PROJ operation from longitude and latitude to the plane.
  public var projection: String
  /// Place names, facilities, dwellings, map layers.
  public var surroundings: Surroundings
  /// What was odd in the extracts.
  public var findings: [Finding]
  /// Walkable ways read, used and refused.
  public var rows: RowCount
  /// The extracts.
  public var files: [FileFingerprint]
}
