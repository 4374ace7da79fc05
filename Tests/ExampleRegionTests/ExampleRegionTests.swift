import Findings
import Foundation
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import ExampleRegion
@testable import Formats
@testable import Importing

/// Regions as files, read back with our own readers.
@Suite("Example region")
struct ExampleRegionTests {
  private static let files = [
    "README.md", "bestuurlijkegebieden.gpkg", "kandidaten.csv", "noodsteunpunten.csv", "nsp.yaml",
    "overstromingsgebied.geojson", "vierkanten_100m.gpkg", "voorbeeldregio.osm.pbf",
    "wijkenbuurten.gpkg",
  ]

  private func bytes(_ region: MadeRegion) throws -> [Data] {
    try Self.files.map { try Data(contentsOf: URL(fileURLWithPath: region.path + "/" + $0)) }
  }

  @Test func `the same seed gives the same bytes, whatever the threads`() throws {
    let one = try bytes(MadeRegion(20_000, seed: 4, threads: 1))
    #expect(try bytes(MadeRegion(20_000, seed: 4, threads: 3)) == one)
  }

  @Test func `another seed gives another region`() throws {
    let one = try MadeRegion(5_000, seed: 4).extract()
    let other = try MadeRegion(5_000, seed: 5).extract()
    #expect(one.nodes != other.nodes)
  }

