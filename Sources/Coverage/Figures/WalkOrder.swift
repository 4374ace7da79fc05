// The people of an area in the order of their walks, kept while walks change.

/// Populated records of an area with a walk to one kind of site, the shortest first.
struct WalkOrder {
  /// A record and its walk.
  private struct Entry {
    var metres: Double
    var residents: Double
    var record: UInt32

    func precedes(_ other: Entry) -> Bool { (metres, residents) < (other.metres, other.residents) }
  }
  private var entries: [Entry] = []
  /// Residents up to and with each entry.
  private var passed: [Double] = []
  /// The walks of all residents together.
  private(set) var residentMetres = 0.0

  /// All residents with a walk.
  var residents: Double { passed.last ?? 0 }
  /// The longest walk.
  var longestMetres: Double? { entries.last?.metres }
  /// How many records are in order.
  var count: Int { entries.count }

  /// Puts records in order; those without a walk or without known residents are left out.
  ///
  /// - Parameters:
  ///   - changed: records that are put in their places anew, each once.
  ///   - isChanged: true for them among all records; what is not in order yet need not be marked.
  ///   - residents: known residents of each record.
  ///   - metres: the walk of a record now.
  /// - Complexity: O(records in order + changed · log changed).
  mutating func update(
    _ changed: [Int], _ isChanged: [Bool], residents: [Double?], _ metres: (Int) -> Double?
  ) {
    var coming = changed.compactMap { record -> Entry? in
      guard let people = residents[record], people > 0, let walk = metres(record) else {
        return nil
      }
      return Entry(metres: walk, residents: people, record: UInt32(record))
    }
    coming.sort { $0.precedes($1) }
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + coming.count)
    var next = 0
    for entry in entries where !isChanged[Int(entry.record)] {
      while next < coming.count, coming[next].precedes(entry) {
        merged.append(coming[next])
        next += 1
      }
      merged.append(entry)
    }
    merged += coming[next...]
    entries = merged
    addUp()
  }

  private mutating func addUp() {
    var sum = 0.0
    residentMetres = 0
    passed.removeAll(keepingCapacity: true)
    for entry in entries {
      sum += entry.residents
      residentMetres += entry.residents * entry.metres
      passed.append(sum)
    }
  }

  /// The walk of an entry, in metres.
  func metres(at place: Int) -> Double { entries[place].metres }

  /// Residents of so many entries, the first ones.
  func residents(ofFirst count: Int) -> Double { count > 0 ? passed[count - 1] : 0 }

  /// The first place in a range whose walk is longer than some metres, or as long when that is asked.
  func firstPlace(in range: Range<Int>, beyond metres: Double, orEqual: Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let walk = entries[middle].metres
      if walk > metres || orEqual && walk == metres { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
