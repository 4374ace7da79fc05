// What-if as one object that every command takes: what differs from the region as it was read.

public import Geo

/// An area that a disaster makes unusable.
public struct Hazard: Sendable, Hashable {
  /// What it does to streets inside.
  public enum Streets: String, Sendable, Codable, CaseIterable {
    /// They cannot be walked.
    case closed
    /// They stay open; only sites fail.
    case open
  }

  /// The name: that of its file.
  public var name: String
  /// Where it is.
  public var areas: [Polygon<PlanePoint>]
  /// What it does to streets inside.
  public var streets: Streets

  public init(name: String, areas: [Polygon<PlanePoint>], streets: Streets = .closed) {
    self.name = name
    self.areas = areas
    self.streets = streets
  }
}

/// A kind of street that can be closed all at once.
public enum StreetKind: String, Sendable, Codable, CaseIterable {
  /// Bridges that open for ships; without power they may stand open.
  case movableBridges = "movable-bridges"
  /// Lifts.
  case lifts
  /// Ferries, where they count as streets.
  case ferries
  /// All bridges.
  case bridges
  /// All tunnels.
  case tunnels
  /// Steps: closed, they show the walks of people who cannot climb them.
  case steps
}

/// What differs from the region as it was read.
public struct Scenario: Sendable, Hashable {
  /// The name; empty for the region as it is.
  public var name: String
  /// Ids of sites that are closed.
  public var closedSites: [String]
  /// Sites that come in addition.
  public var addedSites: [Noodsteunpunt]
  /// Ids of added sites that were candidates: they count with any status and readiness.
  public var addedCandidates: Set<String> = []
  /// Sites that stand elsewhere, by id.
  public var movedSites: [String: PlanePoint]
  /// Areas in which sites fail and streets may be closed.
  public var hazards: [Hazard]
  /// OSM ids of ways that are closed.
  public var closedWays: Set<Int64>
  /// Kinds of street that are closed.
  public var closedKinds: Set<StreetKind>
  /// Lines that close every street they cross.
  public var closedLines: [[PlanePoint]]

  public init(
    name: String = "", closedSites: [String] = [], addedSites: [Noodsteunpunt] = [],
    movedSites: [String: PlanePoint] = [:], hazards: [Hazard] = [],
    closedWays: Set<Int64> = [], closedKinds: Set<StreetKind> = [],
    closedLines: [[PlanePoint]] = []
  ) {
    self.name = name
    self.closedSites = closedSites
    self.addedSites = addedSites
    self.movedSites = movedSites
    self.hazards = hazards
    self.closedWays = closedWays
    self.closedKinds = closedKinds
    self.closedLines = closedLines
  }

  /// True when streets differ.
  public var closesStreets: Bool {
    !closedWays.isEmpty || !closedKinds.isEmpty || !closedLines.isEmpty
      || hazards.contains { $0.streets == .closed }
  }

  /// A site that cannot be used.
  public struct FailedSite: Sendable, Hashable {
    /// The site.
    public var site: Noodsteunpunt
    /// The name of the hazard it lies in; `nil` when it is closed.
    public var hazard: String?
  }

  /// What a scenario makes of sites.
  public struct Sites: Sendable, Hashable {
    /// The sites that can be used, moved ones at their new place, added ones last.
    public var usable: [Noodsteunpunt] = []
    /// Sites that fail.
    public var failed: [FailedSite] = []

    public init() {}
  }

  /// The sites of a list that lie in no hazard.
  public func outsideHazards(_ sites: [Noodsteunpunt]) -> [Noodsteunpunt] {
    let areas = AreaIndex(hazards.map(\.areas))
    return sites.filter { areas.area(holding: $0.location) == nil }
  }

  /// The sites under this scenario.
  ///
  /// An added site takes the place of one with its id: a candidate that comes true.
  public func sites(from sites: [Noodsteunpunt]) -> Sites {
    let areas = AreaIndex(hazards.map(\.areas))
    let closed = Set(closedSites)
    let added = Set(addedSites.map(\.id))
    var result = Sites()
    for var site in sites.filter({ !added.contains($0.id) }) + addedSites {
      if let place = movedSites[site.id] { site.location = place }
      if closed.contains(site.id) {
        result.failed.append(FailedSite(site: site, hazard: nil))
      } else if let hazard = areas.area(holding: site.location) {
        result.failed.append(FailedSite(site: site, hazard: hazards[hazard].name))
      } else {
        result.usable.append(site)
      }
    }
    return result
  }

  /// The words of the built-in scenario: a black-out.
  public static let blackoutName = "blackout"

  /// The name of the scenario in which the sites come that were suggested last.
  public static let suggestedName = "suggested"

  /// The scenarios that every project has.
  public static let builtInNames = [blackoutName, suggestedName]

  /// What a black-out does to streets: bridges that open, lifts and ferries need power.
  public static var blackout: Scenario {
    Scenario(name: blackoutName, closedKinds: [.movableBridges, .lifts, .ferries])
  }
}
