// A table is a list of figures. The file, its header and its rows in the data dictionary are all made of
// that list, so they cannot differ. The layers of GeoJSON and GeoPackage take their attributes from it
// too.

import Figures
import OutputFolder
import Words

extension Figure {
  /// Writes the field of a row; nothing for a row without a value.
  func write(_ row: Row, to text: inout TextBytes) {
    switch value(row) {
    case .none, .fewerThan: break
    case .count(let count): text.add(count)
    case .number(let number), .amount(let number, _):
      if number.isFinite { unit.write(number, to: &text) }
    case .text(let value): text.add(field: value)
    case .words(let words): text.add(field: words.dutch)
    case .flag(let isTrue): text.add(field: isTrue ? "yes" : "no")
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
  var columns: [Figure<Row>]

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
        file: file, name: $0.name, unit: $0.unit.rawValue, dutch: $0.meaning.dutch,
        english: $0.meaning.english)
    }
  }
}