  @Test(arguments: [500, 2_000, 120_000, 300_000])
  func `nobody is lost between the truth and the squares`(residents: Int) throws {
    let region = try residents == 120_000 ? MadeRegion.usual.get() : MadeRegion(residents)
    #expect(region.outcome.residents == residents)
    for gemeente in region.outcome.gemeenten {
      let account = gemeente.account
      #expect(
        account.trueResidents == account.publishedResidents - account.roundingResidents
          + account.secretResidents + account.leftOutResidents, "\(gemeente.name)")
    }
    let boundaries = try AreaImport.gemeenten(
      from: FeatureInput(InputReference(region.path + "/wijkenbuurten.gpkg")), plane: .rdNew)
    #expect(boundaries.value.compactMap(\.officialResidents).reduce(0, +) == residents)
    #expect(boundaries.findings.contains { $0.code == "water-rows" })
    try expectSquares(of: region, inside: boundaries.value)
  }

  /// Every square lies in one gemeente, and by gemeente the squares give what the account says.
  private func expectSquares(of region: MadeRegion, inside gemeenten: [Gemeente]) throws {
    let imported = try PopulationImport.population(
      from: FeatureInput(InputReference(region.path + "/vierkanten_100m.gpkg")), plane: .rdNew)
    guard case .records(let squares) = imported.value else {
      Issue.record("squares are records")
      return
    }
    #expect(squares.grain == .squares(sideMetres: 100))
    let index = AreaIndex(gemeenten.map(\.boundary))
    var published = [Int](repeating: 0, count: gemeenten.count)
    for (place, point) in squares.points.enumerated() {
      let area = try #require(index.area(holding: point), "\(squares.ids[place])")
      published[area] += Int(squares.residents[place] ?? 0)
    }
    #expect(published == region.outcome.gemeenten.map(\.account.publishedResidents))
  }

  @Test func `the streets are one network, private parks behind gates among them`() throws {
    let extract = try MadeRegion.usual.get().extract()
    #expect(extract.isSorted)
    let streets = extract.ways(with: "highway").filter { $0.tags["highway"] != "motorway" }
    let ids = Set(streets.flatMap(\.nodes)).sorted()
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var sets = DisjointSets(count: ids.count)
    for street in streets {
      for (a, b) in zip(street.nodes, street.nodes.dropFirst()) {
        sets.merge(places[a] ?? 0, places[b] ?? 0)
      }
    }
    var members: [Int: Int] = [:]
    for place in ids.indices { members[sets.find(place), default: 0] += 1 }
    #expect(Double(members.values.max() ?? 0) >= 0.97 * Double(ids.count))
    let gates = extract.nodes.values.filter { $0.tags["barrier"] == "gate" }
    #expect(!gates.isEmpty && gates.allSatisfy { $0.tags["access"] == "private" })
    #expect(streets.contains { $0.tags["access"] == "private" })
  }

  @Test func `every node of every way is there`() throws {
    let region = try MadeRegion.usual.get()
    let extract = try region.extract()
    let count = extract.nodes.count + extract.ways.count + extract.members.count
    #expect(region.outcome.files[0].rows == count)
    for way in extract.ways.values {
      #expect(way.nodes.count > 1 && way.nodes.allSatisfy { extract.nodes[$0] != nil })
    }
    for ways in extract.members.values {
      #expect(ways.count == 2 && ways.allSatisfy { extract.ways[$0] != nil })
    }
  }

  @Test func `the river is crossed by bridges and ferries alone, and some bridges open`() throws {
    let region = try MadeRegion.usual.get()
    let extract = try region.extract()
    func line(_ way: Extract.Way) -> [PlanePoint] {
      way.nodes.compactMap { extract.nodes[$0]?.point }
    }
    var river = SegmentGrid(cellMetres: 0.01)
    for way in extract.ways(with: "waterway") where way.tags["waterway"] == "river" {
      river.add(line: line(way), owner: 0)
    }
    var bridges = 0
    var movable = 0
    var ferries = 0
    for way in extract.ways.values {
      let isStreet = way.tags["highway"] != nil && way.tags["highway"] != "motorway"
      guard isStreet || way.tags["route"] == "ferry" else { continue }
      let points = line(way)
      let crossings = zip(points, points.dropFirst()).reduce(0) {
        $0 + river.crossings(of: Segment(from: $1.0, to: $1.1)).count
      }
      guard crossings > 0 else { continue }
      let bridge = way.tags["bridge"]
      #expect(bridge != nil || way.tags["route"] == "ferry", "\(way.tags)")
      if bridge != nil { bridges += 1 }
      if bridge == "movable", way.tags["bridge:movable"] != nil { movable += 1 }
      if way.tags["route"] == "ferry" { ferries += 1 }
    }
    #expect((1...8).contains(bridges) && movable >= 1 && ferries >= 1)
    #expect(bridges + ferries == region.outcome.riverBridges + ferries)
  }

  @Test func `the map has what the report draws`() async throws {
    let region = try MadeRegion.usual.get()
    let imported = try await NetworkImport.read(
      [region.path + "/voorbeeldregio.osm.pbf"], options: NetworkOptions(), cacheFolder: nil,
      threads: 2)
    let around = imported.surroundings
    #expect(imported.plane == .rdNew)
    #expect(around.places.count > 15 && around.builtUp.count > 15)
    #expect(around.water.count > 5 && around.waterways.count > 2)
    #expect(around.motorways.count > 1 && around.railways.count > 0 && around.mainRoads.count > 20)
    let classes = Set(around.facilities.map(\.className))
    #expect(
      classes.isSuperset(of: [
        "fire_station", "community_centre", "townhall", "school", "place_of_worship", "library",
        "sports_hall",
      ]))
    #expect(imported.network.census.privateGates > 0)
  }

  @Test func `sites are read without a finding, and leave gaps`() throws {
    let region = try MadeRegion.usual.get()
    let sites = try SiteImport.sites(
      from: FeatureInput(InputReference(region.path + "/noodsteunpunten.csv")), plane: .rdNew)
    #expect(sites.findings.isEmpty)
    #expect(Set(sites.value.map(\.kind)) == Set(Noodsteunpunt.Kind.allCases))
    #expect(Set(sites.value.map(\.status)).isSuperset(of: [.existing, .planned]))
    let candidates = try SiteImport.sites(
      from: FeatureInput(InputReference(region.path + "/kandidaten.csv")), plane: .rdNew)
    #expect(candidates.findings.isEmpty && candidates.value.allSatisfy { $0.status == .candidate })
    #expect(candidates.value.count > 40)
    // A place has people and no existing site within 2 km of it.
    let skeleton = Skeleton(ExampleRequest(), threads: 2)
    let existing = sites.value.filter { $0.status == .existing }
    let forgotten = skeleton.settlements.filter { place in
      place.residents > 800
        && existing.allSatisfy { $0.location.metres(to: place.centre) > 1_500 }
    }
    #expect(!forgotten.isEmpty)
  }

  @Test(arguments: 1...12) func `the smallest region has a point`(seed: Int) throws {
    let region = try MadeRegion(500, seed: UInt64(seed))
    let sites = try SiteImport.sites(
      from: FeatureInput(InputReference(region.path + "/noodsteunpunten.csv")), plane: .rdNew)
    #expect(sites.value.contains { $0.status == .existing })
  }

  @Test func `boundaries are those of Kadaster in form and of nobody in fact`() throws {
    let region = try MadeRegion.usual.get()
    let imported = try AreaImport.gemeenten(
      from: FeatureInput(InputReference(region.path + "/bestuurlijkegebieden.gpkg")), plane: .rdNew)
    #expect(imported.findings.isEmpty && imported.layer == "gemeentegebied")
    #expect(imported.value.map(\.code) == ["GM9001", "GM9002", "GM9003", "GM9004"])
    #expect(imported.value.allSatisfy { $0.name.hasSuffix("(fictief)") })
    let engine = try GeometryEngine()
    for layer in ["wijken", "buurten"] {
      let areas = try AreaImport.areas(
        from: FeatureInput(InputReference(region.path + "/wijkenbuurten.gpkg#\(layer)")),
        plane: .rdNew)
      let squareMetres = areas.value.reduce(0) { $0 + $1.boundary.areaSquareMetres }
      let whole = imported.value.reduce(0) { $0 + $1.boundary.areaSquareMetres }
      #expect(abs(squareMetres - whole) < 1e-6 * whole, "\(layer) fill the region")
      for area in areas.value {
        #expect(try engine.validityReason(of: area.boundary) == nil, "\(area.name)")
      }
    }
  }

  @Test(arguments: [0, 499, 30_000_000])
  func `a size that cannot be is refused`(residents: Int) throws {
    #expect {
      try MadeRegion(residents)
    } throws: { error in
      (error as? DataError)?.kind == .usage
    }
  }
}
