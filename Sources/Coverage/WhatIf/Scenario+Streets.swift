// The streets under a scenario.

public import Planning
public import WalkNetwork

extension StreetKind {
  /// The attributes of streets of this kind.
  public var traits: StreetTraits {
    switch self {
    case .movableBridges: .movableBridge
    case .lifts: .lift
    case .ferries: .ferry
    case .bridges: .bridge
    case .tunnels: .tunnel
    case .steps: .steps
    }
  }
}

extension Scenario {
  /// The stretches of streets that this scenario closes, each once.
  ///
  /// A closed street, or one in a hazard, cannot be walked at all; closed bridges, tunnels, ferries,
  /// lifts and steps cannot be crossed.
  public func closedStretches(of network: WalkNetwork) -> [ClosedStretch] {
    var stretches: [ClosedStretch] = []
    if !closedWays.isEmpty {
      let decks = network.ways(with: [.bridge, .tunnel])
      stretches += network.stretches(ofWays: closedWays.subtracting(decks))
      stretches += network.barriers(
        across: network.stretches(ofWays: closedWays.intersection(decks)))
    }
    if !closedKinds.isEmpty {
      let traits = closedKinds.reduce(into: StreetTraits()) { $0.formUnion($1.traits) }
      stretches += network.barriers(across: network.stretches(with: traits))
    }
    for line in closedLines { stretches += network.stretches(across: line) }
    for hazard in hazards where hazard.streets == .closed {
      stretches += network.stretches(inside: hazard.areas)
    }
    return Array(Set(stretches)).sorted {
      ($0.edge, $0.fromMetres, $0.toMetres) < ($1.edge, $1.fromMetres, $1.toMetres)
    }
  }

  /// The network with the streets of this scenario closed.
  public func streets(of network: WalkNetwork) -> WalkNetwork {
    closesStreets ? network.closing(closedStretches(of: network)) : network
  }
}
