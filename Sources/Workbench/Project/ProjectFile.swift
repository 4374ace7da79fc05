// `nsp.yaml`: one list of keys says what is allowed, what a value must be, and where it goes.

public import Findings
import Formats
import Foundation
import Planning
import Words

/// The keys of `nsp.yaml`, in the order of the documentation.
let projectKeys: [SettingKey<ProjectSettings>] =
  [
    .single("name", \.name), .single("licence", \.licence),
    .list("network", \.network), .list("population", \.population), .list("sites", \.sites),
    .flag("sites-from-osm", \.sitesFromOSM), .single("gemeenten", \.gemeenten),
    .list("region", \.region), .single("dwellings", \.dwellings), .single("crs", \.crs),
    .single("clip", \.clip),
    .list("norm", \.norm), .list("group-norm", \.groupNorm),
    .number("target-share", "a share above 0 and at most 1", \.targetShare),
    .single("courier-norm", \.courierNorm), .list("candidates", \.candidates),
    .list("candidates-from-osm", \.candidatesFromOSM), .list("areas", \.areas),
    .flag("reconcile", \.reconcile),
    .number("max-snap", "a number of metres", \.maxSnap),
    .number("min-component", "a number of metres", \.minComponent),
    .flag("no-squares", \.noSquares), .flag("ferries", \.ferries), .list("count", \.count),
    .single("ready", \.ready), .list("scenario", \.scenario), .day("date", \.date),
    .list("earlier-runs", \.earlierRuns), .flag("pdf", \.pdf), .flag("static", \.isStatic),
    .single("out", \.out),
    SettingKey(
      name: "tlp", allowed: TrafficLightLabel.allCases.map(\.rawValue).joined(separator: ", ")
    ) { value, settings in
      guard let label = (value as? String).flatMap(TrafficLightLabel.init) else { return false }
      settings.label = label
      return true
    },
    SettingKey(
      name: "language", allowed: Language.allCases.map(\.rawValue).joined(separator: " or ")
    ) { value, settings in
      guard let language = (value as? String).flatMap(Language.init) else { return false }
      settings.language = language
      return true
    },
    SettingKey(name: "threads", allowed: "a whole number from 1 to 256") { value, settings in
      guard let threads = value as? Int, (1...256).contains(threads) else { return false }
      settings.threads = threads
      return true
    },
  ] + WhatIfSettings.keys.map { $0.within(\.whatIf) }

/// Reads the value of such a key.
typealias SectionReader =
  @Sendable (Any, DataLocation, inout ProjectSettings) throws(DataError) -> Void

/// The keys whose values are maps or lists of maps, and how they are read.
let projectSections: [String: SectionReader] = [
  "agreements": { (value, location, settings) throws(DataError) in
    for (code, entries) in try maps(value, location, "a code, or region, with share, sites and by")
    {
      settings.agreements[code] = try Agreement(entries, at: within(location, code))
    }
  },
  "downloads": { (value, location, settings) throws(DataError) in
    settings.downloads = try DownloadList.read(value, file: location.file)
  },
  "norms": { (value, location, settings) throws(DataError) in
    for (id, entries) in try maps(value, location, "an id with keys for each norm") {
      settings.profiles.append(try NormProfile(id: id, entries, at: location))
    }
  },
  "groups": { (value, location, settings) throws(DataError) in
    for (name, entries) in try maps(value, location, "a group's name with a norm for each") {
      guard entries.count == 1, let norm = entries["norm"] as? String else {
        throw DataError(
          .usage, at: within(location, name),
          expected: "norm: 15min@0.8m/s or the id of a norm", found: yamlText(entries),
          nextStep: "Mend the value.")
      }
      settings.groupNorm.append("\(name)=\(norm)")
    }
  },
  "suggest": { (value, location, settings) throws(DataError) in
    guard let entries = value as? [String: Any] else {
      throw DataError(
        .usage, at: location, expected: "keys with values, such as new-sites: 10",
        found: "\(value)", nextStep: "Mend the value.")
    }
    try SuggestSettings.keys.take(entries, into: &settings.suggest, at: location)
  },
  "scenarios": { (value, location, settings) throws(DataError) in
    for (name, entries) in try maps(value, location, "a name with keys for each scenario") {
      var scenario = WhatIfSettings()
      try WhatIfSettings.keys.take(
        entries, into: &scenario, at: within(location, name))
      settings.scenarios[name] = scenario
    }
  },
]

