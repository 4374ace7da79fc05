/// What shares of people come down to in numbers of people, by quota.
struct ShareQuotas {
  private var sums: [Sums]
  /// The quota of the region; `nil` when no share of it is asked.
  private let regionQuota: Int?
  /// The quota of the first area, others follow; `nil` when no share of areas is asked.
  private let firstArea: Int?

  private struct Sums {
    var area: Int?
    var share: Double
    var people = 0.0
    var covered = 0.0
    var reachable = 0.0
  }

  init(region: Double?, everyArea: Double?, areaCount: Int) {
    sums = []
    regionQuota = region == nil ? nil : 0
    if let region { sums.append(Sums(share: region)) }
    firstArea = everyArea == nil ? nil : sums.count
    if let everyArea { sums += (0..<areaCount).map { Sums(area: $0, share: everyArea) } }
  }

  /// Counts people; returns the quotas they count for.
  mutating func add(_ weight: Double, area: Int?, _ isCovered: Bool, _ canBe: Bool) -> [Int] {
    let quotas = [regionQuota, area.flatMap { area in firstArea.map { $0 + area } }].compactMap(
      \.self)
    for quota in quotas {
      sums[quota].people += weight
      if isCovered { sums[quota].covered += weight }
      if canBe { sums[quota].reachable += weight }
    }
    return quotas
  }

  /// What each quota still asks; no more than all candidates bring together.
  func asked(isWhole: Bool) -> [Double] {
    sums.map { sums in
      let wanted = min(sums.share * sums.people, sums.reachable) - sums.covered
      // A share such as 0.95 is no exact number.
      let asked = max(0, wanted - Rounding.share * sums.people)
      return isWhole ? asked.rounded(.up) : asked
    }
  }

  /// Shares that are out of reach.
  var obstacles: [SitingObstacle] {
    sums.compactMap { sums in
      guard sums.reachable < sums.share * sums.people - Rounding.share * sums.people else {
        return nil
      }
      return .shareOutOfReach(
        area: sums.area, wanted: sums.share, reachable: sums.reachable, people: sums.people)
    }
  }
}
