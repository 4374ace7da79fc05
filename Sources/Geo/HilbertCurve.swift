// The order in which vertices are stored: neighbours in the street are neighbours in memory.
// Source: J. Skilling, "Programming the Hilbert curve", 2004 (two-dimensional case).

/// Ranks places along a Hilbert curve through a box.
public struct HilbertCurve: Sendable {
  private let box: BoundingBox
  private let scale: Double
  private static let order: UInt32 = 16

  /// Lays the curve over the square that has the box's south-western corner and its longer side.
  public init(filling box: BoundingBox) {
    self.box = box
    let side = max(box.width, box.height, 1e-9)
    scale = Double((1 << Self.order) - 1) / side
  }

  /// The rank of the curve's cell that holds a point: 0 to 2^32 - 1.
  public func rank(x: Double, y: Double) -> UInt32 {
    func cell(_ metres: Double) -> UInt32 {
      UInt32(min(max(metres * scale, 0), Double((1 << Self.order) - 1)))
    }
    var column = cell(x - box.minX)
    var row = cell(y - box.minY)
    var rank: UInt32 = 0
    var step: UInt32 = 1 << (Self.order - 1)
    while step > 0 {
      let right: UInt32 = column & step > 0 ? 1 : 0
      let upper: UInt32 = row & step > 0 ? 1 : 0
      rank = rank &+ step &* step &* ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          column = ~column & 0xFFFF
          row = ~row & 0xFFFF
        }
        swap(&column, &row)
      }
      step >>= 1
    }
    return rank
  }
}
