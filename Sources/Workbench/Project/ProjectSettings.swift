// What a run reads and how, from flags and from `nsp.yaml`; every setting has one name in both.

public import Fetching
import Findings
import Formats
import Foundation
import GeoEngine
import Importing
public import Planning
import WalkNetwork
public import Words

/// The settings of a run; what is not given stays empty and gets its usual value at the end.
public struct ProjectSettings: Sendable, Hashable {
  /// What the region is called in reports.
  public var name: String?
  /// The licence and maker of all inputs, in place of those that are usual for their kind.
  public var licence: String?
  /// OSM PBF extracts.
  public var network: [String] = []
  /// Squares, points or polygons with people.
  public var population: [String] = []
  /// C-NSP and L-NSP.
  public var sites: [String] = []
  /// Take fire stations as C-NSP and community centres as L-NSP from the extracts.
  public var sitesFromOSM: Bool?
  /// Boundaries of gemeenten.
  public var gemeenten: String?
  /// Which gemeenten are counted.
  public var region: [String] = []
  /// Points over which polygon populations are spread.
  public var dwellings: String?
  /// The plane.
  public var crs: String?
  /// Norms; the first decides.
  public var norm: [String] = []
  /// Norms of the project, besides the built-in ones.
  public var profiles: [NormProfile] = []
  /// Norms of groups: "residents_65_plus=15min@0.8m/s".
  public var groupNorm: [String] = []
  /// The share of residents that must be covered for an area to meet a norm of walking.
  public var targetShare: Double?
  /// The longest walk from an L-NSP to its C-NSP that counts as near, as a norm is written.
  public var courierNorm: String?
  /// Sites that could come.
  public var candidates: [String] = []
  /// Classes of OSM buildings that could become sites; "all" for every class.
  public var candidatesFromOSM: [String] = []
  /// Boundaries of wijken, buurten or kernen that get tables too.
  public var areas: [String] = []
  /// People whom the squares lack are spread over the dwellings outside them.
  public var reconcile: Bool?
  /// The box outside which streets are left out: "west,south,east,north" in degrees.
  public var clip: String?
  /// The longest leg in metres.
  public var maxSnap: Double?
  /// The least component in metres.
  public var minComponent: Double?
  /// Squares are walked along their outline only.
  public var noSquares: Bool?
  /// Ferries are streets.
  public var ferries: Bool?
  /// Statuses of sites that count.
  public var count: [String] = []
  /// The least readiness of sites that count.
  public var ready: String?
  /// Names of scenarios that hold, together with `whatIf`.
  public var scenario: [String] = []
  /// What differs from the region as it was read.
  public var whatIf = WhatIfSettings()
  /// The scenarios that have a name.
  public var scenarios: [String: WhatIfSettings] = [:]
  /// What gemeenten agreed to have reached, by code; the region's under ``regionKey``.
  public var agreements: [String: Agreement] = [:]
  /// What `suggest` is asked.
  public var suggest = SuggestSettings()
  /// Print the report as PDF too.
  public var pdf: Bool?
  /// Whether to leave the map that moves out of the report.
  public var isStatic: Bool?
  /// Output folders of earlier runs, for the trend of the report.
  public var earlierRuns: [String] = []
  /// The day the run is of; else the latest date of an input counts.
  public var date: CalendarDay?
  /// With whom outputs may be shared; `nil` without a label.
  public var label: TrafficLightLabel?
  /// The output folder.
  public var out: String?
  /// The output folder that the project file names, whatever the flags say.
  var outOfProject: String?
  /// The language of reports.
  public var language: Language?
  /// How many threads to use.
  public var threads: Int?
  /// What `nsp fetch` gets.
  public var downloads: [Download] = []
  /// The project folder; `nil` when everything comes from flags.
  public var folder: String?

  public init() {}

  /// These settings, with those of a project file where they say nothing.
  public func over(_ project: ProjectSettings) -> ProjectSettings {
    var result = self
    func fill<Value>(_ path: WritableKeyPath<ProjectSettings, Value?>) {
      if result[keyPath: path] == nil { result[keyPath: path] = project[keyPath: path] }
    }
    func fillList(_ path: WritableKeyPath<ProjectSettings, [String]>) {
      if result[keyPath: path].isEmpty { result[keyPath: path] = project[keyPath: path] }
    }
    for path in [
      \ProjectSettings.network, \.population, \.sites, \.region, \.norm, \.count, \.scenario,
      \.groupNorm, \.candidates, \.candidatesFromOSM, \.areas, \.earlierRuns,
    ] {
      fillList(path)
    }
    for path in [
      \ProjectSettings.gemeenten, \.dwellings, \.crs, \.clip, \.ready, \.out, \.folder,
      \.courierNorm,
    ] {
      fill(path)
    }
    for path in [
      \ProjectSettings.sitesFromOSM, \.noSquares, \.ferries, \.reconcile, \.pdf, \.isStatic,
    ] {
      fill(path)
    }
    fill(\.name)
    fill(\.licence)
    fill(\.maxSnap)
    fill(\.minComponent)
    fill(\.targetShare)
    fill(\.language)
    fill(\.label)
    fill(\.threads)
    fill(\.date)
    result.whatIf = whatIf.over(project.whatIf)
    result.suggest = suggest.over(project.suggest)
    result.scenarios = project.scenarios
    result.agreements = project.agreements
    result.downloads = project.downloads
    result.outOfProject = project.out
    result.profiles = project.profiles
    return result
  }
}

