// All inputs of a run, read in the order in which they need each other: streets first, because they
// decide the plane.

import Coverage
import Fetching
import Figures
import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
import WalkNetwork
import Words

/// Inputs that are read, with their accounting.
struct LoadedInputs {
  var imported: ImportedNetwork
  var population: Population
  /// Gemeenten that are counted; empty when everything is one region.
  var gemeenten: [Gemeente]
  /// Gemeenten of the same file that are not counted.
  var neighbours: [Gemeente]
  /// The gemeente of each record, by place in `gemeenten`.
  var gemeenteOfRecord: [Int?]
  var regionName: String
  /// What the project calls the region.
  var givenName: String?
  /// All sites that were read.
  var sites: [Noodsteunpunt]
  /// Sites that could come.
  var candidates: [Noodsteunpunt]
  /// Areas that get tables of their own.
  var areaLayers: [AreaLayer]
  /// What differs from the region as it was read.
  var scenario: Scenario
  var findings: [Finding]
  var records: [InputRecord]
}

/// Says what is being done, for the progress lines.
public typealias ProgressLine = @Sendable (String) -> Void

/// Reads inputs one after the other and keeps the accounts.
struct InputLoader {
  private(set) var settings: ProjectSettings
  let progress: ProgressLine
  var findings: [Finding] = []
  var records: [InputRecord] = []

  init(_ settings: ProjectSettings, progress: @escaping ProgressLine) {
    self.settings = settings
    self.progress = progress
  }

