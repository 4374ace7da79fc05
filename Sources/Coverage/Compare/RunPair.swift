import Planning

/// Two runs, and the groups that both have.
struct RunPair: Sendable {
  let before: ComparableRecords
  let after: ComparableRecords
  let groups: [(name: String, before: [Double?], after: [Double?])]

  /// Walks that differ by no more than this count as the same: corners of streets are known to a
  /// centimetre, and over a whole walk these add up to less than a metre.
  static let toleranceMetres = 1.0

  init(_ before: ComparableRecords, _ after: ComparableRecords) {
    self.before = before
    self.after = after
    groups = before.groups.compactMap { group in
      after.groups.first { $0.name == group.name }.map { (group.name, group.counts, $0.counts) }
    }
  }

  func walks(of pair: RecordPair) -> (before: Double?, after: Double?) {
    (pair.before.flatMap { before.walkMetres[$0] }, pair.after.flatMap { after.walkMetres[$0] })
  }
}
