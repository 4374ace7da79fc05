/// Gaps, most residents first; of equals the one with the lowest record.
///
/// Where they are kept they stay: thousands of gaps are handed out without touching one of them.
public struct RankedGaps: RandomAccessCollection, Sendable {
  let gaps: [Gap]
  /// The places of gaps in `gaps`.
  let order: [Int32]

  /// The place of the gap with most residents.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { order.count }
  /// The gap in a place of the order.
  public subscript(place: Int) -> Gap { gaps[Int(order[place])] }
}
