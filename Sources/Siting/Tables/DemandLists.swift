/// Lists of candidates while demands are merged.
struct DemandLists {
  private let isUniform: Bool
  private var sites: [UInt32] = []
  private var gains: [Double] = []
  private var starts: [Int] = []
  private var currentStart = 0
  private var byHash: [UInt64: [Int]] = [:]
  private var kept: [GainTable.Demand] = []

  init(isUniform: Bool) { self.isUniform = isUniform }

  var currentCount: Int { sites.count - currentStart }

  mutating func begin() {
    sites.removeSubrange(currentStart...)
    if !isUniform { gains.removeSubrange(currentStart...) }
  }

  mutating func append(_ site: UInt32, _ gain: Double) {
    sites.append(site)
    if !isUniform { gains.append(gain) }
  }

  /// The demand with the same list as the current one.
  func known(as demand: GainTable.Demand) -> Int? {
    guard isUniform else { return nil }
    let list = sites[currentStart...]
    return byHash[hash]?.first { other in
      let end = other + 1 < starts.count ? starts[other + 1] : currentStart
      return kept[other].need == demand.need && kept[other].quota == demand.quota
        && sites[starts[other]..<end].elementsEqual(list)
    }
  }

  mutating func keep(as demand: GainTable.Demand) {
    byHash[hash, default: []].append(starts.count)
    kept.append(demand)
    starts.append(currentStart)
    currentStart = sites.count
  }

  /// FNV-1a over the current list.
  private var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for site in sites[currentStart...] { hash = (hash ^ UInt64(site)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The lists as a table.
  func table(_ candidateCount: Int, _ demands: [GainTable.Demand], quotas: [Double]) -> GainTable {
    var entries: [GainTable.Entry] = []
    entries.reserveCapacity(currentStart)
    for demand in demands.indices {
      let end = demand + 1 < starts.count ? starts[demand + 1] : currentStart
      for place in starts[demand]..<end {
        entries.append(
          GainTable.Entry(
            site: sites[place], demand: UInt32(demand), gain: isUniform ? 0 : gains[place]))
      }
    }
    var table = GainTable(
      candidateCount: candidateCount, demands: demands, entries: entries, uniform: isUniform)
    table.quotas = quotas
    return table
  }
}
