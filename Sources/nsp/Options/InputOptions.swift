import ArgumentParser
import Words
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
    help: "An area meets a norm of walking when at least this share is covered (1).")
  var targetShare: String?

  @Option(help: "The longest walk from an L-NSP to its C-NSP that counts as near (30min@5km/h).")
  var courierNorm: String?

  @Option(
    parsing: .unconditional,
    help: "The share of residents that come to the points at once: an assumption, for room.")
  var visitors: String?

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
    parsing: .unconditional, help: "The longest straight leg to a street, in metres (250).")
  var maxSnap: String?

  @Option(
    parsing: .unconditional,
    help: "Networks with fewer metres of streets are not joined to (1000).")
  var minComponent: String?

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
    help: "With whom outputs may be shared: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")
  var tlp: String?

  @Option(
    parsing: .unconditional, help: "How many threads to use (all cores).")
  var threads: String?

  /// The language of the project, in which failures are told.
  var language: Language { ProjectLanguage.named(in: folder ?? ".") }

  /// The settings of the flags over those of the project.
  ///
  /// - Parameter flags: settings of flags that only one command has.
  /// - Throws: `DataError` for values that are not allowed, and for a project that cannot be read.
  func settings(over flags: ProjectSettings = ProjectSettings()) throws -> ProjectSettings {
    var settings = flags
    try takeInputs(into: &settings.inputs)
    try takeRules(into: &settings.run)
    settings.whatIf = try whatIf.settings
    return try settings.overProject(in: folder)
  }

  private func takeInputs(into settings: inout Given<InputSettingList>) throws {
    try settings.take(\.network, network)
    try settings.take(\.population, population)
    try settings.take(\.sites, sites)
    settings.take(\.sitesFromOSM, sitesFromOSM)
    try settings.take(\.gemeenten, gemeenten)
    try settings.take(\.region, region)
    try settings.take(\.dwellings, dwellings)
    try settings.take(\.clip, clip)
    try settings.take(\.candidates, candidates)
    try settings.take(\.candidatesFromOSM, candidatesFromOsm.commaSeparated)
    try settings.take(\.areas, areas)
    settings.take(\.reconcile, reconcile)
  }

  private func takeRules(into settings: inout Given<RunSettingList>) throws {
    try settings.take(\.crs, crs)
    try settings.take(\.norm, norm)
    try settings.take(\.groupNorm, groupNorm)
    try settings.take(\.targetShare, targetShare)
    try settings.take(\.courierNorm, courierNorm)
    try settings.take(\.visitors, visitors)
    try settings.take(\.maxSnap, maxSnap)
    try settings.take(\.minComponent, minComponent)
    settings.take(\.noSquares, noSquares)
    settings.take(\.ferries, ferries)
    try settings.take(\.count, count)
    try settings.take(\.ready, ready)
    try settings.take(\.scenario, whatIf.scenario.commaSeparated)
    try settings.take(\.label, tlp)
    try settings.take(\.threads, threads)
  }
}
