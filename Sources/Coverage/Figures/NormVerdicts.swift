// What each norm makes of the region and of each area.

public import Planning
import WalkNetwork

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

extension CoverageQuestion {
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
        profile.verdict(on: area, covered: covered, targetShare: targetShare, placesShort: short)
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
