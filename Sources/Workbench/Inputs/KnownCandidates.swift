// Candidates by id, for scenarios in which some of them come true.

import Findings
import Formats
import Geo
import Importing
import Planning
import Words

/// Everything that could come: sites that only stand on a list, candidates, buildings of the extract
/// and squares with people.
struct KnownCandidates {
  private let inputs: RegionInputs
  private let listed: [String: Noodsteunpunt]
  private let taken: Set<String>

  /// - Parameter added: sites that the scenario adds already.
  init(of inputs: RegionInputs, added: [Noodsteunpunt]) {
    self.inputs = inputs
    let open = inputs.sites.filter { $0.status != .existing } + inputs.candidates
    listed = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
    taken = Set((inputs.sites.filter { $0.status == .existing } + added).map(\.id))
  }

  /// The candidate with an id.
  ///
  /// - Throws: `DataError` for an id that no candidate has, and for a site that is there already.
  func candidate(_ id: String) throws(DataError) -> Noodsteunpunt {
    if taken.contains(id) {
      throw DataError.wrongValue(
        of: "added-candidates", allowed: RunWords.newCandidates, found: Wording(id))
    }
    let surroundings = inputs.surroundings
    guard var site = listed[id] ?? OSMSites.candidate(id, of: surroundings) ?? square(id) else {
      throw DataError.wrongValue(
        of: "added-candidates", allowed: RunWords.candidates, found: Wording(id))
    }
    site.status = .existing
    return site
  }

  private func square(_ id: String) -> Noodsteunpunt? {
    let prefix = Noodsteunpunt.squarePrefix
    guard id.hasPrefix(prefix),
      let record = inputs.population.ids.firstIndex(of: String(id.dropFirst(prefix.count)))
    else { return nil }
    let point = inputs.population.points[record]
    let name = PlaceNames(inputs.surroundings.places).nearest(to: [point])[0]
    return Noodsteunpunt(candidateAt: record, of: inputs.population, near: name)
  }
}

extension Noodsteunpunt {
  /// What the ids of squares as candidates begin with.
  static let squarePrefix = "cell-"

  /// A square with people as a candidate, named for the nearest place.
  init(candidateAt record: Int, of population: Population, near place: String?) {
    self.init(
      id: Self.squarePrefix + population.ids[record], name: place ?? population.ids[record],
      kind: .lNSP, location: population.points[record], status: .candidate)
  }
}
