// Who is told which labels a search changes.

/// Who wants to know which labels a search changes.
///
/// A search is compiled anew for each kind of journal, so that one that keeps nothing costs nothing.
protocol LabelJournal {
  /// Is told of a vertex before one of its two labels changes.
  mutating func note(_ vertex: Int)
}

/// Keeps nothing.
struct NoJournal: LabelJournal {
  @inline(__always)
  mutating func note(_ vertex: Int) {}
}

/// Who wants to know which vertices a search is the first to reach.
protocol ReachJournal {
  /// Is told of a vertex that had no label.
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
