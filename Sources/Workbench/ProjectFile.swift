// `nsp.yaml`: one list of keys says what is allowed, what a value must be, and where it goes.

public import Formats
import Foundation
import Reporting
import Yams

/// A key of `nsp.yaml`.
struct ProjectKey: Sendable {
  let name: String
  /// What a value must be, for the error.
  let allowed: String
  /// Puts a value into settings; false when it is not allowed.
  let take: @Sendable (Any, inout ProjectSettings) -> Bool

  private static func texts(_ value: Any) -> [String]? {
    if let list = value as? [Any] {
      let texts = list.compactMap(text)
      return texts.count == list.count ? texts : nil
    }
    return text(value).map { [$0] }
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as Int: String(number)
    case let number as Double: String(number)
    default: nil
    }
  }

  static func list(
    _ name: String, _ path: any WritableKeyPath<ProjectSettings, [String]> & Sendable
  )
    -> ProjectKey
  {
    ProjectKey(name: name, allowed: "a text or a list of texts") { value, settings in
      guard let texts = texts(value) else { return false }
      settings[keyPath: path] = texts
      return true
    }
  }

  static func single(
    _ name: String, _ path: any WritableKeyPath<ProjectSettings, String?> & Sendable
  )
    -> ProjectKey
  {
    ProjectKey(name: name, allowed: "a text") { value, settings in
      guard let text = text(value) else { return false }
      settings[keyPath: path] = text
      return true
    }
  }

  static func flag(_ name: String, _ path: any WritableKeyPath<ProjectSettings, Bool?> & Sendable)
    -> ProjectKey
  {
    ProjectKey(name: name, allowed: "true or false") { value, settings in
      guard let flag = value as? Bool else { return false }
      settings[keyPath: path] = flag
      return true
    }
  }

  static func metres(
    _ name: String, _ path: any WritableKeyPath<ProjectSettings, Double?> & Sendable
  )
    -> ProjectKey
  {
    ProjectKey(name: name, allowed: "a number of metres") { value, settings in
      guard let number = value as? Double ?? (value as? Int).map(Double.init) else { return false }
      settings[keyPath: path] = number
      return true
    }
  }
}

/// The keys of `nsp.yaml`, in the order of the documentation.
let projectKeys: [ProjectKey] = [
  .list("network", \.network), .list("population", \.population), .list("sites", \.sites),
  .flag("sites-from-osm", \.sitesFromOSM), .single("gemeenten", \.gemeenten),
  .list("region", \.region), .single("dwellings", \.dwellings), .single("crs", \.crs),
  .single("clip", \.clip),
  .list("norm", \.norm), .metres("max-snap", \.maxSnap), .metres("min-component", \.minComponent),
  .flag("no-squares", \.noSquares), .flag("ferries", \.ferries), .list("count", \.count),
  .single("ready", \.ready), .list("closed-sites", \.closedSites), .single("out", \.out),
  ProjectKey(
    name: "language", allowed: ReportLanguage.allCases.map(\.rawValue).joined(separator: " or ")
  ) { value, settings in
    guard let language = (value as? String).flatMap(ReportLanguage.init) else { return false }
    settings.language = language
    return true
  },
  ProjectKey(name: "threads", allowed: "a whole number from 1 to 256") { value, settings in
    guard let threads = value as? Int, (1...256).contains(threads) else { return false }
    settings.threads = threads
    return true
  },
]

extension ProjectSettings {
  /// Reads the settings of a project folder; paths are relative to it.
  ///
  /// - Throws: `DataError` naming key, value and what is allowed.
  public init(project folder: String) throws(DataError) {
    let path = folder + "/nsp.yaml"
    let location = DataLocation(file: path)
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw DataError(
        .missing, at: location, expected: "a project file", found: "none that can be read",
        nextStep: "Give a folder with an nsp.yaml, or say everything with flags.")
    }
    let root: Any?
    do {
      root = try Yams.load(yaml: text)
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
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      if name == "downloads" {
        downloads = try DownloadList.read(value, file: path)
        continue
      }
      guard let key = projectKeys.first(where: { $0.name == name }) else {
        throw DataError(
          .usage, at: location,
          expected:
            "one of the keys \((projectKeys.map(\.name) + ["downloads"]).joined(separator: ", "))",
          found: "the key \(name)", nextStep: "Mend or remove it.")
      }
      guard key.take(value, &self) else {
        throw DataError(
          .usage, at: DataLocation(file: path, field: name), expected: key.allowed,
          found: "\(value)", nextStep: "Mend the value.")
      }
    }
    self.folder = folder
    resolvePaths(in: folder)
  }

  private mutating func resolvePaths(in folder: String) {
    func resolved(_ path: String) -> String {
      path.hasPrefix("/") ? path : folder + "/" + path
    }
    network = network.map(resolved)
    population = population.map(resolved)
    sites = sites.map(resolved)
    gemeenten = gemeenten.map(resolved)
    dwellings = dwellings.map(resolved)
    out = out.map(resolved)
  }
}
