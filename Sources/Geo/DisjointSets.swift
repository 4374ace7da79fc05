/// Sets of integers that only merge (union-find with path halving).
///
/// - Complexity: near O(1) a call.
public struct DisjointSets: Sendable {
  private var parent: [Int32]

  /// Makes `count` sets of one member each.
  public init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The representative of a member's set: always its lowest member.
  public mutating func find(_ member: Int) -> Int {
    var at = Int32(member)
    while parent[Int(at)] != at {
      parent[Int(at)] = parent[Int(parent[Int(at)])]
      at = parent[Int(at)]
    }
    return Int(at)
  }

  /// Merges the sets of two members.
  public mutating func merge(_ first: Int, _ second: Int) {
    let a = find(first)
    let b = find(second)
    if a < b { parent[b] = Int32(a) } else if b < a { parent[a] = Int32(b) }
  }
}
