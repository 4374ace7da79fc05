// Which files a stress test consists of.

import Coverage
public import Figures
import Formats
import GeoEngine
public import OutputFolder
import Planning

/// All files of a stress test, in the order in which they are listed for the user.
///
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func stressFiles(_ report: StressReport) throws -> [OutputFile] {
  let sites = try report.siteRows()
  let crossings = try report.crossingRows()
  let projection = try Projection(from: report.plane.code, to: "OGC:CRS84")
  let layer = try report.crossingLayer(crossings).geoJSON(
    projection,
    foreignMembers: [
      ("tlp_note", .text(StressReport.note)), ("region", .text(report.regionName)),
      ("norm", .text(report.evidence.norm.id)),
      ("attribution", .text(report.inputs.attribution)),
    ] + report.settings.label.foreignMembers)
  let dictionary = report.siteTable.descriptions + report.crossingTable.descriptions
  let files = [
    OutputFile(path: "stress.json", bytes: report.summary.document),
    report.siteTable.csv(sites), report.crossingTable.csv(crossings), layer,
    AnalyseReport.dictionaryTable.csv(
      (dictionary + AnalyseReport.dictionaryTable.descriptions).labelled(report.settings.label)),
  ]
  return files.map { OutputFile(path: "stress/" + $0.path, bytes: $0.bytes) }
}
