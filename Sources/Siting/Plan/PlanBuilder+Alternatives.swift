// Sites that would do nearly as well in the place of one of the plan.

extension PlanBuilder {
  /// The share of what a plan brings that an alternative may cost.
  private static let nearlyEqual = 0.01
  /// How many alternatives are named for a site.
  private static let mostAlternatives = 5

  /// For each site of a set, others that would do nearly as well in its place.
  func alternatives(to set: ArraySlice<Int>) -> [[SitingAlternative]] {
    guard !set.isEmpty else { return [] }
    var free = rules
    free.required = []
    let picked = PickedSites(choice.table, rules: free)
    picked.add(allowed: Array(set))
    guard picked.chosen.count == set.count else { return set.map { _ in [] } }
    let required = Set(rules.required)
    let room = isRoomAsked ? RoomWorth(problem, candidates: candidates) : nil
    return set.map { site in
      guard !required.contains(site) else { return [] }
      picked.remove(site)
      defer { picked.add(site) }
      let open = candidates.indices.filter {
        $0 != site && !picked.contains($0) && picked.counts.allows($0)
          && picked.counts.isComplete(with: $0)
      }
      return losses(of: open, for: site, beside: picked, room)
        .filter { $0.loss <= allowedLoss(picked, site) }
        .sorted { ($0.loss, $0.site) < ($1.loss, $1.site) }.prefix(Self.mostAlternatives)
        .map { SitingAlternative(site: $0.site, loss: max(0, $0.loss)) }
    }
  }

  /// What a plan loses with each of some candidates in the place of a site, in the unit of the goal.
  private func losses(
    of open: [Int], for site: Int, beside picked: PickedSites, _ room: RoomWorth?
  ) -> [SitingAlternative] {
    if let room {
      let served = room.worth(of: picked.chosen + [site])
      let likeliest = Self.likeliest(open, by: room.hints(beside: picked.chosen))
      return likeliest.map {
        SitingAlternative(site: candidates[$0], loss: served - room.worth(of: picked.chosen + [$0]))
      }
    }
    let (gain, unit) = (picked.trueGain(site), problem.tableUnit)
    return open.map {
      SitingAlternative(site: candidates[$0], loss: (gain - picked.trueGain($0)) / unit)
    }
  }

  /// What a plan may lose by an alternative: 0 where a set either does what is asked or not.
  private func allowedLoss(_ picked: PickedSites, _ site: Int) -> Double {
    switch problem.goal.row.model {
    case .leastWorst, .fewest: 0
    case .greatestSum, .mostRoom:
      Self.nearlyEqual * (picked.value + picked.trueGain(site)) / problem.tableUnit
    }
  }
}
