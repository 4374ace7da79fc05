// The region as a set of files. Everything in it is made up: `Voorbeeldregio (fictief)`.

public import Findings
import Formats
import Geo

/// A file of the region.
public struct ExampleFile: Sendable, Hashable {
  /// The name in the folder.
  public var name: String
  /// What it holds, in a few words.
  public var content: String
  /// The EPSG code of its coordinates.
  public var epsg: Int
  /// Rows, features or OSM objects.
  public var rows: Int
}

/// What a gemeente truly has, to compare with what the files say.
public struct ExampleGemeente: Sendable, Hashable {
  /// "GM9001".
  public var code: String
  /// The name; it says that it is fictitious.
  public var name: String
  /// What became of its residents in the squares.
  public var account: SquareAccount
}

/// A region that was written.
public struct ExampleOutcome: Sendable, Hashable {
  /// The files, in the order of the README.
  public var files: [ExampleFile] = []
  /// The gemeenten, by code.
  public var gemeenten: [ExampleGemeente] = []
  /// The length of all streets, paths and roads in kilometres.
  public var streetKilometres = 0.0
  /// Buildings in the extract.
  public var buildings = 0
  /// Bridges over rivers.
  public var riverBridges = 0

  public init() {}

  /// All residents.
  public var residents: Int { gemeenten.reduce(0) { $0 + $1.account.trueResidents } }
}

/// Makes a fictitious Dutch region in the file formats of real ones.
public enum ExampleRegion {
  /// Writes the data files of a region into a folder that is there.
  ///
  /// The same request gives the same bytes with the same versions of zlib, SQLite and PROJ, on
  /// any number of threads.
  /// - Parameters:
  ///   - request: how large, and what chance begins with.
  ///   - folder: where the files go; it holds none of these names.
  ///   - threads: how many gemeenten grow at a time.
  ///   - progress: is told what is being done.
  /// - Throws: `DataError` when a file cannot be written.
  public static func write(
    _ request: ExampleRequest, to folder: String, threads: Int, progress: (String) -> Void
  ) throws(DataError) -> ExampleOutcome {
    progress("places and roads")
    let skeleton = Skeleton(request, threads: threads)
    let names = gemeenteNames(skeleton)
    progress("streets and houses")
    let network = try NetworkFile(skeleton: skeleton, threads: threads).write(
      to: folder + "/voorbeeldregio.osm.pbf", progress: progress)
    let summaries = network.gemeenten
    progress("squares and boundaries")
    let statistics = StatisticsFiles(skeleton: skeleton, summaries: summaries, gemeenteNames: names)
    let squares = try statistics.writeSquares(to: folder + "/vierkanten_100m.gpkg")
    let boundaries = try statistics.writeBoundaries(to: folder + "/bestuurlijkegebieden.gpkg")
    let districts = try statistics.writeDistricts(to: folder + "/wijkenbuurten.gpkg")
    let plan = SitePlan(skeleton, summaries.flatMap(\.publicBuildings), gemeenteNames: names)
    try SiteFiles.write(plan.sites, to: folder + "/noodsteunpunten.csv")
    try SiteFiles.write(plan.candidates, to: folder + "/kandidaten.csv")
    let floods = try SiteFiles.writeFloodArea(skeleton, to: folder + "/overstromingsgebied.geojson")
    return outcome(
      skeleton, summaries, names,
      files: [
        file(
          "voorbeeldregio.osm.pbf", "streets, buildings, water, place names (OSM)", 4326,
          network.objectCount),
        file("vierkanten_100m.gpkg", "squares of 100 m as CBS publishes them", 28992, squares),
        file(
          "bestuurlijkegebieden.gpkg", "boundaries as Kadaster publishes them", 28992, boundaries),
        file(
          "wijkenbuurten.gpkg", "gemeenten, wijken and buurten as CBS has them", 28992, districts),
        file("noodsteunpunten.csv", "C-NSP and L-NSP", 4326, plan.sites.count),
        file("kandidaten.csv", "buildings that could become one", 4326, plan.candidates.count),
        file("overstromingsgebied.geojson", "low land along the river", 4326, floods),
      ])
  }

  private static func file(
    _ name: String, _ content: String, _ epsg: Int, _ rows: Int
  ) -> ExampleFile {
    ExampleFile(name: name, content: content, epsg: epsg, rows: rows)
  }

  /// A gemeente is called after its main place.
  private static func gemeenteNames(_ skeleton: Skeleton) -> [String] {
    var names = [String](repeating: "", count: skeleton.frame.gemeenteCount)
    for place in skeleton.settlements where names[place.gemeente].isEmpty {
      names[place.gemeente] = place.name + " (fictief)"
    }
    return names
  }

  private static func outcome(
    _ skeleton: Skeleton, _ summaries: [GemeenteSummary], _ names: [String], files: [ExampleFile]
  ) -> ExampleOutcome {
    var outcome = ExampleOutcome()
    outcome.files = files
    outcome.gemeenten = summaries.map { summary in
      ExampleGemeente(
        code: StatisticsFiles.code(of: summary.number), name: names[summary.number],
        account: summary.account)
    }
    var metres = summaries.reduce(0) { $0 + $1.streetMetres }
    for road in skeleton.roads {
      for piece in road.pieces where piece.carrier != .ferry {
        for (a, b) in zip(piece.nodes, piece.nodes.dropFirst()) {
          metres += skeleton.nodes[a].metres(to: skeleton.nodes[b])
        }
        let isOverRiver = piece.barrier.map { skeleton.barriers.all[$0].kind == .river } ?? false
        if isOverRiver { outcome.riverBridges += 1 }
      }
    }
    outcome.streetKilometres = metres / 1_000
    outcome.buildings = summaries.reduce(0) { $0 + $1.buildingCount }
    return outcome
  }
}
