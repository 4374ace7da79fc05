import Geo
import Planning
import TestSupport
import Testing

@testable import Coverage
@testable import WalkNetwork

/// Figures after any changes of sites must be those of a whole run with these sites, to the last bit.
@Suite("Site what-if")
struct SiteWhatIfTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 300)

  private static func site(_ id: Int, _ kind: Int, _ location: PlanePoint) -> Noodsteunpunt {
    Noodsteunpunt(
      id: "s\(id)", name: "", kind: kind.isMultiple(of: 3) ? .cNSP : .lNSP, location: location,
      hasEmergencyPower: id.isMultiple(of: 2) ? true : nil)
  }

  /// A random world with people in fractions, groups, areas with boundaries, and some sites.
  private func request(seed: Int) throws -> CoverageRequest {
    let world = RandomWorld(seed: UInt64(seed), side: 8)
    var random = SeededNumbers(UInt64(seed) + 999)
    var population = Population(
      grain: .points, ids: world.cells.indices.map { "c\($0)" }, points: world.cells,
      residents: world.residents.map { _ in
        random.chance(0.1) ? nil : Double.random(in: 0...9, using: &random)
      })
    population.groups = [
      Population.Group(
        name: "residents_65_plus",
        counts: population.residents.map { $0.map { $0 / 3 } })
    ]
    let box = BoundingBox(of: world.cells)
    let middle = (box.minX + box.maxX) / 2
    func half(_ from: Double, _ to: Double) -> [Polygon<PlanePoint>] {
      [
        Polygon(
          rings: [
            [
              PlanePoint(x: from, y: box.minY), PlanePoint(x: to, y: box.minY),
              PlanePoint(x: to, y: box.maxY), PlanePoint(x: from, y: box.maxY),
              PlanePoint(x: from, y: box.minY),
            ]
          ])
      ]
    }
    let norm = WalkingNorm(id: "test", limitMetres: 450, title: "", source: "", status: "")
    var region = Region(
      network: WalkNetwork(building: world.streets), population: population,
      sites: world.sites.prefix(seed % 5).enumerated().map { Self.site($0 * 10, $0, $1) },
      rules: Self.rules)
    if !seed.isMultiple(of: 4) {
      region.areas = RegionAreas(
        count: 2,
        ofRecord: world.cells.enumerated().map { place, point in
          place.isMultiple(of: 7) ? nil : point.x < middle ? 0 : 1
        }, boundaries: [half(box.minX, middle), half(middle, box.maxX)])
    }
    if !seed.isMultiple(of: 3) {
      let third = box.minX + box.width / 3
      region.kernLayers = [
        KernLayer(
          boundaries: [half(box.minX, third), half(third, box.maxX)],
          kernOfRecord: world.cells.map { $0.x < third ? 0 : 1 })
      ]
    }
    var question = CoverageQuestion(norms: [
      norm, WalkingNorm(id: "far", limitMetres: 700, title: "", source: "", status: ""),
    ])
    question.groupNorms = [
      "residents_65_plus": WalkingNorm(
        id: "old", limitMetres: 300, title: "", source: "", status: "")
    ]
    question.profiles = NormProfile.builtIn
    return CoverageRequest(region, question)
  }

  private func expectSame(
    _ whatIf: SiteWhatIf, _ request: CoverageRequest, _ label: Comment
  ) async throws {
    var request = request
    request.region.sites = whatIf.currentSites
    let run = try await request.run()
    let found = whatIf.figures()
    #expect(found.region == run.region, label)
    #expect(found.areas == run.areas, label)
    #expect(found.siteIDs == run.evidence.sites.ranked.map(\.id), label)
    #expect(found.sites == run.sites, label)
    #expect(Array(found.gaps) == run.gaps, label)
    #expect(found.verdicts == run.verdicts, label)
  }

  @Test(arguments: lawSeeds(50))
  func `any changes have the figures of a run with the sites that are left`(seed: Int)
    async throws
  {
    let request = try request(seed: seed)
    let whatIf = try await SiteWhatIf(request)
    try await expectSame(whatIf, request, "seed \(seed), at first")
    var random = SeededNumbers(UInt64(seed))
    let box = BoundingBox(of: request.region.population.points)
    func anywhere() -> PlanePoint {
      PlanePoint(
        x: Double.random(in: box.minX...box.maxX, using: &random),
        y: Double.random(in: box.minY...box.maxY, using: &random))
    }
    for step in 0..<12 {
      let ids = whatIf.currentSites.map(\.id)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        guard let id = ids.randomElement(using: &random) else { continue }
        #expect(whatIf.drop(id: id))
      case 1:
        guard let id = ids.randomElement(using: &random) else { continue }
        #expect(whatIf.move(id: id, to: anywhere()))
      case 2: whatIf.undo()
      default:
        // Ids before, between and after others: ranks decide ties as ids do.
        let id = Int.random(in: 0..<100, using: &random)
        #expect(whatIf.add(Self.site(id, step, anywhere())) == !ids.contains("s\(id)"))
      }
      try await expectSame(whatIf, request, "seed \(seed), step \(step)")
    }
    while whatIf.undo() {}
    #expect(whatIf.currentSites.map(\.id) == request.region.sites.map(\.id))
    try await expectSame(whatIf, request, "seed \(seed), undone")
  }

  @Test func `what is not there changes nothing`() async throws {
    let request = try request(seed: 4)
    let whatIf = try await SiteWhatIf(request)
    #expect(!whatIf.drop(id: "nobody") && !whatIf.move(id: "nobody", to: PlanePoint(x: 0, y: 0)))
    #expect(!whatIf.add(request.region.sites[0]) && !whatIf.undo())
    try await expectSame(whatIf, request, "unchanged")
  }

  @Test func `sites that come one before the other run out of ranks, and figures stay right`()
    async throws
  {
    let request = try request(seed: 3)
    let whatIf = try await SiteWhatIf(request)
    let place = request.region.population.points[5]
    // Each comes just before the one before it: "s1000", "s0999" and so on, beside "s0".
    for count in 0..<40 {
      var site = Self.site(0, 1, PlanePoint(x: place.x + Double(count), y: place.y))
      site.id = "s0-\(1000 - count)"
      #expect(whatIf.add(site))
    }
    try await expectSame(whatIf, request, "crowded")
  }
}
