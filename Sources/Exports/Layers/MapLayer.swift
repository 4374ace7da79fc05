// A layer is a table with a geometry a row; it becomes a GeoJSON file and a layer of the GeoPackage.

import Figures
import Findings
import Formats
import Geo
import GeoEngine
import OutputFolder
import Planning
import Words

/// Rows with attributes and a geometry.
struct MapLayer<Row: Sendable>: Sendable {
  /// The name in the GeoPackage and of the GeoJSON file.
  var name: String
  /// What people read in a list of layers.
  var title: Wording
  /// What the layer holds, in a sentence.
  var description = Wording("")
  /// The kind of its geometries.
  var kind: GeoPackageLayer.GeometryKind
  /// The attributes.
  var columns: [Figure<Row>]
  /// The rows.
  var rows: [Row]
  /// The geometry of a row in the plane.
  var geometry: @Sendable (Row) -> Geometry<PlanePoint>?
  /// How QGIS draws it.
  var style: LayerStyle

  /// The layer on the ellipsoid; numbers are rounded as in the tables.
  ///
  /// A geometry with a point that has no place on the ellipsoid is left out; its row is not.
  func geoJSON(
    _ projection: borrowing Projection, foreignMembers: [(name: String, value: AttributeValue)]
  ) throws(DataError) -> OutputFile {
    let output = ByteOutput()
    var writer = try GeoJSONWriter(output, foreignMembers: foreignMembers)
    for row in rows {
      try writer.write(
        geometry(row).flatMap { Self.lonLats(of: $0, projection) },
        properties: columns.map { ($0.name, $0.attribute(of: row)) })
    }
    try writer.finish()
    return OutputFile(path: "\(name).geojson", bytes: output.bytes)
  }

  private struct NoPlace: Error {}

  private static func lonLats(
    of geometry: Geometry<PlanePoint>, _ projection: borrowing Projection
  ) -> Geometry<LonLat>? {
    do throws(NoPlace) {
      return try geometry.map { (point) throws(NoPlace) -> LonLat in
        guard let place = projection.transform(x: point.x, y: point.y) else { throw NoPlace() }
        return LonLat(longitude: place.x, latitude: place.y)
      }
    } catch {
      return nil
    }
  }

  /// The layer in the plane, with its style.
  func geoPackageLayer(
    _ language: Language, label: TrafficLightLabel? = nil
  ) -> GeoPackageLayer {
    let sentences = [label.map { $0.text + "." }, language(description)].compactMap(\.self)
    return GeoPackageLayer(
      name: name, title: language(title), description: sentences.joined(separator: " "),
      geometryKind: kind,
      columns: columns.map { ($0.name, $0.unit.columnType) },
      rows: rows.lazy.map { row in
        GeoPackageLayer.Row(geometry(row), columns.map { $0.attribute(of: row) })
      },
      styleQML: style.qml(language))
  }
}

extension FigureUnit {
  /// What a column of the unit holds in a GeoPackage.
  var columnType: GeoPackageLayer.ColumnType {
    switch self {
    case .text: .text
    case .count: .integer
    case .metres, .degrees, .residents, .inputResidents, .share, .percentagePoints, .hours, .value,
      .residentKilometres:
      .real
    }
  }

  /// The number with the decimals of the unit, so that a layer and a table say the same.
  fileprivate func rounded(_ number: Double) -> Double {
    guard number.isFinite else { return number }
    let scale: Double
    switch self {
    case .metres, .residents, .hours, .residentKilometres, .count: scale = 1e3
    case .share, .value: scale = 1e6
    case .percentagePoints: scale = 1e4
    case .degrees: scale = 1e7
    case .inputResidents, .text: return number
    }
    return (number * scale).rounded() / scale
  }
}

extension Figure {
  /// The figure of a row as a layer holds it.
  fileprivate func attribute(of row: Row) -> AttributeValue {
    value(row).attribute { unit.rounded($0) }
  }
}

extension FigureValue {
  /// The value as layers and sheets hold it.
  ///
  /// - Parameter rounded: the number with the decimals of its unit.
  func attribute(_ rounded: (Double) -> Double) -> AttributeValue {
    switch self {
    case .none, .fewerThan: .null
    case .count(let count): .integer(Int64(count))
    case .number(let number), .amount(let number, _): .real(rounded(number))
    case .text(let text): .text(text)
    case .words(let words): .text(words.dutch)
    case .flag(let isTrue): .text(isTrue ? "yes" : "no")
    }
  }
}

extension PlanePoint {
  /// The square of a grid that holds the point in its middle.
  func square(sideMetres: Double) -> Polygon<PlanePoint> {
    let half = sideMetres / 2
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    return Polygon(rings: [corners.map { PlanePoint(x: x + $0.0, y: y + $0.1) }])
  }
}
