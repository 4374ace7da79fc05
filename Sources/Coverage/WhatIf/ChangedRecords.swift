/// Records inside the region of which the walk or the verdict changed since figures were added up.
struct ChangedRecords {
  /// The records, each once, in the order in which they changed.
  private(set) var all: [Int] = []
  /// True for them among all records of the population.
  private(set) var isChanged: [Bool]
  /// The tiers to which a walk changed.
  var tiers: Set<WalkTier> = []

  /// No changes yet, among so many records.
  init(recordCount: Int) { isChanged = [Bool](repeating: false, count: recordCount) }

  mutating func insert(_ record: Int) {
    guard !isChanged[record] else { return }
    isChanged[record] = true
    all.append(record)
  }

  mutating func removeAll() {
    for record in all { isChanged[record] = false }
    all.removeAll(keepingCapacity: true)
    tiers = []
  }
}
