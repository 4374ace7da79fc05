import Exports
import Figures
import Words

/// A table of the report.
struct HTMLTable {
  /// A column heading.
  struct Column {
    /// The heading.
    var title: String
    /// Numbers stand to the right.
    var isNumber = true
  }

  /// A field.
  struct Cell {
    /// The text.
    var text: String
    /// A share from 0 to 1 that is drawn as a bar behind the text.
    var share: Double?
    /// The number behind the text, for readers that are programs.
    var value: Double?
    /// The anchor on the page that tells more.
    var anchor: String?

    init(_ text: String, share: Double? = nil, value: Double? = nil, anchor: String? = nil) {
      self.text = text
      self.share = share
      self.value = value
      self.anchor = anchor
    }
  }

  /// What the table is about; screen readers say it first.
  var caption: String
  /// The columns.
  var columns: [Column]
  /// The rows; the first field of each is its heading.
  var rows: [[Cell]]
  /// The last row, a total.
  var total: [Cell]?
  /// A sentence below the table.
  var note: String?
  /// The label of the field in which readers search; `nil` for tables that are not long.
  var search: String?

  /// The markup.
  func html() throws -> String {
    try ReportTemplates.render(
      "table",
      [
        "caption": caption, "note": note ?? false,
        "search": (rows.count > 1 ? search : nil) ?? false,
        "columns": columns.map { ["title": $0.title, "number": $0.isNumber] as [String: Any] },
        "rows": rows.map(values), "totals": total.map { [values($0)] } ?? [],
      ])
  }

  private func values(_ row: [Cell]) -> [String: Any] {
    let cells = zip(row, columns).map { cell, column -> [String: Any] in
      [
        "text": cell.text, "number": column.isNumber,
        "bar": cell.share.map { fixedWidth($0) } ?? false,
        "value": cell.value.map { trimmedText($0, decimals: 6) } ?? false,
        "anchor": cell.anchor ?? false,
      ]
    }
    return ["heading": cells.first ?? [:], "cells": Array(cells.dropFirst())]
  }

  private func fixedWidth(_ share: Double) -> String {
    trimmedText(min(1, max(0, share)) * 100, decimals: 1)
  }
}

extension HTMLTable {
  /// A table of figures, a row for each row and a column for each figure.
  init<Row>(
    caption: String, _ figures: [Figure<Row>], rows: some Sequence<Row>, in language: Language
  ) {
    self.init(
      caption: caption,
      columns: figures.map { Column(title: language($0.title), isNumber: $0.unit != .text) },
      rows: rows.map { row in figures.map { $0.cell(row, language) } })
  }
}

extension HTMLTable {
  /// A table of one row turned on its side: a line for each figure, its title and what it is.
  init<Row>(
    caption: String, _ figures: [Figure<Row>], of row: Row, heads: (String, String),
    in language: Language
  ) {
    self.init(
      caption: caption,
      columns: [Column(title: heads.0, isNumber: false), Column(title: heads.1)],
      rows: figures.map { [Cell(language($0.title)), $0.cell(row, language)] })
  }
}

extension Figure {
  /// The field of a row.
  func cell(_ row: Row, _ language: Language) -> HTMLTable.Cell {
    let value = value(row)
    return HTMLTable.Cell(
      unit.text(of: value, in: language), share: drawsBar ? value.number : nil,
      value: value.number)
  }
}
