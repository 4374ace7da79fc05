// What adding, moving and dropping sites would change: all figures of a run, from walks that are mended
// instead of searched anew. The figures are added up by the same functions in the same order as those
// of a whole run, so they are the same to the last bit.

public import Geo
public import Planning
import WalkNetwork

/// The figures of a run with the sites of the moment.
///
/// Capacity, hours, couriers and the border ledger are those of a whole run only.
public struct WhatIfFigures: Sendable {
  /// The figures of the region.
  public var region: AreaFigures
  /// The figures of each area.
  public var areas: [AreaFigures]
  /// The ids of the sites, ascending.
  public var siteIDs: [String]
  /// The figures of each site.
  public var sites: [SiteFigures]
  /// The gaps, most residents first.
  public var gaps: RankedGaps
  /// What each norm makes of the region and of each area.
  public var verdicts: [NormVerdicts]
}

/// A run of which the sites can be changed one by one.
public final class SiteWhatIf {
  private let inside: [Int]
  private let areaIndex: AreaIndex
  private let kernDemand: KernDemand?
  private let reach: SiteReach
  private var search: BoundedSearch

  private var evidence: CoverageEvidence
  private var statuses: [CellStatus]
  private var sites: CountedPlaces
  private var editing: [SiteEditing]
  /// The two nearest of each tier, which together give those of both.
  private var walks: [[TwoWalks]]
  private var clusters: GapClusters
  private var kept: KeptFigures
  private var changed: ChangedRecords
  private var history: [Edit] = []

  /// A site that became another, of the same tier; `nil` for one that was not there, or is not any more.
  private struct Edit {
    var old: Noodsteunpunt?
    var new: Noodsteunpunt?
  }
  private static let kinds: [Noodsteunpunt.Kind] = [.cNSP, .lNSP]

  /// Computes the walks of a request once.
  ///
  /// - Complexity: that of a run.
  public init(_ request: CoverageRequest) async throws {
    let evidence = try await CoverageEvidence(of: request)
    self.evidence = evidence
    let region = request.region
    let population = region.population
    inside = population.ids.indices.filter(evidence.isCounted)
    let populated = inside.filter { (population.residents[$0] ?? 0) > 0 }
    clusters = GapClusters(
      GapLinks(populated, points: population.points, within: evidence.linkMetres),
      recordCount: population.count)
    areaIndex = AreaIndex(region.areas.boundaries)
    kernDemand = KernDemand(region)
    reach = SiteReach(region.network, cells: evidence.walks.snaps)
    search = reach.search()
    statuses = population.ids.indices.map(evidence.status(of:))
    sites = CountedPlaces()
    editing = []
    walks = []
    kept = KeptFigures(evidence, inside: inside)
    changed = ChangedRecords(recordCount: population.count)
    for site in region.sites {
      let facts = place(of: site)
      sites.insert(site, facts)
      self.evidence.subsets.add(site, facts.records, 1)
    }
    begin()
    inside.forEach(touch)
  }

  /// The sites of the moment, ascending by id.
  public var currentSites: [Noodsteunpunt] { sites.all.map(\.site) }

  // MARK: Changing sites

  /// Adds a site.
  ///
  /// - Returns: false when there is a site with its id already; nothing changes then.
  @discardableResult
  public func add(_ site: Noodsteunpunt) -> Bool {
    guard sites[site.id] == nil else { return false }
    make(Edit(old: nil, new: site))
    return true
  }

  /// Drops a site.
  ///
  /// - Returns: false when there is no site with this id; nothing changes then.
  @discardableResult
  public func drop(id: String) -> Bool {
    guard let site = sites[id]?.site else { return false }
    make(Edit(old: site, new: nil))
    return true
  }

  /// Moves a site.
  ///
  /// - Returns: false when there is no site with this id; nothing changes then.
  @discardableResult
  public func move(id: String, to location: PlanePoint) -> Bool {
    guard let site = sites[id]?.site else { return false }
    var moved = site
    moved.location = location
    make(Edit(old: site, new: moved))
    return true
  }

  /// Takes the last change back.
  ///
  /// - Returns: false when no change is left.
  @discardableResult
  public func undo() -> Bool {
    guard let edit = history.popLast() else { return false }
    replace(edit.new, by: edit.old)
    return true
  }

  private func make(_ edit: Edit) {
    replace(edit.old, by: edit.new)
    history.append(edit)
  }

  private func replace(_ old: Noodsteunpunt?, by new: Noodsteunpunt?) {
    guard let tier = (old ?? new).map(Self.tier) else { return }
    let gone = old.flatMap { sites.remove(id: $0.id) }
    if let gone { count(gone.site, gone.facts, -1) }
    var coming: NetworkSite?
    var hasRoom = true
    if let new {
      let facts = place(of: new)
      let rank = sites.insert(new, facts)
      count(new, facts, 1)
      coming = rank.flatMap { rank in facts.snap.map { NetworkSite(rank: rank, snap: $0) } }
      hasRoom = rank != nil
    }
    if hasRoom {
      editing[tier].replace(gone?.rank, by: coming) { mend($0, tier) }
    } else {
      begin()
      inside.forEach(touch)
    }
    mendStraightLines(old?.location, new?.location)
  }

