// The crossings of a stress test as a layer.

import Coverage
import Figures
import Formats
import Geo
import Planning
import WalkNetwork
import Words

extension StressReport {
  /// The crossings as a layer: lines, or points where a street crosses a line.
  func crossingLayer(_ rows: [CrossingLossRow]) -> MapLayer<CrossingLossRow> {
    MapLayer(
      name: "stress-crossings",
      title: LayerWords.crossings,
      kind: .multiLineString, columns: crossingTable.columns, rows: rows,
      geometry: { row in
        let lines = row.crossing.lines
        return lines.contains { $0.count > 1 }
          ? .multiLineString(lines.filter { $0.count > 1 }) : .multiPoint(lines.flatMap(\.self))
      }, style: LayerStyle(attribute: nil, categories: []))
  }
}
