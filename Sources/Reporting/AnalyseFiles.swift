// Which files a run of analyse consists of.

import Geo
import GeoEngine

extension AnalyseReport {
  /// The tables, and last the data dictionary that explains them.
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
/// The same report gives the same bytes, whatever the number of threads.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func analyseFiles(
  _ report: AnalyseReport, language: ReportLanguage, threads: Int = 1
) async throws -> [OutputFile] {
  let layers = report.layerJobs
  return try await inParallel(layers.count + 3, threads: threads) { job -> [OutputFile] in
    switch job {
    case 0: [OutputFile(path: "summary.json", bytes: report.summary.document)]
    case 1: try report.tableFiles()
    case layers.count + 2:
      [
        OutputFile(
          path: "report/index.html",
          bytes: Array(try ReportPage(report, language: language).html().utf8))
      ]
    default: [try layers[job - 2]()]
    }
  }.flatMap(\.self)
}