  static func load(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> LoadedInputs {
    var loader = InputLoader(settings, progress: progress)
    var inputs = try await loader.load()
    try loader.apply(settings.scenario, to: &inputs)
    return inputs
  }

  /// The inputs under each of several scenarios, read once; a scenario is a list of names.
  static func load(
    _ settings: ProjectSettings, under scenarios: [[String]], progress: @escaping ProgressLine
  ) async throws -> [LoadedInputs] {
    var loader = InputLoader(settings, progress: progress)
    let region = try await loader.load()
    var result: [LoadedInputs] = []
    for names in scenarios {
      // A copy keeps its own accounts: what one scenario reads is no input of the next.
      var copy = loader
      var inputs = region
      try copy.apply(names, to: &inputs)
      result.append(inputs)
    }
    return result
  }

  /// Reads what some scenarios name, and notes it with the inputs.
  private mutating func apply(_ names: [String], to inputs: inout LoadedInputs) throws {
    settings.scenario = names
    inputs.scenario = try scenario(
      on: ScenarioGround(
        plane: inputs.imported.plane, bounds: BoundingBox(of: inputs.population.points),
        population: inputs.population, surroundings: inputs.imported.surroundings,
        sites: inputs.sites, candidates: inputs.candidates))
    inputs.findings = findings.map(Self.withoutFolder)
    inputs.records = records
  }

  /// Reads all but scenarios; findings and records are those so far.
  private mutating func load() async throws -> LoadedInputs {
    try require(!settings.network.isEmpty, "--network", RunWords.extract)
    try require(!settings.population.isEmpty, "--population", RunWords.population)
    try require(
      !settings.sites.isEmpty || settings.sitesFromOSM, "--sites",
      RunWords.sites)
    var imported = try await network(needsDwellings: settings.needsDwellings)
    var boundaries: [Gemeente] = []
    if let file = settings.gemeenten { boundaries = try gemeenten(file, imported.plane) }
    var population = try await population(&imported)
    let bounds = BoundingBox(of: population.points)
    let sites = try sites(imported.surroundings, imported.plane, bounds: bounds)
    let candidates = try candidates(
      imported.surroundings, imported.plane, bounds: bounds, besides: sites)
    let (region, counted) = try regionSelection(boundaries)
    progress("records by gemeente")
    let place = try await places(of: population.points, in: counted)
    let populated = counted.indices.filter { settings.region.isEmpty ? place.used[$0] : true }
    let gemeenten = populated.map { counted[$0] }
    let codes = Set(gemeenten.map(\.code))
    let numbers = Dictionary(uniqueKeysWithValues: populated.enumerated().map { ($1, $0) })
    var gemeenteOfRecord = place.areas.map { $0.flatMap { numbers[$0] } }
    try addMissingPeople(to: &population, &gemeenteOfRecord, of: gemeenten, imported)
    let layers = try await areaLayers(imported.plane, points: population.points)
    return LoadedInputs(
      imported: imported, population: population, gemeenten: gemeenten,
      neighbours: boundaries.filter { !codes.contains($0.code) },
      gemeenteOfRecord: gemeenteOfRecord, regionName: region, givenName: settings.name,
      sites: sites,
      candidates: candidates, areaLayers: layers, scenario: Scenario(),
      findings: [], records: [])
  }

  /// Outputs name files without folders, so that they are the same on every machine.
  private static func withoutFolder(_ finding: Finding) -> Finding {
    var finding = finding
    finding.location.file = baseName(finding.location.file)
    return finding
  }

  func require(
    _ condition: Bool, _ flag: String, _ expected: Wording
  ) throws(DataError) {
    guard !condition else { return }
    throw DataError.missingFlag(flag, expected)
  }

  // MARK: Network

  mutating func network(needsDwellings: Bool) async throws -> ImportedNetwork {
    progress("network: \(settings.network.map(Self.baseName).joined(separator: ", "))")
    var options = NetworkOptions()
    options.ferries = settings.ferries
    options.squares = !settings.noSquares
    options.dwellings = needsDwellings
    options.plane = settings.crs
    options.clip = settings.clip?.box
    let imported = try await NetworkImport.read(
      settings.network, options: options, cacheFolder: settings.cacheFolder,
      threads: settings.threadCount)
    records.removeAll { $0.role == "network" }
    for (index, file) in imported.files.enumerated() {
      // The accounting is of all extracts together; it stands with the first.
      records.append(
        InputRecord(
          role: "network", name: Self.baseName(file.path), sha256: file.sha256,
          byteCount: file.byteCount, referenceSystem: "EPSG:4326",
          rows: index == 0 ? imported.rows : RowCount(),
          date: try OSMFile(path: file.path).header.replicationDate,
          licence: settings.licence ?? "© OpenStreetMap contributors (ODbL 1.0)"))
    }
    if let clip = settings.clip?.text, !findings.contains(where: { $0.kind == .clipped }) {
      findings.append(
        Finding(
          .clipped, at: DataLocation(file: settings.network[0]), ["box": .text(clip)]))
    }
    findings.removeAll { finding in imported.findings.contains(finding) }
    findings += imported.findings
    return imported
  }

  static func baseName(_ path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }

  // MARK: Rows

  func input(_ argument: String) throws(DataError) -> FeatureInput {
    try FeatureInput(InputReference(argument))
  }

  /// Keeps the accounts of an input; messages name files without folders.
  mutating func note<Value>(
    _ role: String, _ argument: String, _ imported: Imported<Value>, licence: String? = nil
  ) throws -> Value {
    let path = InputReference(argument).path
    let fingerprint = try FileFingerprint(of: path)
    let fetched = try fetchRecord(fingerprint.sha256)
    records.append(
      InputRecord(
        role: role, name: Self.baseName(path), layer: imported.layer,
        sha256: fingerprint.sha256, byteCount: fingerprint.byteCount,
        referenceSystem: imported.referenceSystem?.definition, rows: imported.rows,
        date: fetched?.dataDate, licence: settings.licence ?? licence ?? fetched?.credit))
    findings += imported.findings
    return imported.value
  }

  /// What `nsp fetch` knows about a file with these bytes.
  private func fetchRecord(_ sha256: String) throws(DataError) -> DownloadRecord? {
    guard let folder = settings.folder else { return nil }
    return try DownloadManifest(project: folder).record(ofSHA256: sha256)
  }

  mutating func gemeenten(_ argument: String, _ plane: Plane) throws -> [Gemeente] {
    progress("gemeenten: \(Self.baseName(argument))")
    let imported = try AreaImport.gemeenten(from: input(argument), plane: plane)
    return try note("gemeenten", argument, imported)
  }

  private mutating func population(_ network: inout ImportedNetwork) async throws -> Population {
    var parts: [Population] = []
    var fileOfID: [String: String] = [:]
    for (place, argument) in settings.population.enumerated() {
      if settings.population[..<place].contains(argument) {
        throw DataError.wrongValue(
          of: "population", allowed: RunWords.eachFileOnce, found: Wording(argument))
      }
      progress("population: \(Self.baseName(argument))")
      let imported = try PopulationImport.population(
        from: input(argument), plane: network.plane, besides: fileOfID)
      let licence = Self.licence(of: imported.value)
      if settings.population.count > 1 {
        for id in imported.value.ids { fileOfID[id] = Self.baseName(argument) }
      }
      switch try note("population", argument, imported, licence: licence) {
      case .records(let population): parts.append(population)
      case .polygons(let polygons):
        parts.append(try await spread(polygons, argument, &network))
      }
    }
    return Population.joined(parts)
  }

  private static func licence(of population: ImportedPopulation) -> String? {
    if case .records(let records) = population, case .squares = records.grain {
      return "Bron: CBS (CC BY 4.0)"
    }
    return nil
  }

  private mutating func spread(
    _ polygons: PolygonPopulation, _ argument: String, _ network: inout ImportedNetwork
  ) async throws -> Population {
    var places: DwellingPlaces
    if let dwellings = settings.dwellings {
      places = try dwellingPlaces(dwellings, network.plane)
    } else {
      network = try await self.network(needsDwellings: true)
      places = DwellingPlaces(of: network.surroundings)
    }
    progress("people over homes: \(Self.baseName(argument))")
    let (population, found) = PopulationSpread.spread(
      polygons, over: places, along: network.network, file: InputReference(argument).path)
    findings += found
    return population
  }

  mutating func dwellingPlaces(
    _ argument: String, _ plane: Plane
  ) throws -> DwellingPlaces {
    let imported = try PointImport.points(from: input(argument), plane: plane)
    return DwellingPlaces(points: try note("dwellings", argument, imported))
  }

  // MARK: Sites

  mutating func sites(
    _ surroundings: Surroundings?, _ plane: Plane, bounds: BoundingBox?
  ) throws -> [Noodsteunpunt] {
    var sites: [Noodsteunpunt] = []
    for argument in settings.sites {
      progress("sites: \(Self.baseName(argument))")
      let imported = try SiteImport.sites(
        from: input(argument), plane: plane, options: SiteOptions(region: bounds))
      sites += try note("sites", argument, imported)
    }
    if settings.sitesFromOSM, let surroundings {
      sites += OSMSites.sites(of: surroundings)
    }
    var seen: Set<String> = []
    var doubled: [String] = []
    sites = sites.filter { site in
      let isNew = seen.insert(site.id).inserted
      if !isNew { doubled.append(site.id) }
      return isNew
    }
    if let first = doubled.first {
      findings.append(
        Finding(
          .duplicateOfEarlierList, at: DataLocation(file: settings.sites.first ?? "OSM"),
          ["id": .text(first)], count: doubled.count))
    }
    return sites
  }

  // MARK: Region

  mutating func regionSelection(
    _ boundaries: [Gemeente]
  ) throws -> (name: String, gemeenten: [Gemeente]) {
    guard let file = settings.gemeenten else {
      try require(
        settings.region.isEmpty, "--gemeenten", RunWords.regionBoundaries)
      return (AnalyseReport.wholeArea, [])
    }
    guard !settings.region.isEmpty else { return ("", boundaries) }
    let source = try input(file)
    let selection = try RegionSelection(
      settings.region, among: boundaries, register: try GemeenteRegister.read(from: source),
      file: source.file)
    if let absent = selection.finding(in: source.file) { findings.append(absent) }
    let codes = Set(selection.codes)
    let name = Veiligheidsregio.of(exactly: selection.codes)?.name ?? selection.name
    return (name, boundaries.filter { codes.contains($0.code) })
  }

  func places(
    of points: [PlanePoint], in gemeenten: [Gemeente]
  ) async throws -> (areas: [Int?], used: [Bool]) {
    var used = [Bool](repeating: false, count: gemeenten.count)
    guard !gemeenten.isEmpty else { return (points.map { _ in nil }, used) }
    let index = AreaIndex(gemeenten.map(\.boundary))
    let size = 4096
    let areas = try await inParallel(
      (points.count + size - 1) / size, threads: settings.threadCount
    ) { piece in
      points[piece * size..<min((piece + 1) * size, points.count)].map { index.area(holding: $0) }
    }.flatMap(\.self)
    for area in areas { if let area { used[area] = true } }
    return (areas, used)
  }
}

extension Population {
  /// Adds records with the same groups.
  mutating func append(_ other: Population) {
    ids += other.ids
    points += other.points
    residents += other.residents
    for place in groups.indices { groups[place].counts += other.groups[place].counts }
  }

  /// Populations one after the other; squares of one size stay squares, groups that one lacks are
  /// unknown there.
  static func joined(_ parts: [Population]) -> Population {
    guard let first = parts.first else { return Population(grain: .points) }
    if parts.count == 1 { return first }
    let isOneGrid = parts.allSatisfy { $0.grain == first.grain }
    var result = Population(grain: isOneGrid ? first.grain : .points)
    var names: [String] = []
    for group in parts.flatMap(\.groups) where !names.contains(group.name) {
      names.append(group.name)
    }
    result.groups = names.map { Group(name: $0, counts: []) }
    for part in parts {
      result.ids += part.ids
      result.points += part.points
      result.residents += part.residents
      for (place, name) in names.enumerated() {
        result.groups[place].counts +=
          part.groups.first { $0.name == name }?.counts
          ?? [Double?](repeating: nil, count: part.count)
      }
    }
    return result
  }
}

extension OSMFile.Header {
  /// The date of the data, ISO 8601 in UTC.
  var replicationDate: String? {
    guard let replicationSeconds else { return nil }
    let date = Date(timeIntervalSince1970: TimeInterval(replicationSeconds))
    return date.formatted(.iso8601)
  }
}
