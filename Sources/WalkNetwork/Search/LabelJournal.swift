/// Is told which labels a search changes.
///
/// Searches are generic over the journal and compiled for each kind, so ``NoJournal`` adds no work.
protocol LabelJournal {
  /// Called before one of the two labels of a vertex changes.
  mutating func note(_ vertex: Int)
}

/// Leaves every call without effect.
struct NoJournal: LabelJournal {
  @inline(__always)
  mutating func note(_ vertex: Int) {}
}

/// Is told which vertices a search is the first to reach.
protocol ReachJournal {
  /// Called for a vertex that had no label.
  mutating func reach(_ vertex: UInt32)
}

extension NoJournal: ReachJournal {
  @inline(__always)
  mutating func reach(_ vertex: UInt32) {}
}

extension [UInt32]: ReachJournal {
  @inline(__always)
  mutating func reach(_ vertex: UInt32) { append(vertex) }
}
