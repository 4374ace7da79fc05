// Two runs side by side, record by record, whether computed or read back.

import Planning

/// What two runs differ by.
public struct RunDifference: Sendable {
  /// The run before.
  public let before: ComparableRecords
  /// The run after.
  public let after: ComparableRecords
  /// The records of both, each once.
  public let pairs: [RecordPair]
  /// What became of each of `pairs`.
  public let changes: [RecordChange]
  /// The figures of all records together.
  public let region: DifferenceFigures
  /// The figures of each area that was asked for.
  public let areas: [DifferenceFigures]
  /// Records that lie in another area after than before.
  public let recordsInOtherArea: Int

  /// Compares two runs.
  ///
  /// A record that moves to another area is one that goes in the first, and one that comes in the
  /// second.
  ///
  /// - Parameter codes: the areas whose figures are wanted.
  public init(from before: ComparableRecords, to after: ComparableRecords, areas codes: [String]) {
    let runs = RunPair(before, after)
    let pairs = ComparableRecords.pairs(before, after)
    let places = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    var byArea = [[RecordPair]](repeating: [], count: codes.count)
    var moved = 0
    for pair in pairs {
      let was = pair.before.flatMap { before.areas[$0] }
      let isNow = pair.after.flatMap { after.areas[$0] }
      if was == isNow {
        if let place = was.flatMap({ places[$0] }) { byArea[place].append(pair) }
        continue
      }
      if pair.before != nil, pair.after != nil { moved += 1 }
      if let place = was.flatMap({ places[$0] }) {
        byArea[place].append(RecordPair(before: pair.before, after: nil))
      }
      if let place = isNow.flatMap({ places[$0] }) {
        byArea[place].append(RecordPair(before: nil, after: pair.after))
      }
    }
    self.before = before
    self.after = after
    self.pairs = pairs
    changes = pairs.map { Self.change(of: $0, runs) }
    region = DifferenceFigures(of: pairs, in: runs)
    areas = byArea.map { DifferenceFigures(of: $0, in: runs) }
    recordsInOtherArea = moved
  }

  private static func change(of pair: RecordPair, _ runs: RunPair) -> RecordChange {
    guard let first = pair.before else { return .onlyAfter }
    guard let second = pair.after else { return .onlyBefore }
    let wasCovered = runs.before.statuses[first] == .covered
    let isCovered = runs.after.statuses[second] == .covered
    if isCovered != wasCovered { return isCovered ? .gained : .lost }
    switch runs.walks(of: pair) {
    case (nil, nil): return .same
    case (nil, .some): return .closer
    case (.some, nil): return .farther
    case (let was?, let isNow?):
      guard abs(isNow - was) > RunPair.toleranceMetres else { return .same }
      return isNow < was ? .closer : .farther
    }
  }

  /// The walk after less that before, in metres, negative when it became shorter; `nil` when one of
  /// them has none.
  public func walkDifference(of pair: RecordPair) -> Double? {
    guard let was = pair.before.flatMap({ before.walkMetres[$0] }),
      let isNow = pair.after.flatMap({ after.walkMetres[$0] })
    else { return nil }
    return isNow - was
  }
}
