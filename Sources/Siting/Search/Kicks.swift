// Better sets where swaps end: some candidates are thrown out, others come, and swaps mend the rest.
//
// Source: Lourenço, Martin, Stützle, "Iterated local search", Handbook of Metaheuristics (2003).

import Geo

/// A walk from set to set, each one that swaps no longer make better.
///
/// What is thrown out, and what comes, is drawn from a seed: the same search takes the same way everywhere.
final class Kicks {
  private let core: CoreTable
  private let picked: PickedSites
  private let fixed: Set<Int>
  private var current: (sites: [Int], value: Double) = ([], -.infinity)
  private var random = SeededNumbers(0)
  private var number = 0
  /// How likely each candidate is to come in the place of what was thrown out.
  var shares: [Double]

  init(_ core: CoreTable) {
    self.core = core
    picked = PickedSites(core.table, rules: core.rules)
    fixed = Set(core.rules.required)
    shares = [Double](repeating: 0, count: core.table.candidateCount)
  }

  /// How many table entries were looked at; looking over all candidates counts as well.
  var work: Int { picked.work + number * core.table.candidateCount }

  /// Goes on until some work is done, from the best set that is known when that came from elsewhere.
  func improve(_ known: KnownSet, work: Int, isDone: () -> Bool) {
    if let sites = known.sites, known.value > current.value { begin(sites) }
    let end = self.work + work
    while self.work < end, !isDone() {
      let loose = picked.chosen.count { !fixed.contains($0) }
      guard loose > 0, loose < core.table.candidateCount else { return }
      number += 1
      for _ in 0..<min(3 + number % 4, loose) {
        let open = picked.chosen.filter { !fixed.contains($0) }
        picked.remove(open[min(open.count - 1, Int(random.share() * Double(open.count)))])
      }
      drawOne()
      picked.fill()
      picked.improve(keeping: fixed)
      if picked.counts.isComplete, picked.value > known.value {
        known.offer(picked.chosen.map { core.ids[$0] }.sorted())
      }
      // A little worse is taken as well, so that the way does not end at one set.
      if picked.value >= current.value * (1 - Self.patience * random.share()) {
        current = (picked.chosen, picked.value)
      } else {
        picked.replace(by: current.sites)
      }
    }
  }

  private static let patience = 5e-4

  private func begin(_ sites: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: core.ids.enumerated().map { ($1, $0) })
    picked.replace(by: sites.compactMap { places[$0] })
    picked.fill()
    current = (picked.chosen, picked.value)
  }

  /// Adds one candidate, the likelier the greater its share.
  private func drawOne() {
    let open = shares.indices.filter {
      shares[$0] > 0 && !picked.contains($0) && picked.counts.allows($0)
    }
    var rest = random.share() * open.reduce(0) { $0 + shares[$1] }
    for site in open {
      rest -= shares[site]
      if rest < 0 { return picked.add(site) }
    }
  }
}
