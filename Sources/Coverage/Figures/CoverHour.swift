// How long cover lasts: sites run on their own for some hours after the outage begins.

import Planning

/// Cover at one moment of an outage.
public struct CoverHour: Sendable, Hashable {
  /// Hours since the outage began.
  public var hour: Double
  /// Residents within the norm of a site that is known to run that long.
  public var certain: Double
  /// The same, when sites of which it is not known run on as well.
  public var possible: Double
  /// Sites that are known to run that long.
  public var sites: Int
}

extension CoverageEvidence {
  /// Cover over the hours since the outage.
  ///
  /// A site without emergency power stops at once; one with it, and without a known number of hours,
  /// is a site of which it is not known.
  func coverHours(_ table: SiteWalks, records: [Int]) -> [CoverHour] {
    let known = sites.ranked.map { site -> Double? in
      if let hours = site.autonomyHours { return hours }
      return site.hasEmergencyPower == false ? 0 : nil
    }
    var hours = question.hours.map { hour in
      CoverHour(
        hour: hour, certain: 0, possible: 0, sites: known.count { $0.map { $0 >= hour } ?? false })
    }
    for record in records {
      guard let residents = population.residents[record], residents > 0 else { continue }
      var longest = -1.0
      var hasUnknown = false
      for entry in table.sites(of: record) where norm.isMet(by: entry.metres) {
        if let own = known[Int(entry.index)] {
          longest = max(longest, own)
        } else {
          hasUnknown = true
        }
      }
      for place in hours.indices {
        if longest >= hours[place].hour { hours[place].certain += residents }
        if hasUnknown || longest >= hours[place].hour { hours[place].possible += residents }
      }
    }
    return hours
  }
}
