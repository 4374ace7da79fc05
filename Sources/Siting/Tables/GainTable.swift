// A problem as solvers see it: demands, and what each candidate is worth to them.
//
// Covering, covering twice and walking less are one question: choose candidates so that the sum over
// demands of the best gain that a chosen candidate brings is greatest. Existing sites are worked into
// the gains beforehand, so that searches need not look at them.

/// Demands by candidates, sparse, both ways round.
///
/// - Shape: the entries of candidate `c` are `siteStarts[c]..<siteStarts[c + 1]` with demands in
///   `siteDemands`; those of demand `d` are `demandStarts[d]..<demandStarts[d + 1]` with candidates in
///   `demandSites`. Both ascend.
struct GainTable: Sendable {
  /// What a demand is worth when it is met, and how many candidates that takes (1 or 2).
  struct Demand: Sendable, Hashable {
    var weight: Double
    var need = 1
    /// The quota it counts for, when there are quotas.
    var quota = 0
  }

  var candidateCount: Int
  var demands: [Demand]
  /// What is asked of each quota: more does not count; empty when there is no such ceiling.
  var quotas: [Double] = []
  /// How many people fit into each candidate; empty when there is room everywhere.
  var capacities: [Double] = []
  private(set) var siteStarts: [Int] = []
  private(set) var siteDemands: [UInt32] = []
  /// Gains of the entries by candidate; empty when every gain is the demand's weight.
  private(set) var siteGains: [Double] = []
  private(set) var demandStarts: [Int] = []
  private(set) var demandSites: [UInt32] = []
  private(set) var demandGains: [Double] = []

  /// One entry of the table.
  struct Entry {
    var site: UInt32
    var demand: UInt32
    var gain: Double
  }

  /// - Parameter entries: they ascend by demand, then by candidate.
  init(candidateCount: Int, demands: [Demand], entries: [Entry], uniform: Bool) {
    self.candidateCount = candidateCount
    self.demands = demands
    isUniform = uniform
    siteStarts = [Int](repeating: 0, count: candidateCount + 1)
    demandStarts = [Int](repeating: 0, count: demands.count + 1)
    for entry in entries {
      siteStarts[Int(entry.site) + 1] += 1
      demandStarts[Int(entry.demand) + 1] += 1
    }
    for site in 0..<candidateCount { siteStarts[site + 1] += siteStarts[site] }
    for demand in demands.indices { demandStarts[demand + 1] += demandStarts[demand] }
    demandSites = entries.map(\.site)
    var next = siteStarts
    siteDemands = [UInt32](repeating: 0, count: entries.count)
    if !uniform {
      demandGains = entries.map(\.gain)
      siteGains = [Double](repeating: 0, count: entries.count)
    }
    for entry in entries {
      let place = next[Int(entry.site)]
      siteDemands[place] = entry.demand
      if !uniform { siteGains[place] = entry.gain }
      next[Int(entry.site)] += 1
    }
  }

  /// True when every gain is the demand's weight.
  let isUniform: Bool

  /// The entries of a candidate.
  func entries(of site: Int) -> Range<Int> { siteStarts[site]..<siteStarts[site + 1] }

  /// The entries of a demand.
  func entries(ofDemand demand: Int) -> Range<Int> {
    demandStarts[demand]..<demandStarts[demand + 1]
  }

  /// The gain of an entry in the order of candidates.
  func siteGain(_ entry: Int) -> Double {
    isUniform ? demands[Int(siteDemands[entry])].weight : siteGains[entry]
  }

  /// The gain of an entry in the order of demands.
  func demandGain(_ entry: Int, of demand: Int) -> Double {
    isUniform ? demands[demand].weight : demandGains[entry]
  }

  /// Sums of whole weights below this are exact: a thousand of them stay below 2^53.
  private static let exactWeight = 1e12

  /// True when all that can be gained is whole numbers, so that bounds may be rounded down.
  var isWhole: Bool {
    isUniform && quotas.allSatisfy { $0 == $0.rounded() }
      && demands.allSatisfy { $0.weight == $0.weight.rounded() && $0.weight < Self.exactWeight }
  }
}

extension GainTable {
  /// What a set of candidates is worth, added up in the order of the demands.
  func worth(of sites: [Int]) -> Double {
    var servers = [Int](repeating: 0, count: demands.count)
    var best = [Double](repeating: 0, count: demands.count)
    for site in sites {
      for entry in entries(of: site) {
        let demand = Int(siteDemands[entry])
        servers[demand] += 1
        best[demand] = max(best[demand], siteGain(entry))
      }
    }
    var sums = [Double](repeating: 0, count: max(1, quotas.count))
    for demand in demands.indices where servers[demand] >= demands[demand].need {
      sums[demands[demand].quota] += best[demand]
    }
    return worth(ofSums: sums)
  }

  /// What sums by quota are worth: no quota counts for more than was asked.
  func worth(ofSums sums: [Double]) -> Double {
    quotas.isEmpty ? sums[0] : zip(sums, quotas).reduce(0) { $0 + min($1.0, $1.1) }
  }
}
