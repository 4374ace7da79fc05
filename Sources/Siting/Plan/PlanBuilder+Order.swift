// The order in which to build.

extension PlanBuilder {
  /// The candidates of a set, each time the one that adds most.
  func buildOrder(of set: [Int]) -> [Int] {
    if isRoomAsked { return orderByRoom(of: set) }
    let picked = PickedSites(orderTable, rules: SiteRules.free(candidates.count))
    let wanted = Set(set)
    while let site = picked.bestAddition(where: wanted.contains) { picked.add(site) }
    return picked.chosen
  }

  /// What candidates add in the order of building.
  private var orderTable: GainTable {
    if case .greatestSum = problem.goal.row.model { return choice.table }
    return problem.gainTable(candidates)
  }

  /// The candidates of a set, each time the one with which most people find room; of many only the
  /// likeliest ones are tried.
  private func orderByRoom(of set: [Int]) -> [Int] {
    let room = RoomWorth(problem, candidates: candidates)
    var (order, left) = ([Int](), set)
    while !left.isEmpty {
      let likeliest = Self.likeliest(left, by: room.hints(beside: order))
      var best = (site: likeliest[0], value: -Double.infinity)
      for site in likeliest {
        let value = room.worth(of: order + [site])
        if value > best.value || value == best.value && site < best.site { best = (site, value) }
      }
      order.append(best.site)
      left.removeAll { $0 == best.site }
    }
    return order
  }

  /// The candidates that are tried where room decides, the greatest hint first; of equal ones the first.
  static func likeliest(_ candidates: [Int], by hints: [Double]) -> ArraySlice<Int> {
    candidates.sorted { (hints[$1], $0) < (hints[$0], $1) }.prefix(mostTried)
  }

  /// How many candidates are tried for a place where room decides: filling all sites takes long.
  private static let mostTried = 20
}
