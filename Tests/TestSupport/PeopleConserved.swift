public import Coverage
import Planning
public import Testing
import WalkNetwork

/// People are conserved: gemeenten, groups, statuses, capacity, hours and borders add up to the region.
///
/// What they are compared with is added up here from the records, without any of the figures.
public func expectPeopleConserved(
  _ outcome: CoverageOutcome, _ label: Comment, sourceLocation: SourceLocation = #_sourceLocation
) {
  let broken = PeopleConserved(outcome).broken
  #expect(broken == [], label, sourceLocation: sourceLocation)
}

/// The sums of a run that are not what the people in it add up to.
private struct PeopleConserved {
  let outcome: CoverageOutcome
  /// Names of laws that do not hold, with both sums.
  var broken: [String] = []

  private var evidence: CoverageEvidence { outcome.evidence }
  private var region: AreaFigures { outcome.region }
  private let counted: [Int]

  init(_ outcome: CoverageOutcome) {
    self.outcome = outcome
    let all = outcome.evidence.population.residents.indices
    counted = all.filter(outcome.evidence.isCounted)
    checkStatuses()
    checkAreas()
    checkGroups()
    checkSites()
    checkGaps()
    checkCapacity()
    checkHours()
    checkBorder()
  }

  private func residents(where isMember: (Int) -> Bool = { _ in true }) -> Double {
    counted.reduce(0) { sum, record in
      isMember(record) ? sum + (evidence.population.residents[record] ?? 0) : sum
    }
  }

  /// Sums of the same people in another order differ by rounding only.
  private mutating func expect(_ law: String, _ found: Double, _ expected: Double) {
    if abs(found - expected) > 1e-7 * max(1, abs(expected)) {
      broken.append("\(law): \(found) is not \(expected)")
    }
  }

  private mutating func expect(_ law: String, _ holds: Bool) {
    if !holds { broken.append(law) }
  }

  private mutating func checkStatuses() {
    for status in CellStatus.allCases {
      expect(
        "residents \(status)", region.sums.residents[status],
        residents { outcome.statuses[$0] == status })
    }
    expect("residents", region.sums.total, residents())
    expect("records", Double(region.sums.totalCells), Double(counted.count))
    expect(
      "outside", outcome.outside.residents + region.sums.total,
      evidence.population.residents.reduce(0) { $0 + ($1 ?? 0) })
  }

  private mutating func checkAreas() {
    guard !outcome.areas.isEmpty else { return }
    let sums: [(String, (AreaFigures) -> Double)] =
      CellStatus.allCases.map { status in
        ("areas \(status)", { $0.sums.residents[status] })
      } + [
        ("areas records", { Double($0.sums.totalCells) }),
        ("areas C-NSP", \.[SiteSubset.cNSP]), ("areas L-NSP", \.[SiteSubset.lNSP]),
        ("areas twice", \.coveredTwice), ("areas straight", \.inStraightLine),
        ("areas sites", { Double($0.sites.all) }),
      ]
      + evidence.norms.indices.map { norm in ("areas norm \(norm)", { $0.coveredByNorm[norm] }) }
    for (law, value) in sums {
      expect(law, outcome.areas.reduce(0) { $0 + value($1) }, value(region))
    }
  }

  private mutating func checkGroups() {
    for (place, group) in region.groups.enumerated() {
      let counts = evidence.population.groups[place].counts
      let total = counted.reduce(0) { $0 + (counts[$1] ?? 0) }
      let covered = counted.reduce(0) {
        outcome.statuses[$1] == .covered ? $0 + (counts[$1] ?? 0) : $0
      }
      expect("group \(group.name)", group.total, total)
      expect("group \(group.name) covered", group.covered, covered)
      guard !outcome.areas.isEmpty else { continue }
      let parts = outcome.areas.map { $0.groups[place] }
      expect("areas group \(group.name)", parts.reduce(0) { $0 + $1.total }, total)
      expect("areas group \(group.name) covered", parts.reduce(0) { $0 + $1.covered }, covered)
      expect(
        "areas group \(group.name) own norm",
        parts.reduce(0) { $0 + ($1.coveredByOwnNorm ?? 0) }, group.coveredByOwnNorm ?? 0)
    }
  }

  private mutating func checkSites() {
    expect(
      "net of sites", outcome.sites.reduce(0) { $0 + $1.net },
      region.sums.residents[.covered])
    expect(
      "nearest of sites", outcome.sites.reduce(0) { $0 + $1.nearest },
      residents { evidence.walks.any[$0].nearest != nil })
  }

  private mutating func checkGaps() {
    expect(
      "gaps", outcome.gaps.reduce(0) { $0 + $1.residents },
      region.sums.total - (region.sums.residents[.covered]))
    let records = outcome.gaps.flatMap(\.records)
    expect("a record lies in one gap", Set(records).count == records.count)
  }

  private mutating func checkCapacity() {
    guard let capacity = outcome.capacity else { return }
    let covered = region.sums.residents[.covered]
    expect("served and full", capacity.servedResidents + capacity.fullResidents, covered)
    expect("unreached", capacity.unreachedResidents, region.sums.total - covered)
    expect("load", capacity.load.reduce(0, +), capacity.served.reduce(0, +))
    expect("served", capacity.servedResidents, counted.reduce(0) { $0 + capacity.served[$1] })
    for (rank, site) in evidence.sites.ranked.enumerated() {
      expect(
        "room of \(site.id)",
        capacity.load[rank] <= (site.capacity.map(Double.init) ?? .infinity) + 1e-6
          && capacity.overflow[rank] <= capacity.load[rank])
    }
    for record in counted {
      let living = evidence.population.residents[record] ?? 0
      expect("served of record \(record)", capacity.served[record] <= living + 1e-9)
    }
  }

  private mutating func checkHours() {
    guard let first = outcome.hours.first else { return }
    expect("cover at hour 0", first.possible, region.sums.residents[.covered])
    for hour in outcome.hours { expect("certain", hour.certain <= hour.possible) }
    for (hour, next) in zip(outcome.hours, outcome.hours.dropFirst()) {
      expect("cover ends", next.certain <= hour.certain && next.possible <= hour.possible)
    }
  }

  private mutating func checkBorder() {
    guard outcome.areaOfSite.contains(where: { $0 != nil }) else { return }
    for (area, figures) in outcome.areas.enumerated() {
      let away = outcome.border.filter { $0.home == area }
      let atHome = residents { record in
        guard evidence.areaOfRecord[record] == area, outcome.statuses[record] == .covered,
          let walk = evidence.walks.any[record].nearest
        else { return false }
        return outcome.areaOfSite[walk.site] == area
      }
      expect(
        "border of area \(area)", away.reduce(atHome) { $0 + $1.nearest },
        figures.sums.residents[.covered])
      expect(
        "only of area \(area)",
        away.allSatisfy { $0.gapWithout <= $0.only && $0.only <= $0.nearest })
      expect(
        "gap of area \(area) but for neighbours", away.reduce(0) { $0 + $1.gapWithout },
        residents { record in
          evidence.areaOfRecord[record] == area && outcome.statuses[record] == .covered
            && outcome.reach.sites(of: record).allSatisfy {
              !evidence.norm.isMet(by: $0.metres) || outcome.areaOfSite[Int($0.index)] == nil
            }
        })
    }
  }
}
