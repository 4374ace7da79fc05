/// A table in plain text: columns as wide as their widest cell, two spaces between them.
struct TextTable {
  /// The heads of the columns.
  var columns: [String]
  /// The cells, row by row.
  var rows: [[String]]
  /// The columns that stand to the right.
  var numeric: Set<Int> = []

  /// The lines, the head first, without spaces at their ends.
  var text: String {
    let lines = [columns] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += (numeric.contains(column) ? space + cell : cell + space) + "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
