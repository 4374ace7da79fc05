public import Geo

/// What drawing needs besides the evidence.
public struct ReachRequest: Sendable {
  /// The walks of the run.
  public var evidence: CoverageEvidence
  /// Who reaches which site within the norm.
  public var table: SiteWalks
  /// Water areas: wide water is left out of the picture.
  public var water: ShapeLayer
  /// Metres between nodes, more where the lattice would be too large; 25 m holds the centres of
  /// the CBS squares.
  public var finestSpacingMetres = 25.0
  /// How many threads to use.
  public var threads: Int

  public init(
    _ evidence: CoverageEvidence, _ table: SiteWalks, water: ShapeLayer = ShapeLayer(),
    threads: Int = 2
  ) {
    self.evidence = evidence
    self.table = table
    self.water = water
    self.threads = threads
  }
}
