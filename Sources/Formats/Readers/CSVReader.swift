import Findings

/// Reads CSV with a header line, as Excel, QGIS and statistics offices write it.
///
/// Comma, semicolon or tab; UTF-8 or Windows-1252; quotes as in RFC 4180. Every value is text, or
/// null when it is empty: ``AttributeValue/number`` and its neighbours make numbers of them. A row
/// with another number of fields than the header is refused.
struct CSVReader: FeatureReader {
  let name = "CSV"
  let endings = ["csv", "tsv", "txt"]
  let summary = "CSV with a header line: comma, semicolon or tab; UTF-8 or Windows-1252"

  /// True for text whose first line holds a delimiter; a single column is known by its ending.
  func recognises(_ head: [UInt8]) -> Bool {
    let marks = ["{", "[", "<"].map { (mark: Unicode.Scalar) in UInt8(ascii: mark) }
    guard let first = head.startOfText, !marks.contains(first), !head.contains(0) else {
      return false
    }
    let line = head.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x09 }
  }

  func layers(of file: String) throws(DataError) -> [FeatureLayer] {
    let input = try InputFile(file)
    return try input.contents().withBytes { bytes throws(DataError) in
      [layer(of: input, try CSVTable(bytes, of: file))]
    }
  }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    let input = try InputFile(file)
    try input.contents().withBytes { bytes throws(DataError) in
      let table = try CSVTable(bytes, of: file)
      let found = try findLayer(layer.name, in: [self.layer(of: input, table)], of: file)
      try checkColumns(layer.columns, among: found, of: file)
      let known = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
      let places = layer.columns.compactMap { known[$0] }
      try rows(of: table, places, in: DataLocation(file: file, layer: layer.name), body)
    }
  }

  private func layer(of input: InputFile, _ table: CSVTable) -> FeatureLayer {
    var layer = FeatureLayer(
      name: input.stem, columns: table.columns, referenceSystem: nil, hasGeometry: false)
    layer.pointsMayGroup = table.delimiter == UInt8(ascii: ";")
    return layer
  }

  private func rows(
    of table: CSVTable, _ places: [Int], in location: DataLocation,
    _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    var location = location
    var tokenizer = table.rows
    var fields: [CSVField] = []
    var row = 0
    while true {
      do throws(UnclosedQuote) {
        guard try tokenizer.next(&fields) else { return }
      } catch {
        throw CSVTable.unclosed(error, of: location.file, row: row + 1)
      }
      row += 1
      location.row = row
      if let finding = finding(about: fields, of: table, tokenizer, at: location) {
        try body(.refused(finding))
      } else {
        let values = places.map { table.value(of: fields[$0]) }
        try body(.feature(Feature(row: row, values: values, geometry: nil)))
      }
    }
  }

  private func finding(
    about fields: [CSVField], of table: CSVTable, _ tokenizer: CSVTokenizer,
    at location: DataLocation
  ) -> Finding? {
    let line = FindingValue.count(tokenizer.recordLine)
    if fields.count != table.columns.count {
      return Finding(
        .fieldCount, at: location,
        ["line": line, "expected": .count(table.columns.count), "found": .count(fields.count)])
    }
    return tokenizer.brokenField.map {
      Finding(.quote, at: location, ["line": line, "column": .text(table.columns[$0])])
    }
  }
}
