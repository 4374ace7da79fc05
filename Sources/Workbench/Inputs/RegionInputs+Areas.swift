import Coverage
import Figures
import Findings
import Formats
import Geo
import GeoEngine
import Importing
import Planning
import Words

extension RegionInputs {
  /// Reads the boundaries of gemeenten.
  mutating func readGemeenten(_ argument: String) throws -> [Gemeente] {
    progress("gemeenten: \(argument.baseName)")
    let imported = try AreaImport.gemeenten(from: input(argument), plane: plane)
    return try note("gemeenten", argument, imported)
  }

  /// Finds the gemeenten that are counted, and who lives in which.
  mutating func chooseRegion(among boundaries: [Gemeente]) async throws {
    let counted = try selectRegion(among: boundaries)
    progress("records by gemeente")
    let areas = try await areas(of: population.points, among: counted.map(\.boundary))
    let used = Set(areas.compactMap(\.self))
    let populated = counted.indices.filter { !settings.region.isEmpty || used.contains($0) }
    let numbers = Dictionary(uniqueKeysWithValues: populated.enumerated().map { ($1, $0) })
    gemeenten = populated.map { counted[$0] }
    gemeenteOfRecord = areas.map { $0.flatMap { numbers[$0] } }
    let codes = Set(gemeenten.map(\.code))
    neighbours = boundaries.filter { !codes.contains($0.code) }
  }

  /// The gemeenten that the settings name; all of them without a name.
  mutating func selectRegion(among boundaries: [Gemeente]) throws -> [Gemeente] {
    guard let file = settings.gemeenten else {
      try require(
        settings.region.isEmpty, "--gemeenten", RunWords.regionBoundaries)
      regionName = AnalyseReport.wholeArea
      return []
    }
    guard !settings.region.isEmpty else { return boundaries }
    let source = try input(file)
    let selection = try RegionSelection(
      settings.region, among: boundaries, register: try GemeenteRegister.read(from: source),
      file: source.file)
    if let absent = selection.finding(in: source.file) { findings.append(absent) }
    let codes = Set(selection.codes)
    regionName = Veiligheidsregio.of(exactly: selection.codes)?.name ?? selection.name
    return boundaries.filter { codes.contains($0.code) }
  }

  /// Reads the layers of areas that get tables of their own.
  mutating func readAreaLayers() async throws {
    for argument in settings.areas {
      let imported = try readAreas(argument)
      areaLayers.append(
        AreaLayer(
          name: imported.layer, areas: imported.value,
          areaOfRecord: try await areas(
            of: population.points, among: imported.value.map(\.boundary))))
    }
  }

  /// Reads a layer of areas.
  mutating func readAreas(_ argument: String) throws -> Imported<[Gemeente]> {
    progress("areas: \(argument.baseName)")
    let imported = try AreaImport.areas(from: input(argument), plane: plane)
    _ = try note("areas", argument, imported)
    return imported
  }

  /// The area that holds each point; `nil` outside all of them.
  private func areas(
    of points: [PlanePoint], among boundaries: [[Polygon<PlanePoint>]]
  ) async throws -> [Int?] {
    guard !boundaries.isEmpty else { return points.map { _ in nil } }
    let index = AreaIndex(boundaries)
    let size = 4096
    return try await inParallel(
      (points.count + size - 1) / size, threads: settings.threadCount
    ) { piece in
      points[piece * size..<min((piece + 1) * size, points.count)].map { index.area(holding: $0) }
    }.flatMap(\.self)
  }
}
