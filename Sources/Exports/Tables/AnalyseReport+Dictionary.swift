// data-dictionary.csv: what every column of every table means, made of the tables themselves.

import Figures

extension AnalyseReport {
  /// What each column of each table means.
  package var columnDescriptions: [ColumnDescription] {
    (cellTable.descriptions + areaTable.descriptions + siteTable.descriptions
      + gapTable.descriptions + Self.verdictTable.descriptions
      + Self.borderTable.descriptions + (areaLayers.isEmpty ? [] : otherAreaTable.descriptions)
      + Self.reachTable.descriptions
      + Self.dictionaryTable.descriptions).labelled(settings.label)
  }

  /// The table of meanings.
  static var dictionaryTable: Table<ColumnDescription> {
    Table(
      file: "data-dictionary.csv",
      columns: [
        .text("file", "bestand", "file") { $0.file },
        .text("column", "kolom", "column") { $0.name },
        .text("unit", "eenheid", "unit") { $0.unit },
        .text("meaning_nl", "betekenis in het Nederlands", "meaning in Dutch") { $0.dutch },
        .text("meaning_en", "betekenis in het Engels", "meaning in English") { $0.english },
      ])
  }
}
