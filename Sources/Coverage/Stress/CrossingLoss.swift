// Which bridges and crossings people cannot do without: each is closed in turn.

import Geo
public import Planning
public import WalkNetwork

/// What residents lose when one crossing is closed.
public struct CrossingLoss: Sendable, Hashable {
  /// The crossing.
  public var crossing: StreetCrossing
  /// What is lost.
  public var loss: CoverLoss
}

extension Surroundings {
  /// The lines that streets cross.
  ///
  /// A street that shares a node with a railway or a river crosses it there. The outline of a lake or a
  /// motorway is crossed only where a street runs right through it: streets along a quay touch the
  /// outline often, and where a street meets a trunk road it crosses on the level.
  public var streetBarriers: [StreetBarrier] {
    [
      StreetBarrier(kind: .railway, lines: railways, countsTouches: true),
      StreetBarrier(kind: .motorway, lines: motorways, countsTouches: false),
      StreetBarrier(kind: .water, lines: waterways, countsTouches: true),
      StreetBarrier(kind: .water, lines: water, countsTouches: false),
    ]
  }
}

extension CoverageEvidence {
  /// What is lost when each crossing is closed by itself, besides what is closed already.
  ///
  /// - Returns: one loss a crossing, in their order.
  /// - Complexity: one search, then near O(edges whose walks go over the crossing) for each.
  public func crossingLosses(
    _ crossings: [StreetCrossing], threads: Int
  ) async throws -> [CrossingLoss] {
    let trials = ClosingTrials(network, sites: sites.networkSites(), places: walks.snaps)
    return try await inParallel(
      crossings.count, threads: threads, workspace: { trials.trial() }
    ) { trial, place in
      var loss = CoverLoss(groupCount: population.groups.count)
      var changes: [(record: Int, before: Double?, after: Double?)] = []
      trial.forEachChangedPlace(closing: crossings[place].closures) { record, before, after in
        changes.append((record, before?.metres, after?.metres))
      }
      // Sums in the order of records do not hang on the order of streets.
      for change in changes.sorted(by: { $0.record < $1.record }) {
        loss.add(change.record, before: change.before, after: change.after, in: self)
      }
      return CrossingLoss(crossing: crossings[place], loss: loss)
    }
  }
}

extension [CrossingLoss] {
  /// The worst first, those without any loss left out; equal ones in their order.
  public var ranked: [CrossingLoss] {
    enumerated().filter { !$0.element.loss.isNothing }
      .sorted { first, second in
        if first.element.loss.isWorse(than: second.element.loss) { return true }
        return !second.element.loss.isWorse(than: first.element.loss)
          && first.offset < second.offset
      }.map(\.element)
  }
}
