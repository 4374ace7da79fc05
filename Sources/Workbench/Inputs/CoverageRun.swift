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
import Words

/// A run that is ready to compute.
struct CoverageRun: Sendable {
  let complete: CompleteSettings
  let rules: SnapRules
  var inputs: LoadedInputs
  var scenario: Scenario
  /// Sites under the scenario, those that do not count among them.
  var sites: Scenario.Sites
  /// The sites that count.
  var counted: [Noodsteunpunt]
  /// The streets under the scenario.
  var network: WalkNetwork

  var settings: ProjectSettings { complete.settings }
  var norms: RunNorms { complete.norms }

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
    let settings = complete.settings
    try settings.requireFiles()
    try self.init(
      complete, try await InputLoader.load(settings, progress: progress), progress: progress)
  }

  /// Runs under several scenarios, whose inputs are read once; a scenario is a list of names.
  static func runs(
    of settings: ProjectSettings, under scenarios: [[String]], progress: @escaping ProgressLine
  ) async throws -> [CoverageRun] {
    let complete = try CompleteSettings(settings)
    try settings.requireFiles()
    let inputs = try await InputLoader.load(settings, under: scenarios, progress: progress)
    return try zip(scenarios, inputs).map { names, inputs in
      var complete = complete
      complete.settings.scenario = names
      return try CoverageRun(complete, inputs, progress: progress)
    }
  }

  private init(
    _ complete: CompleteSettings, _ inputs: LoadedInputs, progress: ProgressLine
  ) throws {
    self.complete = complete
    rules = complete.settings.snapRules
    let settings = complete.settings
    try complete.norms.requireGroups(of: inputs.population)
    self.inputs = inputs
    scenario = inputs.scenario
    sites = scenario.sites(from: inputs.sites)
    if scenario.closesStreets { progress("closing streets") }
    try Self.requireStreets(scenario.closedWays, in: inputs.imported.network)
    self.inputs.findings += Self.emptyClosings(of: scenario, in: inputs.imported.network)
    network = scenario.streets(of: inputs.imported.network)
    counted = settings.counted(sites.usable, under: scenario)
    self.inputs.findings += settings.noSites(
      read: inputs.sites.count, usable: sites.usable.count, counted: counted.count)
    try Self.requireRoom(for: counted.count, at: settings.sites.first ?? "--sites-from-osm")
  }

  /// Refuses more sites than can take part in one search.
  static func requireRoom(
    for count: Int, besides existing: Int = 0, at file: String
  ) throws(DataError) {
    guard count + existing > NetworkSite.mostSites else { return }
    throw DataError.tooManySites(count, besides: existing, in: file)
  }

  static func requireStreets(
    _ ways: Set<Int64>, in network: WalkNetwork
  ) throws(DataError) {
    guard !ways.isEmpty else { return }
    let unknown = ways.subtracting(network.arrays.wayIDs)
    guard let first = unknown.min() else { return }
    throw DataError.wrongValue(
      of: "closed-streets", allowed: RunWords.walkableWays, found: Wording(String(first)))
  }

  /// What was to be closed and closes nothing: most likely something was mistyped.
  private static func emptyClosings(of scenario: Scenario, in network: WalkNetwork) -> [Finding] {
    var findings: [Finding] = []
    for line in scenario.closedLines where network.stretches(across: line).isEmpty {
      let from = line.first.map { "\(Int($0.x)), \(Int($0.y))" } ?? ""
      findings.append(
        Finding(
          .lineCrossesNothing, at: DataLocation(file: "--closed-lines"), ["from": .text(from)]))
    }
    for kind in StreetKind.allCases where scenario.closedKinds.contains(kind) {
      guard network.stretches(with: kind.traits).isEmpty else { continue }
      findings.append(
        Finding(
          .nothingOfAKind, at: DataLocation(file: "--closed-streets"),
          ["kind": .text(kind.rawValue)]))
    }
    return findings
  }

  /// What is there under the scenario.
  var region: Region {
    var region = Region(
      network: network, population: inputs.population, sites: counted, rules: rules)
    region.areas = RegionAreas(
      count: inputs.gemeenten.count, ofRecord: inputs.gemeenteOfRecord,
      boundaries: inputs.gemeenten.map(\.boundary), neighbours: neighbours.map(\.boundary))
    region.kernLayers = inputs.areaLayers.map {
      KernLayer(boundaries: $0.areas.map(\.boundary), kernOfRecord: $0.areaOfRecord)
    }
    region.candidates = candidates
    return region
  }

  /// What the coverage of the region is asked.
  var request: CoverageRequest {
    var question = CoverageQuestion(norms: norms.walking)
    question.groupNorms = norms.groups
    question.profiles = norms.profiles
    question.targetShare = norms.targetShare
    question.courierLimitMetres = norms.courier.limitMetres
    return CoverageRequest(region, question, threads: settings.threadCount)
  }

  /// Computes the coverage of this run.
  func outcome(_ progress: ProgressLine) async throws -> CoverageOutcome {
    progress("walks of \(inputs.population.count) records to \(counted.count) sites")
    return try await request.run()
  }

  /// Gemeenten beside the region in which a site or candidate may stand.
  var neighbours: [Gemeente] {
    let places = (counted + candidates).map(\.location)
    return inputs.neighbours.filter { gemeente in
      let box = gemeente.boundary.boundingBox
      return places.contains { box.contains(x: $0.x, y: $0.y) }
    }
  }

  /// Sites that could come: the lists of candidates, and sites that are only candidates.
  var candidates: [Noodsteunpunt] {
    let taken = Set(counted.map(\.id))
    let open: Set<Noodsteunpunt.Status> = [.candidate, .proposed, .planned, .required]
    return scenario.outsideHazards(inputs.candidates).filter { !taken.contains($0.id) }
      + sites.usable.filter { !taken.contains($0.id) && open.contains($0.status) }
  }

  /// The settings as they are written down.
  var written: RunSettings {
    var written = RunSettings(
      crs: inputs.imported.plane.code, projection: inputs.imported.projection,
      maxSnapMetres: settings.maxSnap, minComponentMetres: settings.minComponent,
      ferries: settings.ferries, squares: !settings.noSquares,
      count: settings.countedStatuses.map(\.rawValue), ready: settings.ready?.rawValue,
      region: settings.region.isEmpty ? nil : settings.region.joined(separator: ", "),
      toolVersion: Analyse.toolVersion)
    written.targetShare = norms.targetShare
    written.decisive = CompleteSettings.deciding.map { name, decision in
      DecisiveSetting(key: name, member: decision.member, value: decision.value(complete))
    }
    written.date = settings.date
    written.label = settings.label
    written.language = settings.language
    written.scenario = ScenarioRecord(
      scenario, sites: sites, closedStretches: network.closedStretches.count)
    return written
  }
}
