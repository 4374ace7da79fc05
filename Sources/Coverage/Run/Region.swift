// What is there: the part of a run that can be seen on a map.

public import Geo
public import Planning
public import WalkNetwork

/// The streets, people, areas and sites that a run is about.
public struct Region: Sendable {
  /// The streets, without those that a scenario closes.
  public var network: WalkNetwork
  /// How near a street people and sites must be to be joined to it.
  public var rules: SnapRules
  /// The people.
  public var population: Population
  /// The areas that have figures of their own.
  public var areas: RegionAreas
  /// Areas of which a norm can ask a site each; without them it asks gemeenten only.
  public var kernLayers: [KernLayer] = []
  /// The sites that count, in any order.
  public var sites: [Noodsteunpunt]
  /// Sites that could come.
  public var candidates: [Noodsteunpunt] = []

  /// Makes a region that is one whole, without areas.
  public init(
    network: WalkNetwork, population: Population, sites: [Noodsteunpunt],
    rules: SnapRules = SnapRules()
  ) {
    self.network = network
    self.rules = rules
    self.population = population
    areas = RegionAreas(count: 0, ofRecord: [Int?](repeating: nil, count: population.count))
    self.sites = sites
  }

  /// Where a place meets the streets.
  public func snap(_ place: PlanePoint) -> SnapOutcome { network.snap(place, rules: rules) }
}
