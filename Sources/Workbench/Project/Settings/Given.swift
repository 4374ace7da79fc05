// Values of settings. What was not given is not there: the project file or the usual value holds.

import Coverage
import Figures
public import Findings
import Formats
import Foundation
import Words

/// Values of the settings of a list.
@dynamicMemberLookup
public struct Given<List: SettingList>: Sendable {
  private var values: [String: any Sendable] = [:]

  public init() {}

  /// The value of a setting: the one that was given, else the usual one.
  public subscript<Value>(dynamicMember path: KeyPath<List, Setting<Value>>) -> Value {
    get {
      let setting = List.shared[keyPath: path]
      return values[setting.name].flatMap { $0 as? Value } ?? setting.usual
    }
    set {
      let setting = List.shared[keyPath: path]
      values[setting.name] = setting.isAbsent(newValue) ? nil : newValue
    }
  }

  /// The value that was given; `nil` where the usual one holds.
  func given<Value>(_ path: KeyPath<List, Setting<Value>>) -> Value? {
    values[List.shared[keyPath: path].name].flatMap { $0 as? Value }
  }

  /// The settings on which figures depend, in the order of the list, with their places.
  func decisive(in question: CoverageQuestion) -> [(place: Int, setting: DecisiveSetting)] {
    List.rows.compactMap { row in
      row.member.map { member in
        (
          member.place,
          DecisiveSetting(
            key: row.name, member: member.name,
            value: row.decisiveValue(of: values[row.name], in: question))
        )
      }
    }
  }

  /// Puts the values that rows ask for into a question of coverage.
  func ask(_ question: inout CoverageQuestion) {
    for setting in List.rows { setting.ask(values[setting.name], in: &question) }
  }

  /// True when every setting has its usual value because none was given.
  var isEmpty: Bool { values.isEmpty }

  /// These values, with those of a project file where they say nothing.
  func over(_ project: Given) -> Given {
    var result = self
    result.values.merge(project.values) { own, _ in own }
    return result
  }
}

// MARK: Flags

extension Given {
  /// Takes the text of a flag; without one the flag was not given.
  ///
  /// - Throws: `DataError` naming flag, value and what is allowed.
  public mutating func take<Value>(
    _ path: KeyPath<List, Setting<Value>>, _ text: String?
  ) throws(DataError) {
    if let text { try take(path, .text(text)) }
  }

  /// Takes the texts of a flag; without any the flag was not given.
  ///
  /// - Throws: `DataError` naming flag, value and what is allowed.
  public mutating func take<Value>(
    _ path: KeyPath<List, Setting<Value>>, _ texts: [String]
  ) throws(DataError) {
    try take(path, .list(texts.map { .text($0) }))
  }

  /// Takes a flag without a value; `false` when it was not given.
  public mutating func take(_ path: KeyPath<List, Setting<Bool>>, _ isGiven: Bool) {
    if isGiven { self[dynamicMember: path] = true }
  }

  private mutating func take<Value>(
    _ path: KeyPath<List, Setting<Value>>, _ written: WrittenValue
  ) throws(DataError) {
    let setting = List.shared[keyPath: path]
    do {
      values[setting.name] = try setting.value(of: written, in: nil)
    } catch {
      throw setting.refusal(of: error, at: DataLocation(file: "--\(setting.name)"))
    }
  }
}

// MARK: nsp.yaml

extension Given {
  /// Takes the value of a key of `nsp.yaml`.
  ///
  /// - Returns: false when no setting of the list has this name.
  /// - Throws: `DataError` naming key, value and what is allowed.
  mutating func take(
    key name: String, _ value: Any, of place: FilePlace
  ) throws(DataError) -> Bool {
    guard let setting = List.rows.first(where: { $0.name == name }) else { return false }
    do throws(RefusedValue) {
      guard let written = WrittenValue(value) else {
        throw RefusedValue(found: Wording(yaml: value))
      }
      values[name] = try setting.value(of: written, in: place.folder)
    } catch {
      throw setting.refusal(of: error, at: place.within(name).location)
    }
    return true
  }

  /// Takes the values of a map of `nsp.yaml`.
  ///
  /// - Throws: `DataError` naming key, value and what is allowed.
  mutating func take(_ entries: [String: Any], of place: FilePlace) throws(DataError) {
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      guard try take(key: name, value, of: place) else {
        throw DataError.unknownKey(name, among: List.names, at: place.location)
      }
    }
  }
}

/// A place in a project file.
struct FilePlace: Sendable {
  /// The project folder.
  let folder: String
  /// The file, and the keys that lead to the place.
  let location: DataLocation

  /// The place of a key here.
  func within(_ name: String) -> FilePlace {
    FilePlace(
      folder: folder,
      location: DataLocation(
        file: location.file, field: location.field.map { "\($0), \(name)" } ?? name))
  }
}
