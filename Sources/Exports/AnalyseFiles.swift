// Which files a run of analyse consists of.

public import Figures
import GeoEngine
public import OutputFolder

extension AnalyseReport {
  /// The tables, and last the data dictionary that explains them.
  ///
  /// - Throws: `ProjectionError` when PROJ does not know the plane.
  func tableFiles() throws(ProjectionError) -> [OutputFile] {
    [
      cellTable.csv(countedRecords),
      areaTable.csv(areaRows),
      siteTable.csv(try siteRows()),
      gapTable.csv(try gapRows()),
      Self.verdictTable.csv(verdictRows),
      Self.borderTable.csv(borderRows),
    ] + (areaLayers.isEmpty ? [] : [otherAreaTable.csv(otherAreaRows)]) + [
      Self.dictionaryTable.csv(columnDescriptions)
    ]
  }
}

/// The making of the text files of a run, in the order in which they are listed for the user.
///
/// Each job can run by itself. The same report gives the same bytes, whoever runs them.
public func analyseJobs(_ report: AnalyseReport) -> [@Sendable () throws -> [OutputFile]] {
  let layers = report.layerJobs.map { layer in { @Sendable in [try layer()] } }
  return [
    { [OutputFile(path: AnalyseReport.summaryPath, bytes: report.summary.document)] },
    { try report.tableFiles() },
  ] + layers
}

/// All text files of a run.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func analyseFiles(_ report: AnalyseReport) throws -> [OutputFile] {
  try analyseJobs(report).flatMap { try $0() }
}
