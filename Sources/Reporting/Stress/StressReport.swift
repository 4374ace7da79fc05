// What fails worst: sites one by one, sites together, bridges and crossings. Whoever reads it knows where
// to strike, so every file of it says that it is sensitive.

public import Coverage
public import Findings
import Formats
public import Geo
import GeoEngine
public import OutputFolder
public import Planning
public import WalkNetwork

/// Everything the writers of a stress test are given.
public struct StressReport: Sendable {
  /// What is so sensitive about it; TLP is the traffic light protocol for sharing.
  public static let note =
    "Sensitive: a ranking of what fails worst is a target list. Share as TLP:AMBER or stricter."

  /// The run that was tested.
  public var outcome: CoverageOutcome
  /// What is lost without each site, the worst first.
  public var sites: [SiteLoss]
  /// The worst sites together: one at a time, two, and so on.
  public var together: [WorstTogether]
  /// What is lost with each crossing closed, the worst first; those that cost nothing left out.
  public var crossings: [CrossingLoss]
  /// The name of the place nearest to each of `crossings`; `nil` without one.
  public var crossingPlaces: [String?]
  /// How many crossings of each kind were closed in turn.
  public var crossingsTested: [CrossingKind: Int]
  /// The gemeenten, in the order of the areas of the outcome.
  public var gemeenten: [Gemeente]
  /// The name of the region.
  public var regionName: String
  /// What was odd in the inputs.
  public var findings: [Finding]
  /// The inputs.
  public var inputs: [InputRecord]
  /// The settings.
  public var settings: RunSettings

  /// - Precondition: one place a crossing.
  public init(
    outcome: CoverageOutcome, sites: [SiteLoss], together: [WorstTogether],
    crossings: [CrossingLoss], crossingPlaces: [String?], crossingsTested: [CrossingKind: Int],
    gemeenten: [Gemeente], regionName: String, findings: [Finding], inputs: [InputRecord],
    settings: RunSettings
  ) {
    precondition(crossings.count == crossingPlaces.count, "one place a crossing")
    self.outcome = outcome
    self.sites = sites
    self.together = together
    self.crossings = crossings
    self.crossingPlaces = crossingPlaces
    self.crossingsTested = crossingsTested
    self.gemeenten = gemeenten
    self.regionName = regionName
    self.findings = findings
    self.inputs = inputs
    self.settings = settings
  }

  var evidence: CoverageEvidence { outcome.evidence }
  var plane: Plane { Plane(code: settings.crs) }

  /// The gemeente that holds each point.
  public func gemeenten(at points: [PlanePoint]) -> [Gemeente?] {
    let index = AreaIndex(gemeenten.map(\.boundary))
    return points.map { index.area(holding: $0).map { gemeenten[$0] } }
  }
}

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
