// What standings are worth by the row of the goal.

extension SitingProblem {
  /// True when more is better.
  public var isMaximum: Bool { goal.row.unit.moreIsBetter }

  /// The value of a standing in the unit of the goal; infinite where the worst walk is asked and somebody
  /// whom a site of the problem reaches is not reached.
  public func value(of standing: SitingStanding, sites count: Int) -> Double {
    let row = goal.row
    return row.unit == .sites ? Double(count) : figure(row.measure, of: standing)
  }

  /// What a step adds, in the unit of gains: people more, or metres less.
  ///
  /// 0 as long as the worst walk is asked and some people are not reached at all.
  func gain(from before: SitingStanding, to after: SitingStanding) -> Double {
    let row = goal.row
    let (former, now) = (figure(row.measure, of: before), figure(row.measure, of: after))
    guard now.isFinite else { return 0 }
    return row.gainUnit.moreIsBetter ? now - former : former - now
  }

  private func figure(_ measure: GoalRow.Measure, of standing: SitingStanding) -> Double {
    switch measure {
    case .people(let path):
      zip(people, standing[keyPath: path]).reduce(0) { $0 + $1.0.weight * $1.1 }
    case .number(let path, let missing): standing[keyPath: path] ?? missing
    }
  }

  /// Stands for the weight of a problem without people, as a divisor.
  private static let leastWeight = 1e-9

  /// How much of a table of gains is one of the goal's unit: a mean walk is a sum over all people.
  var tableUnit: Double {
    guard case .leastMeanWalk = goal else { return 1 }
    return max(Self.leastWeight, (0..<cellCount).reduce(0) { $0 + weight(of: $1) })
  }
}
