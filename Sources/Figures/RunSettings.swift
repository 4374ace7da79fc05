public import Planning
public import Words

/// The settings of a run as they are written down.
public struct RunSettings: Sendable, Hashable, Codable {
  /// The plane: "EPSG:28992".
  public var crs: String
  /// The PROJ operation from longitude and latitude to the plane.
  public var projection: String
  /// The longest leg in metres.
  public var maxSnapMetres: Double
  /// The least component in metres.
  public var minComponentMetres: Double
  /// Ferries are streets.
  public var ferries: Bool
  /// Squares are walkable all over.
  public var squares: Bool
  /// The statuses of sites that count.
  public var count: [String]
  /// The least readiness of sites that count.
  public var ready: String?
  /// What differed from the region as it was read.
  public var scenario = ScenarioRecord(Scenario(), sites: Scenario.Sites(), closedStretches: 0)
  /// The region as it was asked for.
  public var region: String?
  /// The share of residents that must be covered for an area to meet a norm of walking.
  public var targetShare = 1.0
  /// Settings on which figures depend, in the order of `summary.json`.
  public var decisive: [DecisiveSetting] = []
  /// The day the run is of, when somebody said; else the latest date of an input counts.
  public var date: CalendarDay?
  /// With whom outputs may be shared; `nil` without a label.
  public var label: TrafficLightLabel?
  /// The language of sentences in outputs.
  public var language = Language.dutch
  /// The tool's version.
  public var toolVersion: String

  public init(
    crs: String, projection: String, maxSnapMetres: Double, minComponentMetres: Double,
    ferries: Bool, squares: Bool, count: [String], ready: String?, region: String?,
    toolVersion: String
  ) {
    self.crs = crs
    self.projection = projection
    self.maxSnapMetres = maxSnapMetres
    self.minComponentMetres = minComponentMetres
    self.ferries = ferries
    self.squares = squares
    self.count = count
    self.ready = ready
    self.region = region
    self.toolVersion = toolVersion
  }
}
