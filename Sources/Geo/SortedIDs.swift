// Ids of millions of OSM nodes: sorted once, then looked up through a coarse directory, so that a
// look-up touches two or three cache lines instead of twenty.

/// Distinct ids in ascending order, each known by its place in that order.
public struct SortedIDs: Sendable {
  /// The ids, ascending, each once.
  public let ids: [Int64]
  private let directory: [UInt32]
  private let shift: Int64

  /// Sorts ids and leaves out repeats.
  ///
  /// - Complexity: O(*n*) for ids that differ in few bytes (radix sort).
  public init(_ unsorted: consuming [Int64]) {
    var ids = radixSorted(unsorted)
    var kept = 0
    for index in ids.indices where index == 0 || ids[index] != ids[kept - 1] {
      ids[kept] = ids[index]
      kept += 1
    }
    ids.removeLast(ids.count - kept)
    var shift: Int64 = 0
    if let first = ids.first, let last = ids.last {
      let span = UInt64(bitPattern: last &- first)
      while (span >> UInt64(shift)) > UInt64(max(16, ids.count / 2)) { shift += 1 }
      let slots = Int(span >> UInt64(shift)) + 2
      var directory = [UInt32](repeating: 0, count: slots + 1)
      for id in ids { directory[Int(UInt64(bitPattern: id &- first) >> UInt64(shift)) + 1] += 1 }
      for slot in 1..<directory.count { directory[slot] += directory[slot - 1] }
      self.directory = directory
    } else {
      directory = [0, 0]
    }
    self.ids = ids
    self.shift = shift
  }

  /// How many distinct ids there are.
  public var count: Int { ids.count }

  /// The place of the first id that is not less than the given one; `count` when all are less.
  public func lowerBound(of id: Int64) -> Int {
    guard let first = ids.first, let last = ids.last, id > first else { return 0 }
    guard id <= last else { return ids.count }
    let slot = Int(UInt64(bitPattern: id &- first) >> UInt64(shift))
    var low = Int(directory[slot])
    var high = Int(directory[slot + 1])
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of an id in the ascending order, or `nil` for an id that is not there.
  public func index(of id: Int64) -> Int? {
    let place = lowerBound(of: id)
    return place < ids.count && ids[place] == id ? place : nil
  }
}

/// The numbers in ascending order (least significant byte first; bytes that never differ are
/// skipped).
///
/// - Complexity: O(*n*) for each byte that differs.
public func radixSorted(_ unsorted: [Int64]) -> [Int64] {
  if unsorted.count < 512 { return unsorted.sorted() }
  var source = unsorted
  var target = [Int64](repeating: 0, count: source.count)
  for byte in 0..<8 {
    let shift = UInt64(byte * 8)
    // The sign bit is flipped so that negative ids sort first.
    let flip: UInt64 = byte == 7 ? 0x80 : 0
    var starts = [Int](repeating: 0, count: 257)
    for value in source { starts[Int((UInt64(bitPattern: value) >> shift & 0xFF) ^ flip) + 1] += 1 }
    if starts.contains(source.count) { continue }
    for digit in 0..<256 { starts[digit + 1] += starts[digit] }
    for value in source {
      let digit = Int((UInt64(bitPattern: value) >> shift & 0xFF) ^ flip)
      target[starts[digit]] = value
      starts[digit] += 1
    }
    swap(&source, &target)
  }
  return source
}
