import Findings
import Formats
import Geo
import GeoEngine
import Importing
import Planning
import WalkNetwork
import Words

extension RegionInputs {
  /// Reads the people of all files.
  mutating func readPopulation() throws {
    var parts: [Population] = []
    var fileOfID: [String: String] = [:]
    for (place, argument) in settings.population.enumerated() {
      if settings.population[..<place].contains(argument) {
        throw DataError.wrongValue(
          of: "population", allowed: RunWords.eachFileOnce, found: Wording(argument))
      }
      progress("population: \(argument.baseName)")
      let imported = try PopulationImport.population(
        from: input(argument), plane: plane, besides: fileOfID)
      if settings.population.count > 1 {
        for id in imported.value.ids { fileOfID[id] = argument.baseName }
      }
      let licence = imported.value.usualLicence
      switch try note("population", argument, imported, licence: licence) {
      case .records(let population): parts.append(population)
      case .polygons(let polygons): parts.append(try spread(polygons, of: argument))
      }
    }
    population = Population.joined(parts)
  }

  /// Spreads the people of polygons over homes.
  private mutating func spread(
    _ polygons: PolygonPopulation, of argument: String
  ) throws -> Population {
    let places = try homes()
    progress("people over homes: \(argument.baseName)")
    let (population, found) = PopulationSpread.spread(
      polygons, over: places, along: streets.network, file: InputReference(argument).path)
    findings += found
    return population
  }

  /// Where people live: places of a file, else buildings of the extracts.
  private mutating func homes() throws -> DwellingPlaces {
    guard let file = settings.dwellings else { return DwellingPlaces(of: surroundings) }
    return try readDwellings(file)
  }

  /// Reads where homes are.
  mutating func readDwellings(_ argument: String) throws -> DwellingPlaces {
    let imported = try PointImport.points(from: input(argument), plane: plane)
    return DwellingPlaces(points: try note("dwellings", argument, imported))
  }

  /// Adds the people whom the squares lack: spread over the homes of each gemeente that lie in no square
  /// with known residents.
  mutating func addMissingPeople() throws {
    guard settings.reconcile else { return }
    guard case .squares(let side) = population.grain else {
      throw DataError.wrongValue(
        of: "reconcile", allowed: RunWords.squares, found: RunWords.points)
    }
    try require(!gemeenten.isEmpty, "--gemeenten", RunWords.officialNumbers)
    let places = try homes()
    let spread = MissingPeople(population, gemeenteOfRecord, gemeenten, sideMetres: side)
      .spread(over: places)
    population.append(spread.records)
    gemeenteOfRecord += spread.areas
    findings += spread.findings
  }
}

extension ImportedPopulation {
  /// The licence of files of this kind, as their maker asks to name it.
  fileprivate var usualLicence: String? {
    if case .records(let records) = self, case .squares = records.grain {
      return "Bron: CBS (CC BY 4.0)"
    }
    return nil
  }
}
