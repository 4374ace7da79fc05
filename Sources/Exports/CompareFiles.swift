// Which files a comparison consists of.

public import Figures
public import OutputFolder

/// All text files of a comparison; the same report gives the same bytes.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func compareFiles(_ report: CompareReport) throws -> [OutputFile] {
  var tables = [
    CompareReport.differenceTable.csv(report.differenceRows),
    CompareReport.groupDifferenceTable.csv(report.groupDifferenceRows),
    report.changeFile,
  ]
  var descriptions =
    CompareReport.differenceTable.descriptions + CompareReport.groupDifferenceTable.descriptions
    + (report.comparisons.first.map { report.changeTable($0).descriptions } ?? [])
  if !report.trends.isEmpty {
    tables.append(CompareReport.trendTable.csv(report.trendRows))
    descriptions += CompareReport.trendTable.descriptions
  }
  return [OutputFile(path: "compare.json", bytes: report.json.document)] + tables
    + [
      AnalyseReport.dictionaryTable.csv(
        (descriptions + AnalyseReport.dictionaryTable.descriptions).labelled(report.label))
    ] + (try report.layerFiles())
}
