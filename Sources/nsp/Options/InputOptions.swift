import ArgumentParser
import Foundation
import Planning
import Workbench

/// The flags that every command shares; each is also a key of `nsp.yaml`.
struct InputOptions: ParsableArguments {
  @Argument(help: "Project folder with an nsp.yaml; the current one when it has one.")
  var folder: String?

  @Option(parsing: .upToNextOption, help: "OSM PBF extracts, merged.")
  var network: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Squares, points or polygons with people: FILE[#layer].")
  var population: [String] = []

  @Option(parsing: .upToNextOption, help: "C-NSP and L-NSP: FILE[#layer].")
  var sites: [String] = []

  @Flag(help: "Take fire stations (C-NSP) and community centres (L-NSP) from the extracts.")
  var sitesFromOSM = false

  @Option(help: "Boundaries of gemeenten: FILE[#layer]. Without them all is one region.")
  var gemeenten: String?

  @Option(
    parsing: .upToNextOption, help: "Gemeenten that are counted: names or codes; or VR06.")
  var region: [String] = []

  @Option(help: "Points over which populations of polygons are spread: FILE[#layer].")
  var dwellings: String?

  @Option(help: "The plane, such as EPSG:28992; else RD New or the UTM zone of the data.")
  var crs: String?

  @Option(
    parsing: .unconditional,
    help: "Leave out streets outside this box: west,south,east,north in degrees.")
  var clip: String?

  @Option(
    parsing: .upToNextOption,
    help: "Norms, the first decides: a profile (see `nsp norms`), 1000m, or 15min@5km/h.")
  var norm: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Norms of groups: GROUP=NORM, as in residents_65_plus=15min@0.8m/s.")
  var groupNorm: [String] = []

  @Option(
    parsing: .unconditional,
    help: "An area meets a norm of walking when at least this share is covered (1).",
    transform: FlagValue.number(Double.leastNonzeroMagnitude...1, "shares above 0, up to 1"))
  var targetShare: Double?

  @Option(help: "The longest walk from an L-NSP to its C-NSP that counts as near (30min@5km/h).")
  var courierNorm: String?

  @Option(parsing: .upToNextOption, help: "Possible new sites: FILE[#layer].")
  var candidates: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Possible new sites out of OSM: all, or classes such as school,place_of_worship.")
  var candidatesFromOsm: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Wijken, buurten or kernen that get a table: FILE[#layer].")
  var areas: [String] = []

  @Flag(help: "Spread people whom the squares lack over the dwellings outside them.")
  var reconcile = false

  @Option(
    parsing: .unconditional, help: "The longest straight leg to a street, in metres (250).",
    transform: FlagValue.metres)
  var maxSnap: Double?

  @Option(
    parsing: .unconditional,
    help: "Networks with fewer metres of streets are not joined to (1000).",
    transform: FlagValue.metres)
  var minComponent: Double?

  @Flag(help: "Walk squares along their outline only.")
  var noSquares = false

  @Flag(help: "Ferries are streets.")
  var ferries = false

  @Option(
    parsing: .upToNextOption,
    help: "Statuses of sites that count (existing): existing,planned,proposed,...")
  var count: [String] = []

  @Option(help: "The least readiness of sites that count: on-paper, equipped, exercised.")
  var ready: String?

  @OptionGroup(title: "What if") var whatIf: WhatIfOptions

  @Option(
    help: "With whom outputs may be shared: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.",
    transform: FlagValue.label)
  var tlp: TrafficLightLabel?

  @Option(
    parsing: .unconditional, help: "How many threads to use (all cores).",
    transform: FlagValue.threads)
  var threads: Int?

  /// The settings of the flags over those of the project.
  ///
  /// - Parameter flags: settings of flags that only one command has.
  func settings(over flags: ProjectSettings = ProjectSettings()) throws -> ProjectSettings {
    var settings = flags
    settings.network = network
    settings.population = population
    settings.sites = sites
    settings.sitesFromOSM = sitesFromOSM ? true : nil
    settings.gemeenten = gemeenten
    settings.region = region
    settings.dwellings = dwellings
    settings.crs = crs
    settings.clip = clip
    settings.norm = norm
    settings.groupNorm = groupNorm
    settings.targetShare = targetShare
    settings.courierNorm = courierNorm
    settings.candidates = candidates
    settings.candidatesFromOSM = candidatesFromOsm.commaSeparated
    settings.areas = areas
    settings.reconcile = reconcile ? true : nil
    settings.maxSnap = maxSnap
    settings.minComponent = minComponent
    settings.noSquares = noSquares ? true : nil
    settings.ferries = ferries ? true : nil
    settings.count = count
    settings.ready = ready
    settings.scenario = whatIf.scenario.commaSeparated
    settings.whatIf = whatIf.settings
    settings.label = tlp
    settings.threads = threads
    if let folder { return settings.over(try ProjectSettings(project: folder)) }
    if FileManager.default.fileExists(atPath: "nsp.yaml") {
      return settings.over(try ProjectSettings(project: "."))
    }
    return settings
  }
}
