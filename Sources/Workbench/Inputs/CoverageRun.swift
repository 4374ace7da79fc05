// What every command that computes begins with: inputs read, the scenario applied, sites counted.

import Coverage
import Figures
import Findings
import Formats
import Geo
import GeoEngine
import Importing
import Planning
import WalkNetwork

/// A run that is ready to compute.
struct CoverageRun: Sendable {
  /// What was read, with the accounts.
  let inputs: RegionInputs
  let scenario: Scenario
  /// Sites under the scenario, those that do not count among them.
  let sites: Scenario.Sites
  /// What is there under the scenario.
  let region: Region
  /// Gemeenten beside the region in which a site or candidate may stand.
  let neighbours: [Gemeente]

  var settings: ProjectSettings { inputs.settings }
  var question: CoverageQuestion { inputs.complete.question }
  var progress: ProgressLine { inputs.progress }

  /// Reads all inputs of some settings.
  ///
  /// - Throws: `DataError`.
  init(_ settings: ProjectSettings, progress: @escaping ProgressLine) async throws {
    try await self.init(CompleteSettings(settings), progress: progress)
  }

  /// Reads all inputs of settings that were looked up.
  ///
  /// - Throws: `DataError`.
  init(_ complete: CompleteSettings, progress: @escaping ProgressLine) async throws {
    try self.init(try await Self.inputs(complete, progress))
  }

  /// Runs under several scenarios, whose inputs are read once; a scenario is a list of names.
  static func runs(
    of settings: ProjectSettings, under scenarios: [[String]], progress: @escaping ProgressLine
  ) async throws -> [CoverageRun] {
    let read = try await inputs(CompleteSettings(settings), progress)
    // Each run keeps its own accounts: what one scenario reads is no input of the next.
    return try scenarios.map { names in
      var inputs = read
      inputs.complete.settings.scenario = names
      return try CoverageRun(inputs)
    }
  }

  private static func inputs(
    _ complete: CompleteSettings, _ progress: @escaping ProgressLine
  ) async throws -> RegionInputs {
    try complete.settings.requireFiles()
    var inputs = RegionInputs(complete, progress: progress)
    try await inputs.read()
    return inputs
  }

  /// Applies the scenario of the settings to what was read.
  private init(_ read: RegionInputs) throws {
    var inputs = read
    let scenario = try inputs.readScenario()
    inputs.findings = inputs.findings.map(\.withoutFolder)
    try inputs.complete.question.requireGroups(of: inputs.population)
    let streets = inputs.streets.network
    if scenario.closesStreets { inputs.progress("closing streets") }
    try scenario.requireStreets(in: streets)
    inputs.findings += scenario.emptyClosings(in: streets)
    let sites = inputs.counted(under: scenario)
    inputs.findings += sites.findings
    let settings = inputs.settings
    try Self.requireRoom(
      for: sites.counted.count, at: settings.sites.first ?? "--sites-from-osm")
    let candidates = inputs.candidates(besides: sites, under: scenario)
    neighbours = inputs.neighbours(holding: sites.counted + candidates)
    var region = Region(
      network: scenario.streets(of: streets), population: inputs.population,
      sites: sites.counted, rules: settings.snapRules)
    region.areas = RegionAreas(
      count: inputs.gemeenten.count, ofRecord: inputs.gemeenteOfRecord,
      boundaries: inputs.gemeenten.map(\.boundary), neighbours: neighbours.map(\.boundary))
    region.kernLayers = inputs.areaLayers.map {
      KernLayer(boundaries: $0.areas.map(\.boundary), kernOfRecord: $0.areaOfRecord)
    }
    region.candidates = candidates
    self.inputs = inputs
    self.scenario = scenario
    self.sites = sites.all
    self.region = region
  }

  /// Refuses more sites than can take part in one search.
  static func requireRoom(
    for count: Int, besides existing: Int = 0, at file: String
  ) throws(DataError) {
    guard count + existing > NetworkSite.mostSites else { return }
    throw DataError.tooManySites(count, besides: existing, in: file)
  }
}

extension RegionInputs {
  /// Sites that could come: the lists of candidates, and sites that are only candidates.
  fileprivate func candidates(
    besides sites: SitesUnderScenario, under scenario: Scenario
  ) -> [Noodsteunpunt] {
    let taken = Set(sites.counted.map(\.id))
    let open: Set<Noodsteunpunt.Status> = [.candidate, .proposed, .planned, .required]
    return scenario.outsideHazards(candidates).filter { !taken.contains($0.id) }
      + sites.all.usable.filter { !taken.contains($0.id) && open.contains($0.status) }
  }

  /// Gemeenten beside the region whose box holds one of some sites.
  fileprivate func neighbours(holding sites: [Noodsteunpunt]) -> [Gemeente] {
    neighbours.filter { gemeente in
      let box = gemeente.boundary.boundingBox
      return sites.contains { box.contains(x: $0.location.x, y: $0.location.y) }
    }
  }
}

extension CoverageRun {
  /// What the coverage of the region is asked.
  var request: CoverageRequest {
    CoverageRequest(region, question, threads: settings.threadCount)
  }

  /// Computes the coverage of this run.
  func outcome() async throws -> CoverageOutcome {
    progress("walks of \(region.population.count) records to \(region.sites.count) sites")
    return try await request.run()
  }

  /// The settings as they are written down.
  var written: RunSettings {
    var written = RunSettings(
      crs: inputs.plane.code, projection: inputs.streets.projection,
      maxSnapMetres: settings.maxSnap, minComponentMetres: settings.minComponent,
      ferries: settings.ferries, squares: !settings.noSquares,
      count: settings.countedStatuses.map(\.rawValue), ready: settings.ready?.rawValue,
      region: settings.region.isEmpty ? nil : settings.region.joined(separator: ", "),
      toolVersion: toolVersion)
    written.targetShare = question.targetShare
    written.decisive = inputs.complete.decisive
    written.date = settings.date
    written.label = settings.label
    written.language = settings.language
    written.scenario = ScenarioRecord(
      scenario, sites: sites, closedStretches: region.network.closedStretches.count)
    return written
  }
}
