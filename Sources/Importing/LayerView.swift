// Finding columns by their aliases, and reading only those.

import Formats
import Foundation

extension String {
  /// The text as names and words are compared: letters and digits, lower case, no diacritics.
  package var comparable: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension ColumnAlias {
  /// The names in the order in which they are tried.
  var names: [String] { [name] + accepted }

  /// The place of the column that bears one of the names.
  ///
  /// - Returns: the latest year where `#` lets several match; `nil` when there is none.
  func index(in columns: [String]) -> Int? {
    let comparables = columns.map(\.comparable)
    for name in names {
      if let exact = comparables.firstIndex(of: name.comparable) { return exact }
      guard name.contains("#") else { continue }
      let matching = comparables.indices.filter { Self.matches(comparables[$0], pattern: name) }
      if let latest = matching.max(by: { comparables[$0] < comparables[$1] }) { return latest }
    }
    return nil
  }

  private static func matches(_ name: String, pattern: String) -> Bool {
    let pattern = pattern.filter { $0 == "#" || $0.isLetter || $0.isNumber }
    return name.count == pattern.count
      && zip(name, pattern).allSatisfy { $0 == $1 || ($1 == "#" && $0.isASCII && $0.isNumber) }
  }
}

/// One column that is read: its place in the row and its name in the file.
struct Slot: Sendable, Hashable {
  var index: Int
  var name: String
  /// True where the text "1.234" may be a thousand.
  var pointsMayGroup = false
}

/// A layer of which only the columns asked for are read.
struct LayerView {
  /// The layer as the file has it.
  let full: FeatureLayer
  /// The layer with the columns asked for.
  private(set) var trimmed: FeatureLayer

  init(_ layer: FeatureLayer) {
    full = layer
    trimmed = layer
    trimmed.columns = []
  }

  /// Asks for the column that bears one of the alias's names.
  mutating func slot(_ alias: ColumnAlias) -> Slot? {
    alias.index(in: full.columns).map { slot(column: $0) }
  }

  /// Asks for a column by its place in the file.
  mutating func slot(column index: Int) -> Slot {
    let name = full.columns[index]
    let known = trimmed.columns.firstIndex(of: name)
    if known == nil { trimmed.columns.append(name) }
    return Slot(
      index: known ?? trimmed.columns.count - 1, name: name, pointsMayGroup: full.pointsMayGroup)
  }
}

extension Feature {
  /// The value in a column; null where the row has none.
  subscript(slot: Slot?) -> AttributeValue {
    guard let slot, values.indices.contains(slot.index) else { return .null }
    return values[slot.index]
  }
}
