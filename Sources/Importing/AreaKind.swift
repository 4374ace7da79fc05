// What is read as the code of an area, and where it is looked for.

import Words

/// What differs between gemeenten and other areas.
struct AreaKind: Sendable {
  /// What a row is called in messages.
  var word: Wording
  /// The usual names of layers, the best first.
  var usualLayers: [String]
  /// The columns that may hold the code, the most telling first.
  var codes: [ColumnAlias]
  /// The column with the name.
  var name: ColumnAlias
  /// Reads the code from the columns that hold one.
  var code: @Sendable ([String]) -> AreaCode

  static let gemeenten = AreaKind(
    word: ReadingWords.gemeente,
    usualLayers: [
      "gemeenten", "gemeentegebied", "gemeente_niet_gegeneraliseerd", "gemeente",
      "gemeente_gegeneraliseerd",
    ], codes: AreaColumns.gemeenteCodes, name: AreaColumns.gemeenteName, code: AreaCode.gemeente)

  static let others = AreaKind(
    word: ReadingWords.otherArea, usualLayers: [], codes: AreaColumns.areaCodes,
    name: AreaColumns.areaName,
    code: AreaCode.asWritten)
}

/// The code of an area, or what stands in its place.
enum AreaCode: Sendable, Hashable {
  /// A code.
  case code(String)
  /// A code that is not of the Dutch kind, kept as it is.
  case foreign(String)
  /// The code of something else: a provincie, a veiligheidsregio.
  case otherKind(String)
  /// No code.
  case none

  /// Prefixes of CBS and Kadaster for areas that are no gemeente.
  private static let otherPrefixes = ["PV", "VR", "LD", "WK", "BU", "PC", "AM", "GG"]

  /// "GM0003" from GM0003, 2024GM0003, 0003, 3 or g_0003; a code with GM is preferred.
  static func gemeente(_ candidates: [String]) -> AreaCode {
    if let number = candidates.lazy.compactMap(numberAfterGM).first { return .code(gm(number)) }
    for candidate in candidates where otherPrefixes.contains(String(candidate.prefix(2))) {
      return .otherKind(candidate)
    }
    for candidate in candidates {
      let digits = candidate.filter { $0.isASCII && $0.isNumber }
      if (1...4).contains(digits.count), candidate.comparable.count <= digits.count + 1,
        let number = Int(digits)
      {
        return .code(gm(number))
      }
    }
    return candidates.first.map { .foreign($0) } ?? .none
  }

  /// The first code that there is, unchanged.
  static func asWritten(_ candidates: [String]) -> AreaCode {
    candidates.first.map { .code($0) } ?? .none
  }

  private static func numberAfterGM(_ text: String) -> Int? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), text.dropLast(digits.count).uppercased().hasSuffix("GM")
    else { return nil }
    return Int(String(digits.reversed()))
  }

  private static func gm(_ number: Int) -> String { "GM" + number.digits(atLeast: 4) }
}
