// From a region to a siting problem: who counts, what could come where, and who can walk to it.

import Coverage
import Findings
import Formats
import Geo
import Importing
import Planning
import Siting
import WalkNetwork
import Words

/// A siting problem with the sites and cells that its numbers stand for.
struct SitingInputs: Sendable {
  var problem: SitingProblem
  /// The sites of the problem.
  var sites: [Noodsteunpunt]
  /// The record of each cell of the problem.
  var records: [Int]
  var findings: [Finding]
}

extension CoverageRun {
  /// The problem of where new sites should come.
  ///
  /// - Parameter outcome: the run without new sites.
  /// - Throws: `DataError` without candidates, and for unknown groups.
  func sitingInputs(
    _ question: SitingQuestion, of outcome: CoverageOutcome
  ) async throws -> SitingInputs {
    let evidence = outcome.evidence
    var findings: [Finding] = []
    let candidates = try candidateSites(question, evidence, &findings)
    try Self.requireRoom(
      for: candidates.count, besides: region.sites.count,
      at: question.usesCells
        ? "--candidates-from-cells" : settings.candidates.first ?? "--candidates")
    let sites = (region.sites.map { ($0, true) } + candidates.map { ($0, false) })
      .sorted { Noodsteunpunt.idPrecedes($0.0.id, $1.0.id) }
    let people = try peopleWhoCount(question, evidence)
    let crowd = region.population.residents.map { $0 ?? 0 }
    let everybody = question.goal == .mostServed
    let records = region.population.ids.indices.filter { record in
      everybody && crowd[record] > 0 || people.contains { $0.counts[record] > 0 }
    }.sorted {
      Noodsteunpunt.idPrecedes(region.population.ids[$0], region.population.ids[$1])
    }
    let rows = try await WalkRows(
      of: sites, run: self, evidence: evidence, records: records, question: question,
      farthestMetres: people.map(\.norm.limitMetres).max() ?? 0
    ).rows()
    let areas = region.areas.areas(of: sites.map(\.0))
    let problem = SitingProblem(
      sites: zip(sites, areas).map { entry, area in
        let (site, isExisting) = entry
        return SitingProblem.Site(
          role: isExisting ? .existing : site.status == .required ? .required : .free,
          area: area, location: site.location, capacity: site.capacity.map(Double.init))
      }, rows: rows, areaOfCell: records.map { evidence.areaOfRecord[$0] },
      areaCount: inputs.gemeenten.count,
      people: people.map { group in
        var group = group
        group.counts = records.map { group.counts[$0] }
        return group
      }, crowd: records.map { crowd[$0] }, goal: question.goal, limits: question.limits)
    return SitingInputs(
      problem: problem, sites: sites.map(\.0), records: records, findings: findings)
  }

  /// Residents by the norm that decides, and the groups that count besides, each by its own.
  private func peopleWhoCount(
    _ question: SitingQuestion, _ evidence: CoverageEvidence
  ) throws(DataError) -> [SitingProblem.People] {
    func counts(_ values: [Double?]) -> [Double] {
      values.indices.map { evidence.isCounted($0) ? values[$0] ?? 0 : 0 }
    }
    let known = evidence.population.groups
    var people = [
      SitingProblem.People(
        name: "residents", weight: 1, norm: evidence.norm,
        counts: counts(evidence.population.residents))
    ]
    for (name, weight) in question.weights {
      if name == "residents" {
        people[0].weight = weight
        continue
      }
      guard let group = known.first(where: { $0.name == name }) else {
        let names = ["residents"] + known.map(\.name)
        throw DataError.wrongValue(
          of: "weight", allowed: Wording(names.joined(separator: ", ")), found: Wording(name))
      }
      people.append(
        SitingProblem.People(
          name: name, weight: weight, norm: evidence.question.groupNorms[name] ?? evidence.norm,
          counts: counts(group.counts)))
    }
    return people
  }

  /// Candidates that may be chosen, by the accounts of why others may not.
  private func candidateSites(
    _ question: SitingQuestion, _ evidence: CoverageEvidence, _ findings: inout [Finding]
  ) throws(DataError) -> [Noodsteunpunt] {
    let named = region.candidates
    let usable = Set(named.map(\.id) + region.sites.map(\.id))
    warn(inputs.candidates.filter { !usable.contains($0.id) }, .requiredInHazard, &findings)
    var open = named.filter { $0.status != .rejected }
    note(named.count - open.count, .candidateRejected, &findings)
    if question.usesCells { open += cellCandidates(evidence, besides: open) }
    if !inputs.gemeenten.isEmpty {
      let inside = zip(open, region.areas.areas(of: open)).filter { $1 != nil }.map(\.0)
      note(open.count - inside.count, .candidateOutside, &findings)
      warn(open.without(inside), .requiredOutside, &findings)
      open = inside
    }
    let joined = open.filter { region.snap($0.location).snap != nil }
    let reach = ["metres": FindingValue.metres(region.rules.maxSnapMetres)]
    note(open.count - joined.count, .candidateUnsnapped, &findings, values: reach)
    warn(open.without(joined), .requiredUnsnapped, &findings, values: reach)
    guard !joined.isEmpty else {
      throw DataError.noCandidate(read: named.count)
    }
    return joined
  }

