/// How far a search goes.
public struct SearchEffort: Sendable {
  /// A proven distance to the best, as a share, that is good enough.
  public var gap: Double
  /// How many table entries are looked at, at most: the same on every machine.
  public var work: Int
  /// Whether to stop now: asked now and then.
  public var shouldStop: @Sendable () -> Bool
  /// Takes reports of how far the search is.
  public var progress: @Sendable (SearchProgress) -> Void

  /// By default the best is asked, by all the work that a plan may take.
  public init(
    gap: Double = 0, work: Int = 20_000_000_000,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) {
    precondition(gap >= 0 && work > 0, "an effort")
    self.gap = gap
    self.work = work
    self.shouldStop = shouldStop
    self.progress = progress
  }

  /// What one probe may cost while a range is bisected: a part of all work, and never so much that a limit
  /// of time goes to the first probe.
  var probeWork: Int { max(1, min(work / Self.probes, Self.mostProbeWork)) }

  /// More probes than the halvings of a range of numbers take.
  private static let probes = 40
  private static let mostProbeWork = 500_000_000
}

/// How far a search is.
public struct SearchProgress: Sendable, Hashable {
  /// The worth of the best set so far.
  public var value: Double
  /// No set is worth more.
  public var bound: Double
}
