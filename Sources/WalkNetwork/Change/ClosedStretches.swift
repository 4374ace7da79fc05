// Parts of streets that are closed for a while: flooded, or a bridge that stands open.

/// A part of an edge that cannot be walked.
public struct ClosedStretch: Sendable, Hashable {
  /// The edge.
  public var edge: UInt32
  /// Metres along the edge at which it begins.
  public var fromMetres: Double
  /// Metres along the edge at which it ends, infinite for the end of the edge; a barrier across a street
  /// has no length.
  public var toMetres: Double

  /// - Precondition: `fromMetres` <= `toMetres`.
  public init(edge: UInt32, fromMetres: Double, toMetres: Double) {
    precondition(fromMetres <= toMetres, "a stretch runs along its edge")
    self.edge = edge
    self.fromMetres = fromMetres
    self.toMetres = toMetres
  }
}

/// The closed stretches of a network, found by edge.
struct ClosedStretches: Sendable {
  private let byEdge: [UInt32: [ClosedStretch]]

  init(_ stretches: [ClosedStretch]) { byEdge = Dictionary(grouping: stretches, by: \.edge) }

  private init(byEdge: [UInt32: [ClosedStretch]]) { self.byEdge = byEdge }

  var edges: some Sequence<UInt32> { byEdge.keys }

  /// These and more.
  func adding(_ stretches: [ClosedStretch]) -> ClosedStretches {
    ClosedStretches(byEdge: byEdge.merging(Dictionary(grouping: stretches, by: \.edge)) { $0 + $1 })
  }

  var all: [ClosedStretch] {
    byEdge.values.flatMap(\.self).sorted {
      ($0.edge, $0.fromMetres, $0.toMetres) < ($1.edge, $1.fromMetres, $1.toMetres)
    }
  }

  /// True when one can walk along an edge from one place on it to another.
  ///
  /// One can stand at the end of a stretch, not at a barrier without length. Two places that are the
  /// same are open to each other when a step along the edge is possible there, to either side.
  func isOpen(
    edge: UInt32, between first: Double, and second: Double, edgeMetres: @autoclosure () -> Double
  ) -> Bool {
    guard let stretches = byEdge[edge] else { return true }
    let (low, high) = (min(first, second), max(first, second))
    if high - low > SnapRules.tieMetres { return stretches.isClear(from: low, to: high) }
    let step = 3 * SnapRules.tieMetres
    return high + step <= edgeMetres() && stretches.isClear(from: high, to: high + step)
      || low - step >= 0 && stretches.isClear(from: low - step, to: low)
  }
}

extension [ClosedStretch] {
  /// True when none of these stretches of one edge lies between two places on it.
  fileprivate func isClear(from low: Double, to high: Double) -> Bool {
    let tie = SnapRules.tieMetres
    return !contains { stretch in
      let give = stretch.toMetres - stretch.fromMetres > 2 * tie ? tie : -tie
      return stretch.fromMetres < high - give && stretch.toMetres > low + give
    }
  }
}
