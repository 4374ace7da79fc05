// `nsp.yaml`: its keys are the settings of the lists in `Settings`, and sections with maps.

public import Findings
import Formats
import Foundation
import Planning
import Words

/// Reads the value of a section.
typealias SectionReader =
  @Sendable (Any, FilePlace, inout ProjectSettings) throws(DataError) -> Void

/// The keys whose values are maps or lists of maps, and how they are read.
let projectSections: [String: SectionReader] = [
  "agreements": { (value, place, settings) throws(DataError) in
    for (code, entries) in try maps(value, place, SettingWords.agreements) {
      settings.agreements[code] = try Agreement(entries, of: place.within(code))
    }
  },
  "downloads": { (value, place, settings) throws(DataError) in
    settings.downloads = try DownloadList.read(value, file: place.location.file)
  },
  "norms": { (value, place, settings) throws(DataError) in
    for (id, entries) in try maps(value, place, SettingWords.norms) {
      settings.profiles.append(try NormProfile(id: id, entries, of: place.within(id)))
    }
  },
  "groups": { (value, place, settings) throws(DataError) in
    for (name, entries) in try maps(value, place, SettingWords.groups) {
      guard entries.count == 1, let norm = entries["norm"] as? String else {
        throw wrong(entries, place.within(name), SettingWords.groupNorm)
      }
      settings.groupNorm.append("\(name)=\(norm)")
    }
  },
  "suggest": { (value, place, settings) throws(DataError) in
    guard let entries = value as? [String: Any] else {
      throw wrong(value, place, SettingWords.plan)
    }
    try settings.suggest.take(entries, of: place)
  },
  "scenarios": { (value, place, settings) throws(DataError) in
    for (name, entries) in try maps(value, place, SettingWords.scenarios) {
      var scenario = WhatIfSettings()
      try scenario.take(entries, of: place.within(name))
      settings.scenarios[name] = scenario
    }
  },
]

private func wrong(_ value: Any, _ place: FilePlace, _ allowed: Wording) -> DataError {
  .wrongValue(at: place.location, allowed: allowed, found: Wording(yaml: value))
}

/// The named maps of a section.
private func maps(
  _ value: Any, _ place: FilePlace, _ allowed: Wording
) throws(DataError) -> [(name: String, entries: [String: Any])] {
  guard let all = value as? [String: Any] else { throw wrong(value, place, allowed) }
  var result: [(name: String, entries: [String: Any])] = []
  for (name, value) in all.sorted(by: { $0.key < $1.key }) {
    guard let entries = value as? [String: Any] else {
      throw wrong(value, place.within(name), SettingWords.keys)
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
      throw DataError.noProject(path)
    }
    let root: Any?
    do {
      // Days stay texts: YAML's own reading makes 2027-01-01 of the month 13 of 2026.
      root = try YAMLText.value(of: text, at: location)
    } catch let refusal as DataError {
      throw refusal
    } catch {
      throw DataError.noYAML(at: location, because: "\(error)")
    }
    guard let entries = root as? [String: Any] ?? (root == nil ? [:] : nil) else {
      throw DataError.noKeys(at: location)
    }
    self.init()
    self.folder = folder
    let place = FilePlace(folder: folder, location: location)
    for (name, value) in entries.sorted(by: { $0.key < $1.key })
    where projectSections[name] == nil {
      try take(key: name, value, of: place)
    }
    // Sections add to what plain keys say: groups and group-norm both hold.
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      try projectSections[name]?(value, place.within(name), &self)
    }
  }

  /// The keys that are no sections.
  static var keys: [String] {
    InputSettingList.names + RunSettingList.names + WhatIfSettingList.names
  }

  private mutating func take(
    key name: String, _ value: Any, of place: FilePlace
  ) throws(DataError) {
    if try inputs.take(key: name, value, of: place) { return }
    if try run.take(key: name, value, of: place) { return }
    if try whatIf.take(key: name, value, of: place) { return }
    throw DataError.unknownKey(
      name, among: Self.keys + projectSections.keys.sorted(), at: place.location)
  }

  private static func requireSize(of path: String) throws {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size <= YAMLText.mostBytes else {
      throw DataError.largeProject(path, bytes: size, most: YAMLText.mostBytes)
    }
  }
}
