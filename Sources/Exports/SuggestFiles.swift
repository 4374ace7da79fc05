// Which files a plan consists of.

import Coverage
public import Figures
public import Formats
import Geo
public import GeoEngine
public import OutputFolder
import Planning
public import Words

extension SuggestReport {
  /// The plan as a layer.
  ///
  /// Its points are exact, so that a run with them gives the promised figures to the last digit.
  func layer(_ rows: [SuggestionRow]) -> MapLayer<SuggestionRow> {
    MapLayer(
      name: "suggestions", title: LayerWords.suggestions, description: LayerWords.aboutSuggestions,
      kind: .point, columns: table.columns, rows: rows, geometry: { .point($0.site.location) },
      style: .suggestions)
  }

  /// The plan as a layer of a GeoPackage, with its words in a language.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func geoPackageLayer(
    language: Language = .dutch
  ) throws(ProjectionError) -> GeoPackageLayer {
    layer(try rows()).geoPackageLayer(language, label: settings.label)
  }

  /// The reference system and the moment of a GeoPackage of the plan.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  public func geoPackageFrame() throws(ProjectionError) -> (
    referenceSystem: GeoPackageReferenceSystem, lastChange: String
  ) {
    let plane = try plane.description()
    return (
      GeoPackageReferenceSystem(epsg: plane.epsg, name: plane.name, wkt: plane.wkt),
      inputs.latestDay.geoPackageMoment
    )
  }
}

/// All text files of a plan, in the order in which they are listed for the user.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func suggestFiles(_ report: SuggestReport) throws -> [OutputFile] {
  let rows = try report.rows()
  let projection = try Projection(from: report.plane.code, to: "OGC:CRS84")
  let layer = try report.layer(rows).geoJSON(
    projection,
    foreignMembers: [
      ("region", .text(report.regionName)), ("norm", .text(report.norm.id)),
      ("goal", .text(report.question.goal)), ("attribution", .text(report.inputs.attribution)),
    ] + report.settings.label.foreignMembers)
  let dictionary = Table<ColumnDescription>(
    file: "suggestions-dictionary.csv", columns: AnalyseReport.dictionaryTable.columns)
  return [
    OutputFile(path: "suggestions.json", bytes: report.summary.document),
    report.table.csv(rows), report.areaTable.csv(report.areaRows),
    report.alternativeTable.csv(try report.alternativeRows()), layer,
    dictionary.csv(
      (report.table.descriptions + report.areaTable.descriptions
        + report.alternativeTable.descriptions + dictionary.descriptions)
        .labelled(report.settings.label)),
  ]
}

extension LayerStyle {
  /// Suggested sites: one marker that no other layer has.
  static let suggestions = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: LayerWords.suggestion,
        symbols: .marker(
          shape: "diamond", fill: white, size: "5", border: white, borderWidth: "1.2"),
        .marker(shape: "diamond", fill: "255,217,47,255", size: "5", borderWidth: "0.5"))
    ],
    label: Label(expression: "\"rank\"", size: "8", color: ink, placement: .over))
}
