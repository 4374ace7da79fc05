// What moving the norm would make of coverage.

import Planning
import WalkNetwork

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
  /// Equal shares have the same place; `nil` for areas without known residents.
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
      where walk.metres <= limit + WalkingNorm.toleranceMetres { sums[place] += residents }
    }
    return sums
  }

  /// Residents covered, and places of areas, at each of the factors.
  ///
  /// - Parameters:
  ///   - parts: the records of each area; those of the region when there are no areas.
  ///   - residents: known residents of each area.
  func sensitivity(parts: [[Int]], residents: [Double]) -> NormSensitivity {
    let limits = NormSensitivity.factors.map { $0 * norm.limitMetres }
    let byPart = parts.map { covered($0, within: limits) }
    let byArea = region.areas.count > 0 ? byPart : []
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
