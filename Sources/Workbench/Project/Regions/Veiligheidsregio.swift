// A veiligheidsregio, and which extracts of OpenStreetMap hold its streets and those around it.

import Findings
import Formats
import Importing

/// A veiligheidsregio and the land around it.
struct Veiligheidsregio: Sendable, Hashable {
  /// "VR06".
  var code: String
  /// The official name.
  var name: String
  /// Provinces that hold gemeenten of the region.
  var provinces: [Province]
  /// Provinces next to it, across a border that people can walk over.
  var neighbours: [Province]
  /// States and countries next to it, across a border that people can walk over.
  var abroad: [ForeignExtract]

  init(
    _ code: String, _ name: String, _ provinces: [Province], neighbours: [Province] = [],
    abroad: [ForeignExtract] = []
  ) {
    self.code = code
    self.name = name
    self.provinces = provinces
    self.neighbours = neighbours
    self.abroad = abroad
  }

  /// The gemeenten, when they are built in; `nil` when the register of CBS decides.
  var gemeenten: [KnownGemeente]? { knownGemeenten[code] }

  /// The region whose built-in gemeenten are exactly these.
  static func of(exactly codes: [String]) -> Veiligheidsregio? {
    let codes = Set(codes)
    return veiligheidsregios.first { $0.gemeenten.map { Set($0.map(\.code)) == codes } ?? false }
  }

  /// Names that people use beside the official one.
  private static let nicknames = [
    "vnog": "VR06", "vggm": "VR07", "vrgz": "VR08", "vru": "VR09", "friesland": "VR02",
  ]

  /// Finds a region by code (VR06, VR6) or name; case, hyphens and diacritics do not matter.
  ///
  /// - Throws: `DataError` of the kind `usage` with the nearest names.
  static func named(_ word: String) throws(DataError) -> Veiligheidsregio {
    var plain = word.comparable
    if plain.hasPrefix("veiligheidsregio") { plain.removeFirst("veiligheidsregio".count) }
    if let code = nicknames[plain] { plain = code.comparable }
    let number = plain.hasPrefix("vr") ? Int(plain.dropFirst(2)) : nil
    let found = veiligheidsregios.first {
      $0.name.comparable == plain || (number != nil && number == Int($0.code.dropFirst(2)))
    }
    if let found { return found }
    let names = veiligheidsregios.map(\.name)
    let holding = plain.isEmpty ? [] : names.filter { $0.comparable.contains(plain) }
    let nearest = holding.isEmpty ? NearestNames.of(plain, among: names) : holding
    throw DataError.unknownVeiligheidsregio(
      word, nearest: nearest, all: veiligheidsregios.map { "\($0.code) \($0.name)" })
  }
}

/// A province, as Geofabrik names its extracts.
enum Province: String, Sendable, CaseIterable {
  case drenthe, flevoland, friesland, gelderland, groningen, limburg
  case noordBrabant = "noord-brabant"
  case noordHolland = "noord-holland"
  case overijssel, utrecht, zeeland
  case zuidHolland = "zuid-holland"
}

/// An extract of a neighbour, below Europe at Geofabrik.
enum ForeignExtract: String, Sendable, CaseIterable {
  case niedersachsen = "germany/niedersachsen"
  case nordrheinWestfalen = "germany/nordrhein-westfalen"
  case belgium = "belgium"
}
