// Memory of the inner loops: taken once, read and written without checks; and places in lists of numbers.

/// Numbers in memory that is taken once.
final class Numbers {
  let count: Int
  private let base: UnsafeMutablePointer<Double>

  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: 0, count: max(1, count))
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Double {
    get { base[index] }
    set { base[index] = newValue }
  }

  func sum() -> Double {
    var sum = 0.0
    for index in 0..<count { sum += base[index] }
    return sum
  }

  func copy() -> [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension Numbers {
  /// The places of the greatest numbers among some places, ascending; of equal ones the first.
  ///
  /// - Complexity: O(*n* log *count*): a heap with the least on top.
  func greatest(_ count: Int, of places: [Int]) -> [Int] {
    guard count > 0 else { return [] }
    guard places.count > count else { return places }
    var heap = Array(places.prefix(count))
    func isLess(_ first: Int, _ second: Int) -> Bool {
      self[first] == self[second] ? first > second : self[first] < self[second]
    }
    func sink(_ start: Int) {
      var place = start
      while true {
        var least = place
        for child in [2 * place + 1, 2 * place + 2]
        where child < count && isLess(heap[child], heap[least]) { least = child }
        guard least != place else { return }
        heap.swapAt(place, least)
        place = least
      }
    }
    for place in (0..<((count + 1) / 2)).reversed() { sink(place) }
    for place in places.dropFirst(count) where isLess(heap[0], place) {
      heap[0] = place
      sink(0)
    }
    return heap.sorted()
  }
}

extension [Double] {
  /// The place of the first of these ascending numbers that is great enough; the end when none is.
  func firstPlace(isGreatEnough: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isGreatEnough(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
