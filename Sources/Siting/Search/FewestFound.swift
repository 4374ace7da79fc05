/// What a search for the fewest sites found.
struct FewestFound {
  /// The set; `nil` when even the most sites do not do, or none was found that does.
  var sites: [Int]?
  /// Where no set does: the one that comes nearest to what is asked.
  var nearest: [Int]?
  /// Fewer than this do not do.
  var least: Int
  var isComplete: Bool
}
