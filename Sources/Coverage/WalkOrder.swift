// People in the order of how far they walk, kept while walks change.

/// Populated records with a walk to one kind of site, the shortest first.
struct WalkOrder {
  /// A record and its walk.
  private struct Entry {
    var metres: Double
    var residents: Double
    var record: UInt32
  }
  private var entries: [Entry] = []

  /// Puts records in order; whoever has no walk, or is nobody, is left out.
  ///
  /// - Parameters:
  ///   - changed: records that are put in their places anew, each once.
  ///   - isChanged: true for them.
  ///   - metres: the walk of a record now.
  ///   - residents: known residents of each record.
  /// - Complexity: O(records + changed · log changed).
  mutating func update(
    _ changed: [Int], _ isChanged: [Bool], residents: [Double?], _ metres: (Int) -> Double?
  ) {
    var coming = changed.compactMap { record -> Entry? in
      guard let people = residents[record], people > 0, let walk = metres(record) else {
        return nil
      }
      return Entry(metres: walk, residents: people, record: UInt32(record))
    }
    coming.sort { ($0.metres, $0.residents) < ($1.metres, $1.residents) }
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + coming.count)
    var next = 0
    for entry in entries where !isChanged[Int(entry.record)] {
      while next < coming.count,
        (coming[next].metres, coming[next].residents) < (entry.metres, entry.residents)
      {
        merged.append(coming[next])
        next += 1
      }
      merged.append(entry)
    }
    merged += coming[next...]
    entries = merged
  }

  /// How far people walk in the region, and in each area.
  func statistics(
    areaCount: Int, areaOfRecord: [Int?]
  ) -> (region: WalkStatistics?, areas: [WalkStatistics?]) {
    var region = WalkSums()
    var areas = [WalkSums](repeating: WalkSums(), count: areaCount)
    for entry in entries {
      region.add(entry.metres, entry.residents)
      if let area = areaOfRecord[Int(entry.record)] {
        areas[area].add(entry.metres, entry.residents)
      }
    }
    for entry in entries {
      region.pass(entry.metres, entry.residents)
      if let area = areaOfRecord[Int(entry.record)] {
        areas[area].pass(entry.metres, entry.residents)
      }
    }
    return (region.statistics, areas.map(\.statistics))
  }
}
