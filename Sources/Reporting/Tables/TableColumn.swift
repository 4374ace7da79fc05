// A table is one list of columns. The file, its header and its rows in the data dictionary are all
// made of that list, so they cannot differ.

/// A column of a table: what it is called, what it means, and what it holds in a row.
struct TableColumn<Row>: Sendable {
  /// What a column counts in.
  enum Unit: String, Sendable, CaseIterable {
    case metres = "m"
    case degrees = "degrees"
    case residents = "residents"
    case count
    case share = "share 0-1"
    case hours
    case text
  }

  /// The name in the header.
  var name: String
  /// What it counts in.
  var unit: Unit
  /// What it means, in Dutch.
  var dutch: String
  /// What it means, in English.
  var english: String
  /// Writes the field of a row; nothing for a row without a value.
  var write: @Sendable (Row, inout TextBytes) -> Void

  init(
    _ name: String, _ unit: Unit, _ dutch: String, _ english: String,
    write: @escaping @Sendable (Row, inout TextBytes) -> Void
  ) {
    self.name = name
    self.unit = unit
    self.dutch = dutch
    self.english = english
    self.write = write
  }
}

extension TableColumn {
  /// A column of text; `nil` is an empty field.
  static func text(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> TableColumn {
    TableColumn(name, .text, dutch, english) { row, text in
      if let value = value(row) { text.add(field: value) }
    }
  }

  /// A column of whole numbers; `nil` is an empty field.
  static func count(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> TableColumn {
    TableColumn(name, .count, dutch, english) { row, text in
      if let value = value(row) { text.add(value) }
    }
  }

  /// A column of lengths or coordinates in metres, three decimals; `nil` is an empty field.
  static func metres(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    fixed(name, .metres, decimals: 3, dutch, english, value)
  }

  /// A column of shares from 0 to 1, six decimals; `nil` is an empty field.
  static func share(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    fixed(name, .share, decimals: 6, dutch, english, value)
  }

  /// A column of degrees, seven decimals; `nil` is an empty field.
  static func degrees(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    fixed(name, .degrees, decimals: 7, dutch, english, value)
  }

  /// A column of residents (or of members of a group), at most three decimals.
  static func residents(
    _ name: String, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    TableColumn(name, .residents, dutch, english) { row, text in
      guard let value = value(row) else { return }
      if value == value.rounded(), value.magnitude < 9e15 {
        text.add(Int(value))
      } else {
        text.add(trimmedText(value, decimals: 3))
      }
    }
  }

  private static func fixed(
    _ name: String, _ unit: Unit, decimals: Int, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> TableColumn {
    TableColumn(name, unit, dutch, english) { row, text in
      if let value = value(row), value.isFinite { text.add(value, decimals: decimals) }
    }
  }
}

/// What the data dictionary says of a column.
struct ColumnDescription: Sendable, Hashable {
  var file: String
  var name: String
  var unit: String
  var dutch: String
  var english: String
}

/// A table that becomes a file of comma-separated values.
struct Table<Row>: Sendable {
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
        if place > 0 { text.add("," as Unicode.Scalar) }
        columns[place].write(row, &text)
      }
      text.add("\n" as Unicode.Scalar)
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

extension TextBytes {
  /// Adds a field of text: quoted where RFC 4180 asks for it, and never a formula.
  ///
  /// A spreadsheet takes a text that begins with =, +, -, @, a tab or a return for a formula; such a
  /// text gets an apostrophe before it, unless it is a plain number.
  mutating func add(field text: String) {
    let utf8 = text.utf8
    let needsApostrophe =
      switch utf8.first {
      case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
      case UInt8(ascii: "+"), UInt8(ascii: "-"): Double(text) == nil
      default: false
      }
    let needsQuotes = utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { add("\"") }
    if needsApostrophe { add("'") }
    if needsQuotes {
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { add(byte: byte) }
        add(byte: byte)
      }
      add("\"")
    } else {
      add(text)
    }
  }
}
