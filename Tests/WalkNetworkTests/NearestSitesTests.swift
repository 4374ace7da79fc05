import Geo
import TestSupport
import Testing

@testable import WalkNetwork

/// Each case is a town small enough to check with a pencil: one character is 100 m.
@Suite("Nearest sites")
struct NearestSitesTests {
  private static let rules = SnapRules(maxSnapMetres: 250, minComponentMetres: 0)

  private func walk(in town: DrawnTown, from: Character, to: Character = "S") throws -> Double? {
    let network = town.network
    let site = try #require(town.places[to])
    let cell = try #require(town.places[from])
    let siteSnap = try #require(network.snap(site, rules: Self.rules).snap)
    let cellSnap = try #require(network.snap(cell, rules: Self.rules).snap)
    let nearest = NearestSites(network, sites: [NetworkSite(rank: 0, snap: siteSnap)])
    return nearest.walks(from: cellSnap).nearest?.metres
  }

  @Test func `the walk follows the streets, not the crow`() throws {
    let courtyard = DrawnTown(
      """
      S--+
         |
      A--+
      """)
    // A lies 200 m south of S as the crow flies and 300 + 200 + 300 m away on foot.
    #expect(try walk(in: courtyard, from: "A") == 800)
  }

  @Test func `a wall is reached and not passed`() throws {
    #expect(try walk(in: DrawnTown("S--#--A"), from: "A") == nil)
    let detour = DrawnTown(
      """
      S-#-A
      |   |
      +---+
      """)
    #expect(try walk(in: detour, from: "A") == 800)
  }

  @Test func `a private street is no short cut`() throws {
    let park = DrawnTown(
      """
      S=====A
      |     |
      |     |
      +-----+
      """)
    // Over the private lane 600 m; S and A are corners, so a walk may begin on it: it is all private.
    #expect(try walk(in: park, from: "A") == 600)
    let lane = DrawnTown(
      """
      S-+===+-A
        |   |
        +---+
      """)
    // 200 + 200 + 400 + 200 + 200, round the lane of 400 m.
    #expect(try walk(in: lane, from: "A") == 1200)
  }

  @Test func `a house on a private street is left and entered`() throws {
    let drive = DrawnTown("S---+==A")
    #expect(try walk(in: drive, from: "A") == 700)
  }

  @Test func `a private gate is passed at the end of a walk only`() throws {
    // The public part behind the gate is a pocket, so it is entered like a drive.
    #expect(try walk(in: DrawnTown("S---%--A"), from: "A") == 700)
    let ring = DrawnTown(
      """
      S-%-A
      |   |
      +---+
      """)
    // Both sides of the gate are one public part: the gate is no short cut.
    #expect(try walk(in: ring, from: "A") == 800)
  }

  @Test func `of equal walks the lowest rank is nearest`() throws {
    let street = DrawnTown("S--M--T")
    let network = street.network
    let sites = try "ST".enumerated().map { rank, name in
      let place = try #require(street.places[name])
      let snap = try #require(network.snap(place, rules: Self.rules).snap)
      return NetworkSite(rank: 1 - rank, snap: snap)
    }
    let middle = try #require(street.places["M"])
    let snap = try #require(network.snap(middle, rules: Self.rules).snap)
    let walks = NearestSites(network, sites: sites).walks(from: snap)
    #expect(walks.nearest == Walk(metres: 300, site: 0))
    #expect(walks.backup == Walk(metres: 300, site: 1))
  }

  @Test func `long streets are cut into edges and stay as long`() throws {
    let road = DrawnTown("S" + String(repeating: "-", count: 99) + "A")
    #expect(try walk(in: road, from: "A") == 10_000)
    var polder = Streets(xs: [0, 7300], ys: [0, 0], passages: [.free, .free])
    polder.addWay(id: 1, access: .everyone, traits: [], through: [0, 1])
    let network = WalkNetwork(building: polder)
    #expect(network.edgeCount == 8)
    #expect(network.census.edges == 1)
    let snaps = [PlanePoint(x: 10, y: 0), PlanePoint(x: 7200, y: 30)]
      .compactMap { network.snap($0, rules: Self.rules).snap }
    let walks = NearestSites(network, sites: [NetworkSite(rank: 0, snap: snaps[0])])
      .walks(from: snaps[1])
    #expect(abs((walks.nearest?.metres ?? 0) - 7220) < 1e-5)
  }
}
