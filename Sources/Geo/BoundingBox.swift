/// An upright box in the plane; empty until a point is added.
public struct BoundingBox: Sendable, Hashable, Codable {
  /// The least x in metres, `+.infinity` while empty.
  public var minX = Double.infinity
  /// The least y in metres, `+.infinity` while empty.
  public var minY = Double.infinity
  /// The greatest x in metres, `-.infinity` while empty.
  public var maxX = -Double.infinity
  /// The greatest y in metres, `-.infinity` while empty.
  public var maxY = -Double.infinity

  public init() {}

  /// The least box that holds some points; empty without any.
  public init(of points: some Sequence<PlanePoint>) {
    for point in points { add(x: point.x, y: point.y) }
  }

  /// True until a point is added.
  public var isEmpty: Bool { minX > maxX }
  /// Metres from west to east; 0 while empty.
  public var width: Double { isEmpty ? 0 : maxX - minX }
  /// Metres from south to north; 0 while empty.
  public var height: Double { isEmpty ? 0 : maxY - minY }
  /// The middle of the box.
  public var center: PlanePoint { PlanePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// Stretches the box to hold a point.
  @inlinable
  public mutating func add(x: Double, y: Double) {
    minX = min(minX, x)
    minY = min(minY, y)
    maxX = max(maxX, x)
    maxY = max(maxY, y)
  }

  /// Stretches the box to hold another one.
  public mutating func formUnion(_ other: BoundingBox) {
    guard !other.isEmpty else { return }
    add(x: other.minX, y: other.minY)
    add(x: other.maxX, y: other.maxY)
  }

  /// The box with every side moved outward.
  public func grown(byMetres metres: Double) -> BoundingBox {
    var box = self
    box.minX -= metres
    box.minY -= metres
    box.maxX += metres
    box.maxY += metres
    return box
  }

  /// True for points inside or on the border.
  @inlinable
  public func contains(x: Double, y: Double) -> Bool {
    x >= minX && x <= maxX && y >= minY && y <= maxY
  }

  /// True when the boxes share a point.
  @inlinable
  public func intersects(_ other: BoundingBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }
}
