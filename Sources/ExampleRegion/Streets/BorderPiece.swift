import Geo

/// A piece of border as both neighbours see it.
struct BorderPiece: Hashable, Sendable {
  private let low: PlanePoint
  private let high: PlanePoint

  init(_ a: PlanePoint, _ b: PlanePoint) {
    let isOrdered = (a.x, a.y) < (b.x, b.y)
    low = isOrdered ? a : b
    high = isOrdered ? b : a
  }

  /// What chance says about this piece.
  func numbers(seed: UInt64) -> SeededNumbers {
    SeededNumbers(seed, 53, low.x.bitPattern, low.y.bitPattern, high.x.bitPattern)
  }
}
