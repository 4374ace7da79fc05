import Planning

/// What a norm makes of an area.
public struct Verdict: Sendable, Hashable {
  /// True when the norm is met; `nil` without known residents.
  public var isMet: Bool?
  /// Share of residents covered for a walk, residents a site for a ratio, sites for a minimum.
  public var value: Double?
  /// Residents not covered for a walk, sites short for the others; never negative.
  public var short: Double
}

extension NormProfile {
  /// The verdict on an area.
  ///
  /// - Parameters:
  ///   - area: the figures of the area.
  ///   - covered: residents within the norm, for norms of walking.
  ///   - targetShare: the share of residents that must be covered for a norm of walking.
  ///   - placesShort: gemeenten and kernen with residents and without a site.
  func verdict(
    on area: AreaFigures, covered: Double, targetShare: Double, placesShort: Int
  ) -> Verdict {
    let (residents, sites) = (area.sums.total, area.sites)
    guard residents > 0 else { return Verdict(isMet: nil, value: nil, short: 0) }
    func ratio(_ count: Int, _ most: Double) -> Verdict {
      let needed = (residents / most).rounded(.up)
      return Verdict(
        isMet: Double(count) >= needed, value: count > 0 ? residents / Double(count) : nil,
        short: max(0, needed - Double(count)))
    }
    switch rule {
    case .walk, .walkTime:
      let share = covered / residents
      return Verdict(isMet: share >= targetShare - 1e-12, value: share, short: residents - covered)
    case .residentsPerLNSP(let most): return ratio(sites.lNSP, most)
    case .residentsPerSite(let most): return ratio(sites.all, most)
    case .onePerKern:
      return Verdict(isMet: placesShort == 0, value: Double(sites.all), short: Double(placesShort))
    }
  }
}
