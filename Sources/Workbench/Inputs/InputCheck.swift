// Reading for `check`: every input by itself, so that one that cannot be used does not hide what is wrong with the
// others.

import Coverage
import Findings
import Formats
import Importing
import Planning

/// What `check` reads.
struct InputCheck {
  /// One input, or inputs that only make sense together.
  private enum Step {
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

  /// What is read so far; later inputs are judged by it.
  private var inputs: RegionInputs
  private var hasReadSites = false
  /// A scenario that cannot be read is a failure of its own.
  private var scenario = Scenario()
  private var failures: [Failure] = []

  private var settings: ProjectSettings { inputs.settings }

  /// - Throws: `DataError` when nothing was given, or for a rule that is not allowed.
  init(_ settings: ProjectSettings, progress: @escaping ProgressLine) throws(DataError) {
    inputs = RegionInputs(try CompleteSettings(settings), progress: progress)
    try inputs.require(!steps.isEmpty, "check", RunWords.oneInput)
  }

  /// Reads the inputs that are given, and keeps their accounts.
  mutating func run() async throws -> CheckOutcome {
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
        try await read(step)
      } catch let error as DataError where [.missing, .unusable, .usage].contains(error.kind) {
        failures.append(Failure(error))
      }
    }
    if hasReadSites { inputs.findings += inputs.counted(under: scenario).findings }
    return CheckOutcome(
      inputs: inputs.records, findings: inputs.findings, language: settings.spokenLanguage,
      failures: failures)
  }

  /// The inputs that are given, in the order in which they need each other.
  private var steps: [Step] {
    let hasStreets = !settings.network.isEmpty
    return (hasStreets ? [.network] : [])
      + [settings.gemeenten].compactMap { $0.map { .gemeenten($0) } }
      + settings.population.map { .population($0) }
      + [settings.dwellings].compactMap { $0.map { .dwellings($0) } }
      + (settings.sites.isEmpty && !(settings.sitesFromOSM && hasStreets) ? [] : [.sites])
      + (settings.candidates.isEmpty ? [] : [.candidates])
      + settings.areas.map { .areas($0) }
      + (settings.whatIf.isEmpty && settings.scenario.isEmpty ? [] : [.whatIf])
  }

  private mutating func read(_ step: Step) async throws {
    let hasStreets = !inputs.streets.files.isEmpty
    switch step {
    case .network: try await inputs.readNetwork(withHomes: false)
    case .gemeenten(let file): _ = try inputs.selectRegion(among: inputs.readGemeenten(file))
    case .population(let file): try readPopulation(file)
    case .dwellings(let file): _ = try inputs.readDwellings(file)
    case .sites:
      // Without a list they are those of the streets, which may be unreadable.
      guard !settings.sites.isEmpty || hasStreets else { return }
      try inputs.readSites()
      hasReadSites = true
    case .candidates: try inputs.readCandidates(besides: [])
    case .areas(let file): _ = try inputs.readAreas(file)
    case .whatIf:
      scenario = try inputs.readScenario()
      if hasStreets { try scenario.requireStreets(in: inputs.streets.network) }
    }
  }

  private mutating func readPopulation(_ argument: String) throws {
    inputs.progress("population: \(argument.baseName)")
    let read = try PopulationImport.population(from: inputs.input(argument), plane: inputs.plane)
    guard case .records(let records) = try inputs.note("population", argument, read) else {
      return
    }
    inputs.population = records
    try inputs.complete.question.requireGroups(of: records)
  }
}
