// A table is one list of columns. The file, its header and its rows in the data dictionary are all
// made of that list, so they cannot differ. The layers of GeoJSON and GeoPackage take their
// attributes from it too.

import Formats
import OutputFolder

/// A column of a table: what it is called, what it means, and what it holds in a row.
struct TableColumn<Row>: Sendable {
  /// The name in the header.
  var name: String
  /// What it counts in.
  var unit: ColumnUnit
  /// What it means, in Dutch.
  var dutch: String
  /// What it means, in English.
  var english: String
  /// What it holds in a row; null is an empty field.
  var value: @Sendable (Row) -> AttributeValue

  init(
    _ name: String, _ unit: ColumnUnit, _ dutch: String, _ english: String,
    value: @escaping @Sendable (Row) -> AttributeValue
  ) {
    self.name = name
    self.unit = unit
    self.dutch = dutch
    self.english = english
    self.value = value
  }

  /// A column of text.
  static func text(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> TableColumn {
    TableColumn(name, .text, dutch, english) { value($0).map { .text($0) } ?? .null }
  }

  /// A column of whole numbers.
  static func count(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> TableColumn {
    TableColumn(name, .count, dutch, english) { value($0).map { .integer(Int64($0)) } ?? .null }
  }

  /// A column of numbers of a unit.
  static func number(
    _ name: String, _ unit: ColumnUnit, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    TableColumn(name, unit, dutch, english) { value($0).map { .real($0) } ?? .null }
  }

  /// Writes the field of a row; nothing for a row without a value.
  func write(_ row: Row, to text: inout TextBytes) {
    switch value(row) {
    case .null: break
    case .integer(let number): text.add(Int(number))
    case .real(let number): if number.isFinite { unit.write(number, to: &text) }
    case .text(let value): text.add(field: value)
    }
  }
}

/// What a column counts in; it decides how numbers are written.
package enum ColumnUnit: String, Sendable, CaseIterable {
  /// Lengths and coordinates in the plane.
  case metres = "m"
  /// Longitude and latitude.
  case degrees = "degrees"
  /// Sums of people, or of members of a group.
  case residents = "residents"
  /// People as the input has them.
  case inputResidents = "residents (as in the input)"
  /// Things.
  case count = "count"
  /// A part of a whole.
  case share = "share 0-1"
  /// A difference of two shares, in hundredths.
  case percentagePoints = "percentage points"
  /// Hours.
  case hours = "hours"
  /// A number of which another column names the unit.
  case value = "see the column unit"
  /// Metres of walking, added up over residents.
  case residentKilometres = "residents x km"
  /// No number.
  case text = "text"

  /// Writes a number with the decimals of the unit.
  func write(_ number: Double, to text: inout TextBytes) {
    switch self {
    case .metres: text.add(number, decimals: 3)
    case .degrees: text.add(number, decimals: 7)
    case .share, .value: text.add(number, decimals: 6)
    case .inputResidents: text.add(shortest: number)
    case .percentagePoints: text.add(number, decimals: 4)
    case .residents, .hours, .residentKilometres, .count, .text:
      text.add(trimmed: number, decimals: 3)
    }
  }
}

/// What the data dictionary says of a column.
package struct ColumnDescription: Sendable, Hashable {
  /// The file of the table.
  package var file: String
  /// The name in the header.
  package var name: String
  /// What it counts in.
  package var unit: String
  /// What it means, in Dutch.
  package var dutch: String
  /// What it means, in English.
  package var english: String
}

/// A table that becomes a file of comma-separated values.
package struct Table<Row>: Sendable {
  /// The file's name: "gaps.csv".
  var file: String
  /// The columns in order; no name twice.
  var columns: [TableColumn<Row>]

  /// The file: a header and a line a row (RFC 4180 with line feeds).
  func csv(_ rows: some Collection<Row>) -> OutputFile {
    var text = TextBytes(capacity: (rows.count + 1) * columns.count * 8)
    for (place, column) in columns.enumerated() {
      if place > 0 { text.add(",") }
      text.add(field: column.name)
    }
    text.add("\n")
    for row in rows {
      for place in columns.indices {
        if place > 0 { text.add(byte: UInt8(ascii: ",")) }
        columns[place].write(row, to: &text)
      }
      text.add(byte: UInt8(ascii: "\n"))
    }
    return OutputFile(path: file, bytes: text.bytes)
  }

  /// What the data dictionary says of the columns.
  var descriptions: [ColumnDescription] {
    columns.map {
      ColumnDescription(
        file: file, name: $0.name, unit: $0.unit.rawValue, dutch: $0.dutch, english: $0.english)
    }
  }
}