extension ProjectSettings {
  /// How many threads work when nobody says.
  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The language of reports and of what people read in outputs.
  var shownLanguage: Language { language ?? .dutch }

  /// True when the buildings of the extract are needed as homes.
  var needsDwellings: Bool { reconcile == true && dwellings == nil }

  /// The output folder: `--out`, else `out` in the project.
  var outFolder: String { out ?? usualOutFolder }

  /// The output folder when no flag names one.
  var usualOutFolder: String { outOfProject ?? folder.map { $0 + "/out" } ?? "out" }

  /// Where networks are kept: beside the project, else in the user's cache folder.
  var cacheFolder: String {
    if let folder { return folder + "/.nsp" }
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], !cache.isEmpty { return cache + "/nsp" }
    return (environment["HOME"] ?? NSTemporaryDirectory()) + "/.cache/nsp"
  }

  /// Looks at what needs no input, so that a mistake is told before an hour of reading.
  package func requireRules() throws {
    _ = try norms()
    _ = try snapRules()
    _ = try countedStatuses()
    _ = try leastReadiness()
    _ = try clipBox()
    _ = try SitingQuestion(suggest)
    try requirePlane()
  }

  private func requirePlane() throws(DataError) {
    guard let crs else { return }
    var found = "a system that is not in metres"
    do {
      if try Plane(code: crs).description().isInMetres { return }
    } catch {
      found = error.message
    }
    throw DataError(
      .usage, at: DataLocation(file: "--crs \(crs)"),
      expected: "a plane that PROJ knows, in metres",
      found: found, nextStep: "Give an EPSG code such as EPSG:28992.")
  }

  /// Looks at rules and whether all files are there, before anything is read.
  func requireRulesAndFiles() throws {
    try requireRules()
    for file in namedFiles { try file.require() }
  }

  /// The box of `--clip`.
  func clipBox() throws(DataError) -> GeographicBox? {
    guard let clip else { return nil }
    guard let box = GeographicBox(clip) else {
      throw DataError(
        .usage, at: DataLocation(file: "--clip"), expected: "west,south,east,north in degrees",
        found: clip, nextStep: "Give a box such as 4.3,51.9,4.5,52.1.")
    }
    return box
  }

  /// The limits of snapping.
  func snapRules() throws(DataError) -> SnapRules {
    let usual = SnapRules()
    return SnapRules(
      maxSnapMetres: try Self.metres(maxSnap ?? usual.maxSnapMetres, "max-snap"),
      minComponentMetres: try Self.metres(
        minComponent ?? usual.minComponentMetres, "min-component"))
  }

  private static func metres(_ value: Double, _ name: String) throws(DataError) -> Double {
    guard value.isFinite, value >= 0, value <= 1_000_000 else {
      throw DataError(
        .usage, at: DataLocation(file: "--\(name)"), expected: "metres from 0 to 1,000,000",
        found: "\(value)", nextStep: "Give a distance in metres.")
    }
    return value
  }

  /// The statuses that count.
  func countedStatuses() throws(DataError) -> Set<Noodsteunpunt.Status> {
    var result: Set<Noodsteunpunt.Status> = []
    for text in count.flatMap({ $0.split(separator: ",") }) {
      guard let status = Noodsteunpunt.Status(rawValue: text.trimmingCharacters(in: .whitespaces))
      else {
        throw DataError(
          .usage, at: DataLocation(file: "--count"),
          expected: Noodsteunpunt.Status.allCases.map(\.rawValue).joined(separator: ", "),
          found: String(text), nextStep: "Name one or more of these, with commas between.")
      }
      result.insert(status)
    }
    return result.isEmpty ? [.existing] : result
  }

  /// The least readiness that counts.
  func leastReadiness() throws(DataError) -> Noodsteunpunt.Readiness? {
    guard let ready else { return nil }
    guard let readiness = Noodsteunpunt.Readiness(rawValue: ready) else {
      throw DataError(
        .usage, at: DataLocation(file: "--ready"),
        expected: Noodsteunpunt.Readiness.allCases.map(\.rawValue).joined(separator: ", "),
        found: ready, nextStep: "Name one of these.")
    }
    return readiness
  }
}
