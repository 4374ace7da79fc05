/// Open nodes, the greatest bound first (best-first search); of equal ones the latest.
///
/// A binary heap of its own: HeapModule of swift-collections would spare twenty lines for one dependency
/// more.
struct NodeQueue {
  private var nodes: [SearchNode] = []

  private static func precedes(_ first: SearchNode, _ second: SearchNode) -> Bool {
    first.bound == second.bound ? first.order > second.order : first.bound > second.bound
  }

  mutating func push(_ node: SearchNode) {
    nodes.append(node)
    var place = nodes.count - 1
    while place > 0, Self.precedes(nodes[place], nodes[(place - 1) / 2]) {
      nodes.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popGreatest() -> SearchNode? {
    guard !nodes.isEmpty else { return nil }
    nodes.swapAt(0, nodes.count - 1)
    let top = nodes.removeLast()
    var place = 0
    while true {
      var first = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < nodes.count && Self.precedes(nodes[child], nodes[first]) { first = child }
      guard first != place else { return top }
      nodes.swapAt(place, first)
      place = first
    }
  }
}
