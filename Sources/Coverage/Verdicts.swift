// What each norm makes of each area, and what moving the norm would make of it.

public import Planning
import WalkNetwork

/// What a norm makes of an area.
public struct Verdict: Sendable, Hashable {
  /// True when the norm is met; `nil` when nobody is known to live there.
  public var isMet: Bool?
  /// Share of residents covered for a walk, residents a site for a ratio, sites for a minimum.
  public var value: Double?
  /// Residents not covered for a walk, sites short for the others.
  public var short: Double

  /// Makes a verdict.
  public init(isMet: Bool?, value: Double?, short: Double) {
    self.isMet = isMet
    self.value = value
    self.short = short
  }
}

/// The verdicts of one norm on the region and on every area.
public struct NormVerdicts: Sendable, Hashable {
  /// The norm.
  public var profile: NormProfile
  /// On the region as a whole.
  public var region: Verdict
  /// On each area.
  public var areas: [Verdict]
  /// How many kernen with residents were looked at; `nil` when none were given, and for other norms.
  public var kernCount: Int?
}

/// How many counted sites of each tier an area holds.
public struct SiteCounts: Sendable, Hashable {
  /// Coordination points.
  public var cNSP = 0
  /// Local points.
  public var lNSP = 0
  /// Both.
  public var all: Int { cNSP + lNSP }

  mutating func add(_ kind: Noodsteunpunt.Kind) {
    if kind == .cNSP { cNSP += 1 } else { lNSP += 1 }
  }
}

extension NormProfile {
  /// The verdict on an area.
  ///
  /// - Parameters:
  ///   - covered: residents within the norm, for norms of walking.
  ///   - residents: known residents.
  ///   - sites: counted sites inside.
  ///   - targetShare: the share of residents that must be covered for a norm of walking.
  ///   - placesShort: gemeenten and kernen with residents and without a site.
  func verdict(
    covered: Double, residents: Double, sites: SiteCounts, targetShare: Double, placesShort: Int
  ) -> Verdict {
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
      return Verdict(
        isMet: share >= targetShare - 1e-12, value: share, short: residents - covered)
    case .residentsPerLNSP(let most): return ratio(sites.lNSP, most)
    case .residentsPerSite(let most): return ratio(sites.all, most)
    case .onePerKern:
      return Verdict(
        isMet: placesShort == 0, value: Double(sites.all), short: Double(placesShort))
    }
  }
}

extension CoverageRequest {
  /// What each norm makes of the region and of each area.
  ///
  /// - Parameters:
  ///   - covered: residents of each part within the profiles' limits.
  ///   - open: kernen without a site; `nil` when no kernen are known.
  func verdicts(
    _ covered: [[Double]], _ figures: (region: AreaFigures, areas: [AreaFigures]),
    _ open: OpenKernen?
  ) -> [NormVerdicts] {
    func verdicts(_ covered: [Double], _ area: AreaFigures, short: Int) -> [Verdict] {
      zip(profiles, covered).map { profile, covered in
        profile.verdict(
          covered: covered, residents: area.sums.total, sites: area.sites,
          targetShare: targetShare, placesShort: short)
      }
    }
    let short = placesShort(figures, open)
    let region = verdicts(
      covered.summed(count: profiles.count), figures.region, short: short.region)
    let areas = figures.areas.indices.map {
      verdicts(covered[$0], figures.areas[$0], short: short.areas[$0])
    }
    return profiles.indices.map { place in
      NormVerdicts(
        profile: profiles[place], region: region[place], areas: areas.map { $0[place] },
        kernCount: profiles[place].rule == .onePerKern ? open?.inhabited : nil)
    }
  }

  /// Gemeenten and kernen with residents and without a site; a gemeente that lacks one counts by itself
  /// only where none of its kernen lacks one.
  private func placesShort(
    _ figures: (region: AreaFigures, areas: [AreaFigures]), _ open: OpenKernen?
  ) -> (region: Int, areas: [Int]) {
    func isWithout(_ area: AreaFigures) -> Bool { area.sums.total > 0 && area.sites.all == 0 }
    let kernen = open?.areas ?? figures.areas.map { _ in 0 }
    let alone = zip(figures.areas, kernen).map { area, kernen in
      kernen == 0 && isWithout(area) ? 1 : 0
    }
    let ofRegion = open?.region ?? 0
    let region =
      figures.areas.isEmpty
      ? max(ofRegion, isWithout(figures.region) ? 1 : 0) : ofRegion + alone.reduce(0, +)
    return (region, zip(kernen, alone).map { $0 + $1 })
  }
}

/// How coverage moves with the norm that decides.
public struct NormSensitivity: Sendable, Hashable {
  /// Times the norm: 0.7 to 1.3, 1 in the middle.
  public static let factors = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3]
  /// Residents covered in the region, a factor each.
  public var region: [Double]
  /// Residents covered in each area, a factor each.
  public var areas: [[Double]]
  /// The place of each area in the order of shares, best first, a factor each.
  ///
  /// Equal shares have the same place; `nil` for areas where nobody is known to live.
  public var places: [[Int?]]

  /// Areas whose place or verdict differs between the norm and a factor.
  ///
  /// - Returns: areas, ascending.
  public func areas(changingAt factor: Int, residents: [Double], targetShare: Double) -> [Int] {
    let usual = Self.factors.firstIndex(of: 1) ?? 0
    return areas.indices.filter { area in
      func isMet(_ place: Int) -> Bool {
        residents[area] > 0 && areas[area][place] / residents[area] >= targetShare - 1e-12
      }
      return places[area][factor] != places[area][usual] || isMet(factor) != isMet(usual)
    }
  }
}

extension CoverageEvidence {
  /// Residents of some records within each of some distances.
  func covered(_ records: [Int], within limits: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: limits.count)
    for record in records {
      guard let residents = population.residents[record], let walk = walks.any[record].nearest
      else { continue }
      for (place, limit) in limits.enumerated()
      where walk.metres <= limit + WalkingNorm.toleranceMetres {
        sums[place] += residents
      }
    }
    return sums
  }

  /// - Parameters:
  ///   - parts: the records of each area; those of the region when there are no areas.
  ///   - residents: known residents of each area.
  func sensitivity(parts: [[Int]], residents: [Double]) -> NormSensitivity {
    let limits = NormSensitivity.factors.map { $0 * norm.limitMetres }
    let byPart = parts.map { covered($0, within: limits) }
    let byArea = hasAreas ? byPart : []
    let places = limits.indices.map { place -> [Int?] in
      let shares = byArea.indices.map { area in
        residents[area] > 0 ? byArea[area][place] / residents[area] : nil
      }
      return shares.map { share in
        share.map { own in 1 + shares.count { ($0 ?? -1) > own + 1e-12 } }
      }
    }
    return NormSensitivity(
      region: byPart.summed(count: limits.count), areas: byArea,
      places: byArea.indices.map { area in places.map { $0[area] } })
  }
}

extension [[Double]] {
  /// The rows added up, place by place.
  func summed(count: Int) -> [Double] {
    reduce(into: [Double](repeating: 0, count: count)) { sums, row in
      for place in sums.indices { sums[place] += row[place] }
    }
  }
}
