/// What a search is after, where that is not simply the most by its table.
struct SearchAim {
  /// A worth that is asked: the search ends when a set reaches it, or none can.
  var target: Double?
  /// What sets are truly worth, where that is less than the table says.
  var trueWorth: (any TrueWorth)?
}
