// The figures of wijken, buurten, kernen and other areas.

import Coverage
import Planning

/// An area of a layer with its figures.
package struct OtherAreaRow: Sendable {
  /// The name of the layer.
  var layer: String
  /// The area with its figures.
  var area: AreaRow
}

extension AnalyseReport {
  /// The areas of every layer in which anybody is known to live or a site stands.
  package var otherAreaRows: [OtherAreaRow] {
    areaLayers.flatMap { layer in
      zip(
        layer.areas,
        outcome.figures(of: layer.areas.map(\.boundary), areaOfRecord: layer.areaOfRecord)
      ).filter { $1.sums.totalCells > 0 || $1.sites.all > 0 }.map { area, figures in
        OtherAreaRow(
          layer: layer.name,
          area: AreaRow(code: area.code, name: area.name, gemeente: area, figures: figures))
      }
    }
  }

  /// The columns of `areas.csv` and of its sheet: those of gemeenten after the layer.
  package var otherAreaFigures: [Figure<OtherAreaRow>] {
    [.text("layer", "naam van de laag", "name of the layer") { $0.layer }]
      + AreaFigureList.table(of: evidence).map { figure in figure.of { $0.area } }
  }
}
