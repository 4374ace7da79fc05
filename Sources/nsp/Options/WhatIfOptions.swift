import ArgumentParser
import Workbench

/// What differs from the region as it was read; the keys of a scenario in `nsp.yaml` are the same.
struct WhatIfOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Scenarios of nsp.yaml by name; or blackout: movable bridges, lifts and ferries close;"
        + " or suggested: the sites that nsp suggest wrote last."))
  var scenario: [String] = []

  @Option(parsing: .upToNextOption, help: "Ids of sites that are closed.")
  var closedSites: [String] = []

  @Option(parsing: .upToNextOption, help: "Lists of sites that come in addition: FILE[#layer].")
  var addedSites: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Ids of candidates that count as if they were there, of lists, OSM buildings or squares.")
  var addedCandidates: [String] = []

  @Option(parsing: .upToNextOption, help: "Sites that stand elsewhere: ID=x,y or ID=lon,lat.")
  var movedSites: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Areas in which sites fail and streets close, such as a flood: FILE[#layer].")
  var hazard: [String] = []

  @Option(help: "What a hazard does to streets inside: closed (usual) or open.")
  var hazardStreets: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Streets that are closed: OSM way ids, or movable-bridges, lifts, ferries, bridges, tunnels,"
        + " steps."))
  var closedStreets: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Lines that close the streets they cross: FILE[#layer], or \"x,y x,y\".")
  var closedLines: [String] = []

  var settings: WhatIfSettings {
    get throws {
      var settings = WhatIfSettings()
      try settings.take(\.closedSites, closedSites.commaSeparated)
      try settings.take(\.addedSites, addedSites)
      try settings.take(\.addedCandidates, addedCandidates.commaSeparated)
      try settings.take(\.movedSites, movedSites)
      try settings.take(\.hazard, hazard)
      try settings.take(\.hazardStreets, hazardStreets)
      try settings.take(\.closedStreets, closedStreets.commaSeparated)
      try settings.take(\.closedLines, closedLines)
      return settings
    }
  }
}

extension [String] {
  /// The texts between commas, of all of them.
  var commaSeparated: [String] { flatMap { $0.split(separator: ",").map(String.init) } }
}
