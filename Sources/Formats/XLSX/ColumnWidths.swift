// Column widths from what stands in the columns: Excel keeps widths, it does not make them.

/// How wide the columns of a sheet are, in characters.
struct ColumnWidths {
  private(set) var characters: [Double]

  /// The least and the greatest width.
  private static let range = 9.0...60.0
  /// On how many lines what a column means may stand.
  private static let meaningLines = 5.0
  /// The filter's button in the header.
  private static let button = 5.0

  init(_ sheet: WorkbookSheet, headers: [String]) {
    var longest = sheet.columns.enumerated().map { place, column in
      max(
        Double(headers[place].count) + Self.button,
        Double(column.meaning.count) / Self.meaningLines)
    }
    for row in sheet.rows {
      for column in row.indices {
        longest[column] = max(longest[column], Self.width(of: row[column]))
      }
    }
    characters = longest.map { min(max($0, Self.range.lowerBound), Self.range.upperBound) }
  }

  /// Bytes of text are enough to know: letters of more than one byte are few.
  private static func width(of value: AttributeValue) -> Double {
    switch value {
    case .null: 0
    case .text(let text): Double(text.utf8.count) * 1.05 + 2
    case .integer(let number): digits(Double(number))
    case .real(let number): digits(number) + 2
    }
  }

  /// The digits before the decimals, and points between thousands.
  private static func digits(_ number: Double) -> Double {
    var count = 2.0
    var rest = number.magnitude
    while rest >= 10, rest.isFinite {
      rest /= 10
      count += 1.34
    }
    return count
  }
}
