/// What the demands of one table can still get within a fixing; memory is kept between fixings.
final class ResidualDemands {
  let table: GainTable
  /// What a demand has already from candidates that are fixed in.
  let base: Numbers
  /// The most it can still get.
  let most: Numbers
  /// The coefficient of each candidate in the demand's constraint: one over the candidates that it still
  /// needs, so that the constraint asks for a sum of 1.
  let coefficient: Numbers
  /// What is still asked of each quota.
  private(set) var asked: [Double]
  /// What the fixed candidates are worth.
  private(set) var baseValue = 0.0
  private let servers: Numbers

  init(_ table: GainTable) {
    self.table = table
    let demands = table.demands.count
    base = Numbers(demands)
    most = Numbers(demands)
    coefficient = Numbers(demands)
    servers = Numbers(demands)
    asked = table.quotas
  }

  /// Works the candidates that are fixed in into what demands have.
  func update(for fixing: Fixing) {
    for demand in 0..<base.count {
      base[demand] = 0
      servers[demand] = 0
    }
    for site in fixing.chosen where table.capacities.isEmpty {
      for entry in table.entries(of: site) {
        let demand = Int(table.siteDemands[entry])
        servers[demand] += 1
        base[demand] = max(base[demand], table.siteGain(entry))
      }
    }
    var sums = [Double](repeating: 0, count: max(1, table.quotas.count))
    for demand in 0..<base.count {
      let missing = Double(table.demands[demand].need) - servers[demand]
      if missing <= 0 {
        sums[table.demands[demand].quota] += base[demand]
        coefficient[demand] = 1
      } else {
        base[demand] = 0
        coefficient[demand] = 1 / missing
      }
      most[demand] = table.isUniform && missing <= 0 ? 0 : mostGain(of: demand, fixing)
    }
    for quota in asked.indices { asked[quota] = max(0, table.quotas[quota] - sums[quota]) }
    baseValue = table.worth(ofSums: sums)
  }

  /// The most that a free candidate adds to what a demand has.
  private func mostGain(of demand: Int, _ fixing: Fixing) -> Double {
    var most = 0.0
    for entry in table.entries(ofDemand: demand)
    where fixing.isFree[Int(table.demandSites[entry])] || !table.capacities.isEmpty {
      most = max(most, table.demandGain(entry, of: demand) - base[demand])
      if table.isUniform { break }
    }
    return most
  }
}
