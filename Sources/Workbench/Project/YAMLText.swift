// YAML from elsewhere: a few aliases of aliases can stand for more values than there is memory.

import Findings
import Formats
import Foundation
import Words
import Yams

enum YAMLText {
  /// The longest project file.
  static let mostBytes = 1_000_000
  private static let mostValues = 100_000
  private static let mostLevels = 32

  /// The value that a text spells, maps as dictionaries; `nil` for an empty one.
  ///
  /// - Throws: `DataError` for too many values or levels, and what the parser throws.
  static func value(of text: String, at location: DataLocation) throws -> Any? {
    // Days stay texts: YAML's own reading makes 2027-01-01 of the month 13 of 2026.
    let parser = try Parser(
      yaml: text, resolver: Resolver.default.removing(.timestamp), constructor: constructor)
    guard let root = try parser.singleRoot() else { return nil }
    var left = mostValues
    guard fits(root, level: 0, &left) else {
      throw DataError.tooMuchYAML(
        at: location, isDeep: left >= 0, most: (values: mostValues, levels: mostLevels))
    }
    // The library stops the program at a list in the place of a key.
    if let line = lineOfListAsKey(root) {
      throw DataError.listAsKey(onLine: line, at: location)
    }
    return root.any
  }

  /// Makes values of scalars, but no numbers to the base of 60: 12:30 stays a text, and the library
  /// stops the program at one that is too large.
  private static var constructor: Constructor {
    Constructor(
      Constructor.defaultScalarMap.merging([
        .int: { $0.string.contains(":") ? nil : Int.construct(from: $0) },
        .float: { $0.string.contains(":") ? nil : Double.construct(from: $0) },
      ]) { _, own in own })
  }

  private static func lineOfListAsKey(_ node: Node) -> Int? {
    switch node {
    case .sequence(let sequence): return sequence.lazy.compactMap(lineOfListAsKey).first
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard case .scalar = key else { return key.mark?.line ?? 1 }
        if let line = lineOfListAsKey(value) { return line }
      }
      return nil
    default: return nil
    }
  }

  private static func fits(_ node: Node, level: Int, _ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0, level <= mostLevels else { return false }
    switch node {
    case .sequence(let sequence):
      for item in sequence where !fits(item, level: level + 1, &left) { return false }
    case .mapping(let mapping):
      for (key, value) in mapping
      where !fits(key, level: level + 1, &left) || !fits(value, level: level + 1, &left) {
        return false
      }
    default: break
    }
    return true
  }
}

extension Wording {
  /// A value about as it stands in the file, for errors.
  init(yaml value: Any) {
    func text(_ value: Any, in language: Language) -> String {
      switch value {
      case let map as [AnyHashable: Any]:
        let entries = map.map { "\($0.key): \(text($0.value, in: language))" }.sorted()
        return "{\(entries.joined(separator: ", "))}"
      case let list as [Any]:
        return "[\(list.map { text($0, in: language) }.joined(separator: ", "))]"
      case is NSNull: return language(.nothing)
      default: return "\(value)"
      }
    }
    self.init(text(value, in: .dutch), text(value, in: .english))
  }
}
