// Everything the writers of the report for a board are given: the analysis, and what was asked besides.

public import Coverage
public import Figures
import Foundation
public import OutputFolder
public import Planning
public import Words

/// What the report for a board tells.
public struct BoardReport: Sendable {
  /// The coverage.
  public var analysis: AnalyseReport
  /// What fails worst; `nil` when nobody asked, or when readers may not see it.
  public var stress: StressReport?
  /// The next sites; `nil` without candidates.
  public var plan: SuggestReport?
  /// True when a plan was asked for and no site could come.
  public var lacksCandidates = false
  /// Earlier runs beside this one, which is the last; `nil` without earlier runs.
  public var comparison: CompareReport?
  /// With whom it may be shared; `nil` without a label.
  public var label: TrafficLightLabel?
  /// Areas that the scenario makes unusable.
  public var hazards: [Hazard] = []
  /// Sites that a reader can switch on in the page; `nil` when nobody asked.
  public var trials: SiteTrials?
  /// Whether only fixed maps were asked for.
  public var isStatic = false
  /// What the map of the page is moved with; `nil` leaves that map out.
  public var mapLibrary: MapLibrary?
  /// The language of pages and sheets.
  public var language: Language

  public init(_ analysis: AnalyseReport, language: Language) {
    self.analysis = analysis
    self.language = language
  }
}

extension BoardReport {
  /// The path of a file that people mail, named after the region: "report/nsp-regio-x.TLP-AMBER.xlsx".
  ///
  /// Letters keep no marks and whatever is no letter or digit becomes a hyphen, for every file system.
  public func mailedPath(_ suffix: String) -> String {
    // Taken apart, a letter with marks is a letter and marks, which are no letters.
    let name = analysis.regionName(in: language)
    let letters = name.decomposedStringWithCompatibilityMapping.lowercased()
      .unicodeScalars.filter { !$0.properties.isDiacritic }
    let words = String(String.UnicodeScalarView(letters))
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return path((["nsp"] + words.map(String.init)).joined(separator: "-"), suffix)
  }

  /// The path of a file of the report; a label stands in its name, so that it is seen before opening.
  public func path(_ name: String, _ suffix: String) -> String {
    "report/" + ([name, label?.fileNamePart, suffix].compactMap(\.self)).joined(separator: ".")
  }
}

/// The files of the report, in the order in which they are listed for the user.
///
/// The same report gives the same bytes.
/// - Throws: `ProjectionError` when PROJ does not know the plane.
public func boardFiles(_ report: BoardReport) throws -> [OutputFile] {
  let page = try ReportPage(report).html()
  return [
    OutputFile(path: report.path("index", "html"), bytes: Array(page.utf8)),
    try boardWorkbook(report),
  ]
}
