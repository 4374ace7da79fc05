// A key of `nsp.yaml`: its name, what a value must be, and where it goes. Lists of these are the whole
// vocabulary of the file.

import Findings
import Formats
import Foundation

/// A key of a map in `nsp.yaml` that sets something of a root.
struct SettingKey<Root>: Sendable {
  let name: String
  /// What a value must be, for the error.
  let allowed: String
  /// Puts a value into settings; false when it is not allowed.
  let take: @Sendable (Any, inout Root) -> Bool

  static func texts(_ value: Any) -> [String]? {
    if let list = value as? [Any] {
      let texts = list.compactMap(text)
      return texts.count == list.count ? texts : nil
    }
    return text(value).map { [$0] }
  }

  static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as Int: String(number)
    case let number as Double: String(number)
    default: nil
    }
  }

  static func number(_ value: Any) -> Double? {
    value as? Double ?? (value as? Int).map(Double.init)
  }

  static func list(
    _ name: String, _ path: any WritableKeyPath<Root, [String]> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: "a text or a list of texts") { value, settings in
      guard let texts = texts(value) else { return false }
      settings[keyPath: path] = texts
      return true
    }
  }

  static func single(
    _ name: String, _ path: any WritableKeyPath<Root, String?> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: "a text") { value, settings in
      guard let text = text(value) else { return false }
      settings[keyPath: path] = text
      return true
    }
  }

  static func flag(
    _ name: String, _ path: any WritableKeyPath<Root, Bool?> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: "true or false") { value, settings in
      guard let flag = value as? Bool else { return false }
      settings[keyPath: path] = flag
      return true
    }
  }

  static func number(
    _ name: String, _ allowed: String, _ path: any WritableKeyPath<Root, Double?> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: allowed) { value, settings in
      guard let number = number(value) else { return false }
      settings[keyPath: path] = number
      return true
    }
  }

  /// The same key of something that holds a root.
  func within<Whole>(
    _ path: any WritableKeyPath<Whole, Root> & Sendable
  ) -> SettingKey<Whole> {
    SettingKey<Whole>(name: name, allowed: allowed) { value, whole in
      take(value, &whole[keyPath: path])
    }
  }
}

/// A value about as it stands in the file, for errors.
func yamlText(_ value: Any) -> String {
  switch value {
  case let map as [AnyHashable: Any]:
    let entries = map.map { "\($0.key): \(yamlText($0.value))" }.sorted()
    return "{\(entries.joined(separator: ", "))}"
  case let list as [Any]: return "[\(list.map(yamlText).joined(separator: ", "))]"
  case is NSNull: return "nothing"
  default: return "\(value)"
  }
}

extension Array {
  /// Puts the values of a map where its keys say.
  ///
  /// - Throws: `DataError` naming key, value and what is allowed.
  func take<Root>(
    _ entries: [String: Any], into root: inout Root, at location: DataLocation,
    besides others: [String] = []
  ) throws(DataError) where Element == SettingKey<Root> {
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
      guard let key = first(where: { $0.name == name }) else {
        throw DataError(
          .usage, at: location,
          expected: "one of the keys \((map(\.name) + others).joined(separator: ", "))",
          found: "the key \(name)", nextStep: "Mend or remove it.")
      }
      guard key.take(value, &root) else {
        let field = location.field.map { "\($0), \(name)" } ?? name
        throw DataError(
          .usage, at: DataLocation(file: location.file, field: field), expected: key.allowed,
          found: yamlText(value), nextStep: "Mend the value.")
      }
    }
  }
}