  private func note(
    _ count: Int, _ kind: FindingKind, _ findings: inout [Finding],
    values: [String: FindingValue] = [:]
  ) {
    guard count > 0 else { return }
    findings.append(
      Finding(
        kind, at: DataLocation(file: settings.candidates.first ?? "--candidates"), values,
        count: count))
  }

  /// Says which required sites are among those that were left out: no plan holds what was asked then.
  private func warn(
    _ leftOut: [Noodsteunpunt], _ kind: FindingKind, _ findings: inout [Finding],
    values: [String: FindingValue] = [:]
  ) {
    let required = leftOut.filter { $0.status == .required }.map(\.id)
    note(
      required.count, kind, &findings, values: values.merging(["ids": .list(required)]) { $1 })
  }

  /// Every cell with residents of the region as a candidate, where no hazard is.
  private func cellCandidates(
    _ evidence: CoverageEvidence, besides others: [Noodsteunpunt]
  ) -> [Noodsteunpunt] {
    let population = evidence.population
    let records = population.ids.indices.filter {
      evidence.isCounted($0) && (population.residents[$0] ?? 0) > 0
    }
    let names = PlaceNames(inputs.surroundings.places)
      .nearest(to: records.map { population.points[$0] })
    let taken = Set((others + region.sites).map(\.id))
    let sites = zip(records, names).map { record, name in
      Noodsteunpunt(candidateAt: record, of: population, near: name)
    }
    return scenario.outsideHazards(sites).filter { !taken.contains($0.id) }
  }
}

extension [Noodsteunpunt] {
  /// The sites that are not among others, in their order.
  fileprivate func without(_ others: [Noodsteunpunt]) -> [Noodsteunpunt] {
    let kept = Set(others.map(\.id))
    return filter { !kept.contains($0.id) }
  }
}

/// The walks of a siting problem.
private struct WalkRows {
  private let sites: [(site: Noodsteunpunt, isExisting: Bool)]
  private let run: CoverageRun
  private let evidence: CoverageEvidence
  private let records: [Int]
  private let question: SitingQuestion
  private let farthestMetres: Double

  init(
    of sites: [(Noodsteunpunt, Bool)], run: CoverageRun, evidence: CoverageEvidence,
    records: [Int], question: SitingQuestion, farthestMetres: Double
  ) {
    self.sites = sites
    self.run = run
    self.evidence = evidence
    self.records = records
    self.question = question
    self.farthestMetres = farthestMetres
  }

  /// A row of walks for every site; candidates by a bounded search each.
  func rows() async throws -> [[SitingProblem.Walk]] {
    let existing = existingRows()
    let limit = limitMetres
    let reach = SiteReach(run.region.network, cells: records.map { evidence.walks.snaps[$0] })
    let (sites, region) = (sites, run.region)
    let searchesExisting = question.goal == .mostServed
    let ceilings = ceilings
    return try await inParallel(
      sites.count, threads: run.settings.threadCount, workspace: { reach.search() }
    ) { search, place -> [SitingProblem.Walk] in
      let (site, isExisting) = sites[place]
      if isExisting, !searchesExisting { return existing[site.id] ?? [] }
      guard let snap = region.snap(site.location).snap else { return [] }
      var row: [SitingProblem.Walk] = []
      search.forEachCell(
        of: NetworkSite(rank: place, snap: snap), within: limit + WalkingNorm.toleranceMetres
      ) { cell, metres in
        if isExisting || ceilings.isEmpty || metres < ceilings[cell] {
          row.append(SitingProblem.Walk(cell: UInt32(cell), metres: metres))
        }
      }
      return row.sorted { $0.cell < $1.cell }
    }
  }

  /// The farthest walk that can matter.
  private var limitMetres: Double {
    switch question.goal {
    case .leastMeanWalk(let ceiling): max(ceiling, farthestMetres)
    case .leastWorstWalk:
      max(
        farthestMetres, question.ceilingMetres,
        records.compactMap { evidence.walks.any[$0].nearest?.metres }.max() ?? 0)
    default: farthestMetres
    }
  }

  /// Where only shorter walks matter, the walk that each cell has already; the norms always matter.
  private var ceilings: [Double] {
    switch question.goal {
    case .leastMeanWalk, .leastWorstWalk:
      records.map { max(farthestMetres, evidence.walks.any[$0].nearest?.metres ?? .infinity) }
    default: []
    }
  }

  /// The rows of existing sites: of each cell only its two nearest matter, and those are known.
  private func existingRows() -> [String: [SitingProblem.Walk]] {
    var rows: [String: [SitingProblem.Walk]] = [:]
    for (cell, record) in records.enumerated() {
      let walks = evidence.walks.any[record]
      for walk in [walks.nearest, walks.backup] {
        guard let walk else { continue }
        rows[evidence.sites.ranked[walk.site].id, default: []].append(
          SitingProblem.Walk(cell: UInt32(cell), metres: walk.metres))
      }
    }
    return rows
  }
}
