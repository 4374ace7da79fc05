/// Labels that are written by one search and read by anyone after.
final class LabelMemory: FlatMemory, @unchecked Sendable {
  // Sendable by hand: only the search that makes it writes to it.
  let base: UnsafeMutablePointer<UInt64>
  private let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: Swift.max(1, count))
    base.initialize(repeating: Label.unreached, count: count)
  }

  /// Labels that can be written to without the others changing.
  init(copying other: LabelMemory) {
    count = other.count
    base = .allocate(capacity: Swift.max(1, count))
    base.initialize(from: other.base, count: count)
  }

  deinit { base.deallocate() }

  var array: FlatArray<UInt64> { FlatArray(base: UnsafePointer(base), count: count, owner: self) }
}
