/// Lines or rings in flat arrays.
///
/// - Shape: shape `i` has the points `starts[i]..<starts[i + 1]`.
public struct ShapeLayer: Sendable, Hashable {
  /// Where each shape begins, and the end of the last one.
  public private(set) var starts: [UInt32] = [0]
  /// Metres east.
  public private(set) var xs: [Double] = []
  /// Metres north.
  public private(set) var ys: [Double] = []

  public init() {}

  /// - Precondition: one entry a point in `xs` and `ys`; the last of `starts` is their number.
  public init(starts: [UInt32], xs: [Double], ys: [Double]) {
    precondition(
      xs.count == ys.count && Int(starts.last ?? 0) == xs.count, "the last shape ends the points")
    self.starts = starts
    self.xs = xs
    self.ys = ys
  }

  /// How many shapes there are.
  public var count: Int { starts.count - 1 }

  /// The points of a shape.
  public func points(of shape: Int) -> [PlanePoint] {
    (Int(starts[shape])..<Int(starts[shape + 1])).map { PlanePoint(x: xs[$0], y: ys[$0]) }
  }

  /// Adds a shape.
  public mutating func append(_ points: [PlanePoint]) {
    xs += points.map(\.x)
    ys += points.map(\.y)
    starts.append(UInt32(xs.count))
  }
}
