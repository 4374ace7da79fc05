// Inputs that a run may have besides: candidates, areas with tables of their own, and the people whom
// the squares lack.

import Coverage
import Figures
import Findings
import Formats
import Geo
import GeoEngine
import Importing
import Planning
import Words

extension InputLoader {
  /// Sites that could come, from lists and from OSM.
  mutating func candidates(
    _ surroundings: Surroundings, _ plane: Plane, bounds: BoundingBox?, besides: [Noodsteunpunt]
  ) throws -> [Noodsteunpunt] {
    var candidates: [Noodsteunpunt] = []
    for argument in settings.candidates {
      progress("candidates: \(Self.baseName(argument))")
      let imported = try SiteImport.sites(
        from: input(argument), plane: plane,
        options: SiteOptions(defaultKind: .lNSP, defaultStatus: .candidate, region: bounds))
      candidates += try note("candidates", argument, imported)
    }
    candidates += OSMSites.candidates(of: surroundings, classes: try candidateClasses())
    var seen = Set(besides.map(\.id))
    let unique = candidates.filter { seen.insert($0.id).inserted }
    if unique.count < candidates.count {
      findings.append(
        Finding(
          .candidateKnown, at: DataLocation(file: settings.candidates.first ?? "OSM"),
          count: candidates.count - unique.count))
    }
    return unique
  }

  private func candidateClasses() throws(DataError) -> Set<String> {
    let known = OSMFacility.classes.map(\.name)
    if settings.candidatesFromOSM == ["all"] { return Set(known) }
    if let strange = settings.candidatesFromOSM.first(where: { !known.contains($0) }) {
      throw DataError.wrongValue(
        of: "candidates-from-osm", allowed: RunWords.allOr(known), found: Wording(strange))
    }
    return Set(settings.candidatesFromOSM)
  }

  /// Layers of areas that get tables of their own.
  mutating func areaLayers(_ plane: Plane, points: [PlanePoint]) async throws -> [AreaLayer] {
    var layers: [AreaLayer] = []
    for argument in settings.areas {
      progress("areas: \(Self.baseName(argument))")
      let imported = try AreaImport.areas(from: input(argument), plane: plane)
      let areas = try note("areas", argument, imported)
      layers.append(
        AreaLayer(
          name: imported.layer, areas: areas,
          areaOfRecord: try await places(of: points, in: areas).areas))
    }
    return layers
  }

  /// Adds the people whom the squares lack: spread over the dwellings of each gemeente that lie in no
  /// square with known residents.
  mutating func addMissingPeople(
    to population: inout Population, _ areas: inout [Int?], of gemeenten: [Gemeente],
    _ imported: ImportedNetwork
  ) throws {
    guard settings.reconcile else { return }
    guard case .squares(let side) = population.grain else {
      throw DataError.wrongValue(
        of: "reconcile", allowed: RunWords.squares, found: RunWords.points)
    }
    try require(!gemeenten.isEmpty, "--gemeenten", RunWords.officialNumbers)
    let places: DwellingPlaces =
      try settings.dwellings.map { try dwellingPlaces($0, imported.plane) }
      ?? DwellingPlaces(of: imported.surroundings)
    let spread = MissingPeople(population, areas, gemeenten, sideMetres: side)
      .spread(over: places)
    population.append(spread.records)
    areas += spread.areas
    findings += spread.findings
  }
}
