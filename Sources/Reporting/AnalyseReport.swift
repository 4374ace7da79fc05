// Everything the writers of an analysis are given: figures, names, inputs and settings. They add
// nothing to it and look nowhere else, so the same numbers stand in every file.

public import Coverage
public import Findings
import Formats
public import GeoEngine
public import Planning
public import Words

/// One input of a run, for the provenance.
public struct InputRecord: Sendable, Hashable, Codable {
  /// What it is for: "network", "population", "sites", "gemeenten", "areas".
  public var role: String
  /// The file's name without folders, so that no machine's paths get into outputs.
  public var name: String
  /// The layer in the file.
  public var layer: String?
  /// The SHA-256 of the bytes, as hexadecimal digits.
  public var sha256: String
  /// The file's length.
  public var byteCount: Int
  /// The reference system of the coordinates.
  public var referenceSystem: String?
  /// The row accounting.
  public var rows: RowCount
  /// The date of the data, ISO 8601, when the file says.
  public var date: String?
  /// The licence with its attribution, when known.
  public var licence: String?

  public init(
    role: String, name: String, layer: String? = nil, sha256: String, byteCount: Int,
    referenceSystem: String? = nil, rows: RowCount, date: String? = nil, licence: String? = nil
  ) {
    self.role = role
    self.name = name
    self.layer = layer
    self.sha256 = sha256
    self.byteCount = byteCount
    self.referenceSystem = referenceSystem
    self.rows = rows
    self.date = date
    self.licence = licence
  }
}

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
  /// The box outside which streets were left out, in degrees.
  public var clip: String?
  /// The share of residents that must be covered for an area to meet a norm of walking.
  public var targetShare = 1.0
  /// Norms of groups, by the group's name.
  public var groupNorms: [String: WalkingNorm] = [:]
  /// The longest walk of a courier that counts as near, in metres.
  public var courierLimitMetres: Double?
  /// The day the run is of, when somebody said; else the latest date of an input counts.
  public var date: CalendarDay?
  /// With whom outputs may be shared; `nil` without a label.
  public var label: TrafficLightLabel?
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

/// Everything the writers of an analysis are given.
public struct AnalyseReport: Sendable {
  /// The figures.
  public var outcome: CoverageOutcome
  /// The gemeenten, in the order of `outcome.areas`; empty when everything is one region.
  public var gemeenten: [Gemeente]
  /// Gemeenten outside the region in which sites may stand, in the order of the request.
  public var neighbours: [Gemeente] = []
  /// The name of the region.
  public var regionName: String
  /// The path of the figures of a run, for machines.
  public static let summaryPath = "summary.json"
  /// The name of the region where there are no boundaries.
  public static let wholeArea = "hele gebied"
  /// The name of the region in a language.
  public func regionName(in language: Language) -> String {
    language.name(ofRegion: regionName)
  }
  /// The name of the nearest place of each gap, in the order of `outcome.gaps`; `nil` without places.
  public var gapPlaces: [String?]
  /// Records whose leg crosses water, a railway or a motorway.
  public var snapCrossings: [SnapCrossing]
  /// The drawn reach of the sites.
  public var reach: ReachMap
  /// Areas besides gemeenten.
  public var areaLayers: [AreaLayer] = []
  /// What a second, plain calculation makes of a sample of records.
  public var plainCheck: LawCheck
  /// Components of the network that may be snapped to.
  public var eligibleComponents: Int
  /// What stands along the streets: the base map.
  public var surroundings: Surroundings
  /// What was odd in the inputs.
  public var findings: [Finding]
  /// The inputs.
  public var inputs: [InputRecord]
  /// The settings.
  public var settings: RunSettings
  /// How many sites were read, those that do not count among them.
  public var sitesRead: Int
  /// How many sites the scenario added that were not read with the others.
  public var sitesAdded = 0

  /// - Precondition: one set of figures a gemeente, one place a gap.
  public init(
    outcome: CoverageOutcome, gemeenten: [Gemeente], regionName: String, gapPlaces: [String?],
    snapCrossings: [SnapCrossing], reach: ReachMap, plainCheck: LawCheck, eligibleComponents: Int,
    surroundings: Surroundings,
    findings: [Finding], inputs: [InputRecord], settings: RunSettings, sitesRead: Int
  ) {
    precondition(gemeenten.count == outcome.areas.count, "one set of figures a gemeente")
    precondition(gapPlaces.count == outcome.gaps.count, "one place a gap")
    self.outcome = outcome
    self.gemeenten = gemeenten
    self.regionName = regionName
    self.gapPlaces = gapPlaces
    self.snapCrossings = snapCrossings
    self.reach = reach
    self.plainCheck = plainCheck
    self.eligibleComponents = eligibleComponents
    self.surroundings = surroundings
    self.findings = findings
    self.inputs = inputs
    self.settings = settings
    self.sitesRead = sitesRead
  }

  /// Every law that this run by itself can show, and how it held.
  public var lawChecks: [LawCheck] { outcome.lawChecks + [plainCheck] }

  /// The plane of all coordinates.
  public var plane: Plane { Plane(code: settings.crs) }
}
