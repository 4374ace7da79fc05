// Parts of all sets that a search has still to look at, the most promising first.

/// Parts by their bound, the greatest first; of equal ones the latest.
struct PartHeap {
  private var parts: [Part] = []

  private static func precedes(_ first: Part, _ second: Part) -> Bool {
    first.bound == second.bound ? first.order > second.order : first.bound > second.bound
  }

  mutating func push(_ part: Part) {
    parts.append(part)
    var place = parts.count - 1
    while place > 0, Self.precedes(parts[place], parts[(place - 1) / 2]) {
      parts.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popGreatest() -> Part? {
    guard !parts.isEmpty else { return nil }
    parts.swapAt(0, parts.count - 1)
    let top = parts.removeLast()
    var place = 0
    while true {
      var first = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < parts.count && Self.precedes(parts[child], parts[first]) { first = child }
      guard first != place else { return top }
      parts.swapAt(place, first)
      place = first
    }
  }
}
