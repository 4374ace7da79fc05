// Reading for `check`: every input by itself, so that one that cannot be used hides nothing about the
// others.

import Findings
import Formats
import Geo
import GeoEngine
import Importing
import Planning
import WalkNetwork

extension InputLoader {
  /// One input, or inputs that only make sense together.
  fileprivate enum Step {
    case network
    case gemeenten(String)
    case population(String)
    case dwellings(String)
    case sites
    case candidates
    case areas(String)
    case whatIf

    /// The files that it reads.
    func files(of settings: ProjectSettings) -> [String] {
      switch self {
      case .network: settings.network
      case .gemeenten(let file), .population(let file), .dwellings(let file), .areas(let file):
        [file]
      case .sites: settings.sites
      case .candidates: settings.candidates
      case .whatIf: settings.whatIfFiles.map(\.argument)
      }
    }
  }

  /// What later inputs are judged by.
  fileprivate struct Ground {
    let norms: RunNorms
    var plane: Plane
    var surroundings: Surroundings?
    var population = Population(grain: .points)
    var bounds: BoundingBox?
    var network: WalkNetwork?
    /// Sites that were read; `nil` until then.
    var sites: [Noodsteunpunt]?
    var scenario: Scenario?
    var candidates: [Noodsteunpunt] = []

    /// What scenarios are read against.
    var scenarioGround: ScenarioGround {
      ScenarioGround(
        plane: plane, bounds: bounds, population: population,
        surroundings: surroundings ?? Surroundings(), sites: sites ?? [], candidates: candidates)
    }

    /// The warning that none of the sites that were read counts.
    func noSites(_ settings: ProjectSettings) -> [Finding] {
      guard let sites else { return [] }
      // A scenario that cannot be read is a failure of its own.
      let scenario = scenario ?? Scenario()
      let usable = scenario.sites(from: sites).usable
      return settings.noSites(
        read: sites.count, usable: usable.count,
        counted: settings.counted(usable, under: scenario).count)
    }
  }

  /// Reads whatever inputs are given, and keeps their accounts.
  ///
  /// - Throws: `DataError` when nothing was given, or for a rule that is not allowed.
  static func check(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> CheckOutcome {
    let complete = try CompleteSettings(settings)
    var loader = InputLoader(settings, progress: progress)
    let steps = settings.checkSteps
    try loader.require(!steps.isEmpty, "check", RunWords.oneInput)
    var ground = Ground(norms: complete.norms, plane: settings.crs ?? .rdNew)
    var failures: [Failure] = []
    var absent: Set<String> = []
    for file in settings.namedFiles {
      do {
        try file.require()
      } catch {
        failures.append(Failure(error))
        absent.insert(file.argument)
      }
    }
    for step in steps where absent.isDisjoint(with: step.files(of: settings)) {
      do {
        try await loader.read(step, &ground)
      } catch let error as DataError where [.missing, .unusable, .usage].contains(error.kind) {
        failures.append(Failure(error))
      }
    }
    loader.findings += ground.noSites(settings)
    return CheckOutcome(
      inputs: loader.records, findings: loader.findings, language: settings.spokenLanguage,
      failures: failures)
  }

  fileprivate mutating func read(_ step: Step, _ ground: inout Ground) async throws {
    switch step {
    case .network:
      let network = try await network(needsDwellings: false)
      ground.plane = network.plane
      ground.network = network.network
      ground.surroundings = network.surroundings
    case .gemeenten(let file): _ = try regionSelection(try gemeenten(file, ground.plane))
    case .population(let argument):
      progress("population: \(Self.baseName(argument))")
      let read = try PopulationImport.population(from: input(argument), plane: ground.plane)
      if case .records(let records) = try note("population", argument, read) {
        ground.population = records
        ground.bounds = BoundingBox(of: records.points)
        try ground.norms.requireGroups(of: records)
      }
    case .dwellings(let file): _ = try dwellingPlaces(file, ground.plane)
    case .sites:
      // Without a list they are those of the streets, which may be unreadable.
      guard !settings.sites.isEmpty || ground.surroundings != nil else { return }
      ground.sites = try sites(ground.surroundings, ground.plane, bounds: ground.bounds)
    case .candidates:
      ground.candidates = try candidates(
        ground.surroundings ?? Surroundings(), ground.plane, bounds: ground.bounds, besides: [])
    case .areas(let argument):
      progress("areas: \(Self.baseName(argument))")
      _ = try note("areas", argument, AreaImport.areas(from: input(argument), plane: ground.plane))
    case .whatIf:
      let scenario = try scenario(on: ground.scenarioGround)
      ground.scenario = scenario
      if let network = ground.network {
        try CoverageRun.requireStreets(scenario.closedWays, in: network)
      }
    }
  }
}

extension ProjectSettings {
  /// The inputs that are given, in the order in which they need each other.
  fileprivate var checkSteps: [InputLoader.Step] {
    let hasStreets = !self.network.isEmpty
    return (hasStreets ? [.network] : [])
      + [self.gemeenten].compactMap { $0.map { .gemeenten($0) } }
      + self.population.map { .population($0) }
      + [self.dwellings].compactMap { $0.map { .dwellings($0) } }
      + (self.sites.isEmpty && !(self.sitesFromOSM && hasStreets) ? [] : [.sites])
      + (self.candidates.isEmpty ? [] : [.candidates])
      + self.areas.map { .areas($0) }
      + (whatIf.isEmpty && self.scenario.isEmpty ? [] : [.whatIf])
  }
}
