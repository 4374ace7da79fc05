// Vectors in the plane. Directions come from square roots alone, never from sines: a square root
// is rounded the same on every machine, so the same seed gives the same world.

import Geo

extension PlanePoint {
  static func + (a: PlanePoint, b: PlanePoint) -> PlanePoint {
    PlanePoint(x: a.x + b.x, y: a.y + b.y)
  }
  static func - (a: PlanePoint, b: PlanePoint) -> PlanePoint {
    PlanePoint(x: a.x - b.x, y: a.y - b.y)
  }
  static func * (a: PlanePoint, scale: Double) -> PlanePoint {
    PlanePoint(x: a.x * scale, y: a.y * scale)
  }

  /// The length of a vector.
  var length: Double { (x * x + y * y).squareRoot() }
  /// The vector of length 1; that to the east for none.
  var unit: PlanePoint { length > 0 ? self * (1 / length) : PlanePoint(x: 1, y: 0) }
  /// The vector turned left by a right angle.
  var left: PlanePoint { PlanePoint(x: -y, y: x) }
  /// The point rounded to centimetres.
  var rounded: PlanePoint { PlanePoint(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100) }

  func dot(_ other: PlanePoint) -> Double { x * other.x + y * other.y }
  func cross(_ other: PlanePoint) -> Double { x * other.y - y * other.x }
  func mixed(with other: PlanePoint, _ share: Double) -> PlanePoint {
    self * (1 - share) + other * share
  }
}
