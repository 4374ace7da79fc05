import Findings
import Formats
import Geo
import Importing

/// A file in memory: comma-separated columns on the first line, then rows.
struct TableReader: FeatureReader {
  let name = "table"
  let endings: [String] = []
  let summary = "rows in memory"
  var table: FeatureLayer
  var rows: [[AttributeValue]]
  var geometries: [Geometry<SourcePoint>?]

  func recognises(_ head: [UInt8]) -> Bool { false }

  func layers(of file: String) throws(DataError) -> [FeatureLayer] { [table] }

  func read(
    _ layer: FeatureLayer, of file: String, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    let wanted = layer.columns.compactMap { table.columns.firstIndex(of: $0) }
    for (index, row) in rows.enumerated() {
      let geometry = geometries.isEmpty ? nil : geometries[index]
      try body(
        .feature(Feature(row: index + 1, values: wanted.map { row[$0] }, geometry: geometry)))
    }
  }
}

extension FeatureInput {
  /// A table as text: the first line has the columns; empty cells are null.
  init(
    _ text: String, layer: String = "table", geometries: [Geometry<SourcePoint>?] = [],
    system: ReferenceSystem? = nil, file: String = "table.csv"
  ) {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let table = FeatureLayer(
      name: layer, columns: lines[0], referenceSystem: system, hasGeometry: !geometries.isEmpty)
    let rows = lines.dropFirst().map { $0.map { $0.isEmpty ? AttributeValue.null : .text($0) } }
    self.init(
      file: file, reader: TableReader(table: table, rows: rows, geometries: geometries),
      layers: [table])
  }
}

/// An upright rectangle.
func rectangle(
  _ x: Double, _ y: Double, _ width: Double, _ height: Double? = nil
) -> Geometry<SourcePoint> {
  let height = height ?? width
  let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { (right: Double, up: Double) in
    SourcePoint(x: x + right * width, y: y + up * height)
  }
  return .polygon(Polygon(rings: [corners]))
}

extension Imported {
  /// The findings of a code.
  func findings(_ code: String) -> [Finding] { findings.filter { $0.code == code } }

  /// The rows that findings say were refused: every refused row is in one of them.
  var refusedInFindings: Int {
    findings.filter { $0.severity == .refusal || $0.code == "water-rows" }.reduce(0) {
      $0 + $1.count
    }
  }
}
