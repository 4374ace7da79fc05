// Everything the writers of a comparison are given: runs, differences and trends.

public import Coverage
public import Findings
public import Planning
public import Words

/// A gemeente as a run counted it.
public struct ComparedArea: Sendable, Hashable {
  /// The code.
  public var code: String
  /// The name.
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A run that is compared, computed just now or read back.
public struct ComparedRun: Sendable {
  /// Where a run comes from.
  public enum Source: String, Sendable, Codable {
    /// Files that were written before.
    case folder
    /// Computed from the project's inputs.
    case scenario
    /// The run that a report is about.
    case thisRun
  }

  /// What of a run must be the same for figures to be about the same thing, and is no figure.
  public struct Circumstances: Sendable, Hashable {
    /// The plane: "EPSG:28992".
    public var crs = ""
    /// The tool's version.
    public var toolVersion = ""
    /// Settings that decide who walks where and which sites count, by key of `nsp.yaml`.
    public var settings: [String: DecisiveValue] = [:]
    /// The checksums of the inputs of each role, with their names.
    public var inputs: [Input] = []

    public init() {}
  }

  /// An input as a run recorded it.
  public struct Input: Sendable, Hashable, Codable {
    /// What it is for.
    public var role: String
    /// The file's name.
    public var name: String
    /// The SHA-256 of its bytes.
    public var sha256: String

    public init(role: String, name: String, sha256: String) {
      self.role = role
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The name, different from those of the other runs.
  public var name: String
  /// Where it comes from.
  public var source: Source
  /// The day it is of; `nil` when neither the run nor an input says.
  public var date: CalendarDay?
  /// The region's name.
  public var regionName: String
  /// The norm that decided.
  public var norm: WalkingNorm
  /// The gemeenten that were counted; empty when everything was one region.
  public var areas: [ComparedArea]
  /// The code of the gemeente of each site that counts; `nil` for a site outside all; no list when
  /// the run does not say.
  public var siteAreas: [String?]?
  /// The side of the squares in metres; `nil` when records are points.
  public var squareSideMetres: Double?
  /// The circumstances.
  public var circumstances: Circumstances
  /// The records.
  public var records: ComparableRecords

  /// The circumstances stay unknown until they are set.
  public init(
    name: String, source: Source, regionName: String, norm: WalkingNorm, areas: [ComparedArea],
    records: ComparableRecords
  ) {
    self.name = name
    self.source = source
    self.regionName = regionName
    self.norm = norm
    self.areas = areas
    self.records = records
    circumstances = Circumstances()
  }
}

/// Everything the writers of a comparison are given.
public struct CompareReport: Sendable {
  /// The first run beside another.
  public struct Comparison: Sendable {
    /// The place of the other run among the runs.
    public var run: Int
    /// What differs; its areas are those of the report.
    public var difference: RunDifference
    /// Why figures of the two are not about the same thing; empty when they are.
    public var obstacles: [Finding]

    public init(run: Int, difference: RunDifference, obstacles: [Finding]) {
      self.run = run
      self.difference = difference
      self.obstacles = obstacles
    }
  }

  /// An area over time.
  public struct AreaTrend: Sendable {
    /// The code; empty for the region.
    public var code: String
    /// The name.
    public var name: String
    /// The figures.
    public var trend: CoverageTrend

    public init(code: String, name: String, trend: CoverageTrend) {
      self.code = code
      self.name = name
      self.trend = trend
    }
  }

  /// The runs, in the order in which they were named; the first is what others are compared with.
  public var runs: [ComparedRun]
  /// The areas of all runs, each once.
  public var areas: [ComparedArea]
  /// The comparisons, one for each run but the first.
  public var comparisons: [Comparison]
  /// The region and the areas over time; empty without dated runs.
  public var trends: [AreaTrend]
  /// What keeps runs from being alike.
  public var findings: [Finding]
  /// With whom outputs may be shared; `nil` without a label.
  public var label: TrafficLightLabel?
  /// The language of sentences in outputs.
  public var language = Language.dutch

  /// - Precondition: one comparison for each run but the first.
  public init(
    runs: [ComparedRun], areas: [ComparedArea], comparisons: [Comparison], trends: [AreaTrend],
    findings: [Finding]
  ) {
    precondition(comparisons.count == runs.count - 1, "each run but the first is compared")
    self.runs = runs
    self.areas = areas
    self.comparisons = comparisons
    self.trends = trends
    self.findings = findings
  }
}
