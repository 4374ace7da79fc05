public import Findings
public import Planning
public import Words

/// What every report of a run carries: for which region, of what, and by which settings.
public struct RunRecord: Sendable {
  /// The name of the region.
  public var regionName: String
  /// The gemeenten, in the order of the areas of an outcome; empty when everything is one region.
  public var gemeenten: [Gemeente]
  /// The inputs.
  public var inputs: [InputRecord]
  /// What was odd in the inputs.
  public var findings: [Finding]
  /// The settings.
  public var settings: RunSettings

  public init(
    regionName: String, gemeenten: [Gemeente], inputs: [InputRecord], findings: [Finding],
    settings: RunSettings
  ) {
    self.regionName = regionName
    self.gemeenten = gemeenten
    self.inputs = inputs
    self.findings = findings
    self.settings = settings
  }
}

/// A report of a run: what its record says can be asked of the report itself.
public protocol RecordedRun {
  /// What every report carries.
  var run: RunRecord { get set }
}

extension RecordedRun {
  /// The name of the region.
  public var regionName: String {
    get { run.regionName }
    set { run.regionName = newValue }
  }
  /// The gemeenten, in the order of the areas of an outcome; empty when everything is one region.
  public var gemeenten: [Gemeente] {
    get { run.gemeenten }
    set { run.gemeenten = newValue }
  }
  /// The inputs.
  public var inputs: [InputRecord] {
    get { run.inputs }
    set { run.inputs = newValue }
  }
  /// What was odd in the inputs.
  public var findings: [Finding] {
    get { run.findings }
    set { run.findings = newValue }
  }
  /// The settings.
  public var settings: RunSettings {
    get { run.settings }
    set { run.settings = newValue }
  }
  /// The name of the region in a language; that of an area without boundaries is ours.
  public func regionName(in language: Language) -> String { language.name(ofRegion: regionName) }
}