/// The place of a name inside a section.
private func within(_ section: DataLocation, _ name: String) -> DataLocation {
  DataLocation(file: section.file, field: "\(section.field ?? ""), \(name)")
}

/// The named maps of a section.
private func maps(
  _ value: Any, _ location: DataLocation, _ expected: String
) throws(DataError) -> [(name: String, entries: [String: Any])] {
  guard let all = value as? [String: Any] else {
    throw DataError(
      .usage, at: location, expected: expected, found: yamlText(value), nextStep: "Mend the value.")
  }
  var result: [(name: String, entries: [String: Any])] = []
  for (name, value) in all.sorted(by: { $0.key < $1.key }) {
    guard let entries = value as? [String: Any] else {
      throw DataError(
        .usage, at: within(location, name), expected: "keys with values",
        found: yamlText(value), nextStep: "Mend the value.")
    }
    result.append((name, entries))
  }
  return result
}

extension ProjectSettings {
  /// Reads the settings of a project folder; paths are relative to it.
  ///
  /// - Throws: `DataError` naming key, value and what is allowed.
  public init(project folder: String) throws(DataError) {
    let path = folder + "/nsp.yaml"
    let location = DataLocation(file: path)
    let text: String
    do {
      try Self.requireSize(of: path)
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch let refusal as DataError {
      throw refusal
    } catch {
      throw DataError(
        .missing, at: location, expected: "a project file", found: "none that can be read",
        nextStep: "Name a folder with an nsp.yaml (compare: with --project), or give flags alone.")
    }
    let root: Any?
    do {
      // Days stay texts: YAML's own reading makes 2027-01-01 of the month 13 of 2026.
      root = try YAMLText.value(of: text, at: location)
    } catch let refusal as DataError {
      throw refusal
    } catch {
      throw DataError(
        at: location, expected: "YAML", found: "\(error)", nextStep: "Mend the line it names.")
    }
    guard let entries = root as? [String: Any] ?? (root == nil ? [:] : nil) else {
      throw DataError(
        at: location, expected: "keys with values", found: "something else",
        nextStep: "Write lines such as \"norm: 1000m\".")
    }
    self.init()
    let plain = entries.filter { projectSections[$0.key] == nil }
    try projectKeys.take(plain, into: &self, at: location, besides: projectSections.keys.sorted())
    // Sections add to what plain keys say: groups and group-norm both hold.
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      try projectSections[name]?(value, DataLocation(file: path, field: name), &self)
    }
    self.folder = folder
    resolvePaths(in: folder)
  }

  private static func requireSize(of path: String) throws {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= YAMLText.mostBytes else {
      throw DataError(
        at: DataLocation(file: path),
        expected: "a project file of at most \(YAMLText.mostBytes) bytes",
        found: "\(size) bytes", nextStep: "Check that this is the project file.")
    }
  }

  private mutating func resolvePaths(in folder: String) {
    func resolved(_ path: String) -> String {
      path.hasPrefix("/") ? path : folder + "/" + path
    }
    network = network.map(resolved)
    population = population.map(resolved)
    sites = sites.map(resolved)
    candidates = candidates.map(resolved)
    areas = areas.map(resolved)
    earlierRuns = earlierRuns.map(resolved)
    gemeenten = gemeenten.map(resolved)
    dwellings = dwellings.map(resolved)
    whatIf.resolvePaths(resolved)
    for name in scenarios.keys { scenarios[name]?.resolvePaths(resolved) }
    out = out.map(resolved)
  }
}
