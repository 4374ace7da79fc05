// Reading for `check`: every input by itself, so that one that cannot be used hides nothing about the
// others.

import Formats
import Geo
import GeoEngine
import Importing
import Planning

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
  }

  /// What later inputs are judged by.
  fileprivate struct Ground {
    var plane: Plane
    var surroundings: Surroundings?
    var bounds: BoundingBox?
  }

  /// Reads whatever inputs are given, and keeps their accounts.
  ///
  /// - Throws: `DataError` when nothing was given.
  static func check(
    _ settings: ProjectSettings, progress: @escaping ProgressLine
  ) async throws -> CheckOutcome {
    var loader = InputLoader(settings, progress: progress)
    let steps = settings.checkSteps
    try loader.require(!steps.isEmpty, "check", "at least one input")
    var ground = Ground(plane: settings.crs.map(Plane.init(code:)) ?? .rdNew)
    var failures: [Failure] = []
    for step in steps {
      do {
        try await loader.read(step, &ground)
      } catch let error as DataError where [.missing, .unusable, .usage].contains(error.kind) {
        failures.append(Failure(error))
      }
    }
    return CheckOutcome(inputs: loader.records, findings: loader.findings, failures: failures)
  }

  fileprivate mutating func read(_ step: Step, _ ground: inout Ground) async throws {
    switch step {
    case .network:
      let network = try await network(needsDwellings: false)
      ground.plane = network.plane
      ground.surroundings = network.surroundings
    case .gemeenten(let file): _ = try regionSelection(try gemeenten(file, ground.plane))
    case .population(let argument):
      progress("population: \(Self.baseName(argument))")
      let read = try PopulationImport.population(from: input(argument), plane: ground.plane)
      if case .records(let records) = try note("population", argument, read) {
        ground.bounds = BoundingBox(of: records.points)
      }
    case .dwellings(let file): _ = try dwellingPlaces(file, ground.plane)
    case .sites: _ = try sites(ground.surroundings, ground.plane, bounds: ground.bounds)
    case .candidates:
      _ = try candidates(
        ground.surroundings ?? Surroundings(), ground.plane, bounds: ground.bounds, besides: [])
    case .areas(let argument):
      progress("areas: \(Self.baseName(argument))")
      _ = try note("areas", argument, AreaImport.areas(from: input(argument), plane: ground.plane))
    }
  }
}

extension ProjectSettings {
  /// The inputs that are given, in the order in which they need each other.
  fileprivate var checkSteps: [InputLoader.Step] {
    (network.isEmpty ? [] : [.network]) + [gemeenten].compactMap { $0.map { .gemeenten($0) } }
      + population.map { .population($0) } + [dwellings].compactMap { $0.map { .dwellings($0) } }
      + (sites.isEmpty ? [] : [.sites]) + (candidates.isEmpty ? [] : [.candidates])
      + areas.map { .areas($0) }
  }
}
