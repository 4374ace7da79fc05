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
  public func closedStretches(of network: WalkNetwork) -> [ClosedStretch] {
    var stretches: [ClosedStretch] = []
    if !closedWays.isEmpty { stretches += network.stretches(ofWays: closedWays) }
    if !closedKinds.isEmpty {
      stretches += network.stretches(
        with: closedKinds.reduce(into: StreetTraits()) { $0.formUnion($1.traits) })
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
