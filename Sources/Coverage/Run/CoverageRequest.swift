/// A question about a region.
public struct CoverageRequest: Sendable {
  /// What is there.
  public var region: Region
  /// What is asked of it.
  public var question: CoverageQuestion
  /// How many threads to use.
  public var threads: Int

  public init(_ region: Region, _ question: CoverageQuestion, threads: Int = 2) {
    self.region = region
    self.question = question
    self.threads = threads
  }
}
