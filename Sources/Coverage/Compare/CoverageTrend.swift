// Cover over time, against what was agreed.

public import Planning

/// An area on one day.
public struct TrendPoint: Sendable, Hashable {
  /// The day the run is of.
  public var date: CalendarDay
  /// Known residents.
  public var residents: Double
  /// Those covered.
  public var covered: Double
  /// Sites that count; `nil` when the run does not say.
  public var sites: Int?

  public init(date: CalendarDay, residents: Double, covered: Double, sites: Int?) {
    self.date = date
    self.residents = residents
    self.covered = covered
    self.sites = sites
  }

  /// The share covered; `nil` without known residents.
  public var share: Double? { residents > 0 ? covered / residents : nil }
}

/// How an area stands towards its agreement.
public enum AgreementVerdict: String, Sendable, Codable, CaseIterable {
  /// All that was agreed is there.
  case met
  /// Not yet, and at least as far as the straight line from the first day to the agreed one.
  case onTrack = "on track"
  /// Less far than that line, or the day has passed.
  case behind
}

/// An area over time.
public struct CoverageTrend: Sendable, Hashable {
  /// The days, earliest first.
  public var points: [TrendPoint]
  /// What was agreed; `nil` without an agreement.
  public var agreement: Agreement?

  /// Puts points, given in any order, in the order of days.
  public init(_ points: [TrendPoint], agreement: Agreement?) {
    self.points = points.sorted { $0.date < $1.date }
    self.agreement = agreement
  }

  /// The share that the straight line asks for on a day.
  ///
  /// The line leads from the share on the first day to the agreed one on the agreed day, and stays
  /// there. An area that began above the target need only stay at the target.
  ///
  /// - Returns: `nil` without an agreed share, and when the first day has none.
  public func shareWanted(on day: CalendarDay) -> Double? {
    wanted(on: day, from: points.first?.share, to: agreement?.share)
  }

  /// The sites that the straight line asks for on a day, a fraction among them.
  ///
  /// - Returns: `nil` without an agreed number, and when the first day has none.
  public func sitesWanted(on day: CalendarDay) -> Double? {
    wanted(
      on: day, from: points.first?.sites.map(Double.init), to: agreement?.sites.map(Double.init))
  }

  private func wanted(on day: CalendarDay, from start: Double?, to target: Double?) -> Double? {
    guard let agreement, let target, let start, let first = points.first?.date else { return nil }
    guard start < target, day < agreement.by else { return target }
    let passed = Double(day.number - first.number) / Double(agreement.by.number - first.number)
    return start + (target - start) * passed
  }

  /// Sums of fractions of people may fall short of a share by rounding.
  private static let tolerance = 1e-9

  /// How the area stands on the last day; what is worst of share and sites counts.
  ///
  /// - Returns: `nil` without an agreement, when a figure is not known, and for a line that has only
  ///   begun: one day before the agreed one cannot tell whether the area is on the way.
  public var verdict: AgreementVerdict? {
    guard let agreement, let last = points.last else { return nil }
    let parts = [
      (agreement.share, last.share, shareWanted(on: last.date)),
      (agreement.sites.map(Double.init), last.sites.map(Double.init), sitesWanted(on: last.date)),
    ].filter { $0.0 != nil }
    var verdicts: [AgreementVerdict] = []
    for (target, found, wanted) in parts {
      guard let target, let found, let wanted else { return nil }
      if found >= target - Self.tolerance {
        verdicts.append(.met)
      } else if found < wanted - Self.tolerance {
        verdicts.append(.behind)
      } else if points[0].date < last.date {
        verdicts.append(.onTrack)
      } else {
        return nil
      }
    }
    if verdicts.contains(.behind) { return .behind }
    return verdicts.contains(.onTrack) ? .onTrack : verdicts.first
  }
}
