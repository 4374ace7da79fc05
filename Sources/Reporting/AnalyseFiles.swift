// Which files a run of analyse consists of.

import GeoEngine

extension AnalyseReport {
  /// The tables: cells.csv, gemeenten.csv, sites.csv, gaps.csv and their data dictionary.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  func tableFiles() throws(ProjectionError) -> [OutputFile] {
    [
      cellTable.csv(countedRecords),
      areaTable.csv(areaRows),
      Self.siteTable.csv(try siteRows()),
      gapTable.csv(try gapRows()),
      Self.verdictTable.csv(verdictRows),
      Self.borderTable.csv(borderRows),
    ] + (areaLayers.isEmpty ? [] : [otherAreaTable.csv(otherAreaRows)]) + [
      Self.dictionaryTable.csv(columnDescriptions)
    ]
  }
}

/// All text files of a run, in the order in which they are listed for the user.
///
/// The same report gives the same bytes.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func analyseFiles(
  _ report: AnalyseReport, language: ReportLanguage
) throws -> [OutputFile] {
  [OutputFile(path: "summary.json", bytes: report.summary.document)]
    + (try report.tableFiles()) + (try report.layerFiles())
    + [
      OutputFile(
        path: "report/index.html",
        bytes: Array(try ReportPage(report, language: language).html().utf8))
    ]
}
