/// Candidates that are in or out of every set that is considered: the branchings and reductions so far.
struct Fixing: Sendable {
  var chosen: [Int]
  /// True for candidates that may still be chosen.
  var isFree: [Bool]

  var freeCount: Int { isFree.count { $0 } }

  /// Fixes a candidate in, and out what cannot stand beside it: near ones, and the rest of an area that
  /// is full with it.
  mutating func choose(_ site: Int, _ rules: SiteRules) {
    chosen.append(site)
    isFree[site] = false
    for other in rules.conflicts[site] { isFree[Int(other)] = false }
    let area = rules.areaOf[site]
    guard area >= 0, rules.mostOfArea[area] < rules.most,
      chosen.count(where: { rules.areaOf[$0] == area }) >= rules.mostOfArea[area]
    else { return }
    for other in isFree.indices where rules.areaOf[other] == area { isFree[other] = false }
  }
}
