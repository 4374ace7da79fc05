// Better sets where swaps end: a perturbation throws some candidates out and draws another, and local
// search mends the rest.
//
// Source: Lourenço, Martin, Stützle, "Iterated local search", Handbook of Metaheuristics (2003).

import Geo

/// A walk from one local optimum to the next.
///
/// What is thrown out, and what comes, is drawn from a seed: the same search takes the same way everywhere.
final class IteratedLocalSearch {
  private let core: CoreTable
  private let picked: PickedSites
  private let fixed: Set<Int>
  private var current: (sites: [Int], value: Double) = ([], -.infinity)
  private var random = SeededNumbers(0)
  private var perturbations = 0
  /// How likely each candidate is to come in the place of what was thrown out.
  var shares: [Double]

  /// A perturbation throws out this many candidates, and up to `varied - 1` more, in turn.
  private static let leastThrownOut = 3
  private static let varied = 4
  /// A local optimum that is worse by up to this share may be gone on from, so that the walk does not end
  /// at one set.
  private static let acceptance = 5e-4

  init(_ core: CoreTable) {
    self.core = core
    picked = PickedSites(core.table, rules: core.rules)
    fixed = Set(core.rules.required)
    shares = [Double](repeating: 0, count: core.table.candidateCount)
  }

  /// How many table entries were looked at; looking over all candidates counts as well.
  var work: Int { picked.work + perturbations * core.table.candidateCount }

  /// Goes on until some work is done, from the incumbent when that came from elsewhere.
  func improve(_ incumbent: Incumbent, work: Int, isDone: () -> Bool) {
    if let sites = incumbent.sites, incumbent.value > current.value { begin(sites) }
    let end = self.work + work
    while self.work < end, !isDone() {
      let loose = picked.chosen.count { !fixed.contains($0) }
      guard loose > 0, loose < core.table.candidateCount else { return }
      perturb(loose: loose)
      picked.fill()
      picked.improve(keeping: fixed)
      if picked.counts.isComplete, picked.value > incumbent.value {
        incumbent.offer(picked.chosen.map { core.ids[$0] }.sorted())
      }
      if picked.value >= current.value * (1 - Self.acceptance * random.share()) {
        current = (picked.chosen, picked.value)
      } else {
        picked.replace(by: current.sites)
      }
    }
  }

  private func begin(_ sites: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: core.ids.enumerated().map { ($1, $0) })
    picked.replace(by: sites.compactMap { places[$0] })
    picked.fill()
    current = (picked.chosen, picked.value)
  }

  /// Throws some candidates out, and draws one to come.
  private func perturb(loose: Int) {
    perturbations += 1
    for _ in 0..<min(Self.leastThrownOut + perturbations % Self.varied, loose) {
      let open = picked.chosen.filter { !fixed.contains($0) }
      picked.remove(open[min(open.count - 1, Int(random.share() * Double(open.count)))])
    }
    drawOne()
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
