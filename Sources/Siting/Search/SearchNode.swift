/// A node of branch and bound: the sets that hold some candidates and lack others.
struct SearchNode: Sendable {
  var fixing: Fixing
  /// No set of the node is worth more.
  var bound: Double
  /// Multipliers and shares of the node above, to begin with.
  var start: PrimalDualPoint
  /// When it was branched off: the latest lies deepest.
  var order: Int
}
