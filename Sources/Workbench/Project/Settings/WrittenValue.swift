// Values as a file or the command line has them, before a kind reads them.

import Foundation
import Words

/// A value that is not allowed.
struct RefusedValue: Error {
  /// The part of it that is wrong.
  let found: Wording
}

/// A value as a file or the command line has it.
enum WrittenValue {
  case text(String)
  case truth(Bool)
  case list([WrittenValue])

  /// A value of YAML; `nil` for a map, for nothing, and for a list that holds such.
  init?(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let number as Int: self = .text(String(number))
    case let number as Double: self = .text(String(number))
    case let truth as Bool: self = .truth(truth)
    case let list as [Any]:
      let items = list.compactMap { WrittenValue($0) }
      guard items.count == list.count else { return nil }
      self = .list(items)
    default: return nil
    }
  }

  /// The values of a list, or the only one.
  func items(separatedBy separator: Character?) -> [WrittenValue] {
    switch self {
    case .list(let items):
      return items.flatMap { item in
        if case .text = item { item.items(separatedBy: separator) } else { [item] }
      }
    case .text(let text):
      guard let separator else { return [self] }
      return text.split(separator: separator).map {
        .text($0.trimmingCharacters(in: .whitespaces))
      }
    case .truth: return [self]
    }
  }

  /// The value about as it stands in the file.
  var shown: String {
    switch self {
    case .text(let text): text
    case .truth(let truth): "\(truth)"
    case .list(let items): "[\(items.map(\.shown).joined(separator: ", "))]"
    }
  }
}

extension SettingKind {
  /// Reads one value.
  ///
  /// - Parameter folder: where files that are named lie; `nil` for the current folder.
  func value(
    of written: WrittenValue, in folder: String?
  ) throws(RefusedValue) -> Value {
    switch written {
    case .truth(let truth):
      if let value = truth as? Value { return value }
    case .text(let text):
      let isInside = namesFile(text) && !text.hasPrefix("/")
      if let value = read(isInside ? (folder.map { $0 + "/" } ?? "") + text : text) {
        return value
      }
      throw RefusedValue(found: found(text))
    case .list: break
    }
    throw RefusedValue(found: Wording(written.shown))
  }
}