  private func mendStraightLines(_ old: PlanePoint?, _ new: PlanePoint?) {
    let locations = sites.all.map(\.site.location)
    for (record, point) in evidence.population.points.enumerated() {
      var metres = evidence.straightMetres[record]
      func isNear(_ place: PlanePoint?) -> Bool {
        guard let place, abs(place.x - point.x) <= metres, abs(place.y - point.y) <= metres else {
          return false
        }
        return point.metres(to: place) <= metres
      }
      if isNear(old) {
        metres = locations.reduce(.infinity) { min($0, point.metres(to: $1)) }
      } else if isNear(new), let new {
        metres = point.metres(to: new)
      }
      guard metres != evidence.straightMetres[record] else { continue }
      evidence.straightMetres[record] = metres
      touch(record)
    }
  }

  private static func tier(of site: Noodsteunpunt) -> Int { site.kind == .cNSP ? 0 : 1 }

  /// Searches from all sites, with room between their ranks.
  private func begin() {
    sites.spread()
    editing = Self.kinds.map { kind in
      SiteEditing(evidence.network, sites: sites.networkSites(of: kind), places: reach)
    }
    walks = editing.map { editing in
      evidence.walks.snaps.map { $0.snap.map(editing.walks(from:)) ?? TwoWalks() }
    }
    for record in evidence.walks.any.indices { join(record) }
    changed.tiers = Set(WalkTier.allCases)
  }

  private func place(of site: Noodsteunpunt) -> CountedPlaces.Facts {
    let snap = evidence.region.snap(site.location).snap
    var facts = CountedPlaces.Facts(snap: snap, area: areaIndex.area(holding: site.location))
    facts.kernen = kernDemand?.kernen(holding: site.location) ?? []
    guard let snap else { return facts }
    let limit = evidence.norm.limitMetres + WalkingNorm.toleranceMetres
    search.forEachCell(of: NetworkSite(rank: 0, snap: snap), within: limit) { record, _ in
      facts.records.append(UInt32(record))
    }
    facts.records.sort()
    for record in facts.records.map(Int.init) where evidence.isCounted(record) {
      facts.gross += evidence.population.residents[record] ?? 0
    }
    return facts
  }

  private func count(_ site: Noodsteunpunt, _ facts: CountedPlaces.Facts, _ change: Int32) {
    var touched: [Int] = []
    evidence.subsets.add(site, facts.records, change) { touched.append($0) }
    touched.forEach(touch)
  }

  // MARK: Records

  private func mend(_ record: Int, _ tier: Int) {
    guard let snap = evidence.walks.snaps[record].snap else { return }
    let found = editing[tier].walks(from: snap)
    guard found != walks[tier][record] else { return }
    walks[tier][record] = found
    changed.tiers.formUnion([.any, tier == 0 ? .cNSP : .lNSP])
    join(record)
    touch(record)
  }

  private func join(_ record: Int) {
    evidence.walks.any[record] = walks[0][record].merged(with: walks[1][record])
    evidence.walks.toCNSP[record] = walks[0][record].nearest
    evidence.walks.toLNSP[record] = walks[1][record].nearest
    statuses[record] = evidence.status(of: record)
  }

  private func touch(_ record: Int) {
    if evidence.isCounted(record) { changed.insert(record) }
  }

  // MARK: Figures

  /// All figures with the sites of the moment.
  ///
  /// - Complexity: O(records); only areas in which a record changed are added up anew.
  public func figures() -> WhatIfFigures {
    kept.update(changed, in: evidence, statuses)
    clusters.update(changed.all, in: evidence, statuses)
    changed.removeAll()
    let served = Set(sites.all.flatMap(\.facts.kernen))
    let all = kept.all(sites: siteCounts(), open: kernDemand?.open(besides: served))
    return WhatIfFigures(
      region: all.region, areas: all.areas, siteIDs: sites.all.map(\.site.id),
      sites: siteFigures(), gaps: clusters.ranked, verdicts: all.verdicts)
  }

  private func siteCounts() -> (region: SiteCounts, areas: [SiteCounts]) {
    var region = SiteCounts()
    let areas = evidence.region.areas
    var parts = [SiteCounts](repeating: SiteCounts(), count: areas.count)
    for place in sites.all {
      if let area = place.facts.area { parts[area].add(place.site.kind) }
      if place.facts.area != nil || areas.boundaries.isEmpty { region.add(place.site.kind) }
    }
    return (region, parts)
  }

  private func siteFigures() -> [SiteFigures] {
    var figures = sites.all.map { SiteFigures(gross: $0.facts.gross) }
    evidence.addNearest(inside, to: &figures, sites.place(ofRank:))
    return figures
  }
}
