// A run as a comparison sees it: what its cells.csv holds, whether it was read back or just computed.

public import Geo
public import Planning

/// The records of a run with their verdicts.
///
/// - Shape: one entry a record in every column, also in the counts of each group.
/// - Units: metres to the millimetre, as in tables, so that a run that was written and read back is
///   the same as one in memory.
public struct ComparableRecords: Sendable, Hashable {
  /// The id of each record.
  public var ids: [String] = []
  /// The point of each record in the run's plane.
  public var points: [PlanePoint] = []
  /// Residents; `nil` is unknown.
  public var residents: [Double?] = []
  /// The walk to the nearest site; `nil` without any.
  public var walkMetres: [Double?] = []
  /// The id of the nearest site.
  public var sites: [String?] = []
  /// The verdict.
  public var statuses: [CellStatus] = []
  /// The code of the gemeente; `nil` when everything is one region.
  public var areas: [String?] = []
  /// The groups of the population.
  public var groups: [Population.Group] = []

  public init() {}

  /// How many records there are.
  public var count: Int { ids.count }
}

/// One record in two runs; at least one of them has it.
public struct RecordPair: Sendable, Hashable {
  /// Its place in the run before.
  public var before: Int?
  /// Its place in the run after.
  public var after: Int?
}

/// What became of a record between two runs.
public enum RecordChange: String, Sendable, Codable, CaseIterable {
  /// Covered now, and not before.
  case gained
  /// Covered before, and no longer.
  case lost
  /// The verdict on cover stays; the walk is shorter, or there is one at last.
  case closer
  /// The verdict on cover stays; the walk is longer, or there is none any more.
  case farther
  /// The verdict on cover stays, and so does the walk, within a metre.
  case same
  /// Only the run before has it.
  case onlyBefore = "only_before"
  /// Only the run after has it.
  case onlyAfter = "only_after"
}

extension ComparableRecords {
  /// The same records in two runs, found by their ids.
  ///
  /// The records of the run before come first, in its order, then those that only the other has.
  /// When an id is there more than once, its first record goes with the first, and so on.
  static func pairs(_ before: ComparableRecords, _ after: ComparableRecords) -> [RecordPair] {
    var first: [String: Int] = Dictionary(minimumCapacity: after.count)
    var next = [Int?](repeating: nil, count: after.count)
    for record in after.ids.indices.reversed() {
      next[record] = first.updateValue(record, forKey: after.ids[record])
    }
    var isPaired = [Bool](repeating: false, count: after.count)
    var pairs = before.ids.indices.map { record in
      let found = first[before.ids[record]]
      if let found {
        first[before.ids[record]] = next[found]
        isPaired[found] = true
      }
      return RecordPair(before: record, after: found)
    }
    pairs += after.ids.indices.filter { !isPaired[$0] }.map { RecordPair(before: nil, after: $0) }
    return pairs
  }
}
