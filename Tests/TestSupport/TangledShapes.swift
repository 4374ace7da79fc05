import Foundation
public import Geo

/// Small shapes that meet themselves very often.
public enum TangledShapes {
  /// A ring that sweeps a square of a kilometre `count` times up and down, then `count` times across:
  /// `4 * count + 1` positions, about `count` times `count` crossings.
  public static func comb(_ count: Int, x: Double = 0, y: Double = 0) -> [PlanePoint] {
    let step = 1000 / Double(count)
    var points: [PlanePoint] = []
    for sweep in 0..<count {
      let (from, to) = sweep.isMultiple(of: 2) ? (0.0, 1000.0) : (1000.0, 0.0)
      let right = x + Double(sweep) * step
      points += [PlanePoint(x: right, y: y + from), PlanePoint(x: right, y: y + to)]
    }
    for sweep in 0..<count {
      let (from, to) = sweep.isMultiple(of: 2) ? (-50.0, 1050.0) : (1050.0, -50.0)
      let up = y + (Double(sweep) + 0.4) * step
      points += [PlanePoint(x: x + from, y: up), PlanePoint(x: x + to, y: up)]
    }
    return points + [points[0]]
  }

  /// `count` upright bars and as many lying over them, each an area of its own.
  public static func bars(_ count: Int, x: Double = 0, y: Double = 0) -> [Polygon<PlanePoint>] {
    let long = Double(2 * count)
    return (0..<count).flatMap { number -> [Polygon<PlanePoint>] in
      let place = Double(2 * number)
      return [
        Polygon(rings: [box(x + place, y - 1, 1, long + 1)]),
        Polygon(rings: [box(x - 1, y + place, long + 1, 1)]),
      ]
    }
  }

  /// The outline of a comb that lies on its back, `count` teeth upward: valid by itself.
  public static func teeth(_ count: Int, x: Double = 0, y: Double = 0) -> [PlanePoint] {
    let long = Double(4 * count)
    var points = [PlanePoint(x: x - 2, y: y - 2), PlanePoint(x: x + long, y: y - 2)]
    for tooth in (0..<count).reversed() {
      let right = x + Double(4 * tooth)
      points += [
        PlanePoint(x: right + 2, y: y + long), PlanePoint(x: right + 2, y: y - 1),
        PlanePoint(x: right, y: y - 1), PlanePoint(x: right, y: y + long),
      ]
    }
    return points + [PlanePoint(x: x - 2, y: y + long), points[0]]
  }

  /// The same comb on its side, teeth to the right, a little smaller: every tooth crosses every other.
  public static func teethAcross(_ count: Int, x: Double = 0, y: Double = 0) -> [PlanePoint] {
    let whole = teeth(count).map { PlanePoint(x: x + $0.y + 0.3, y: y + $0.x + 0.3) }
    return whole.reversed()
  }

  /// A ring of `count` long slivers side by side, diagonally, which never meet.
  public static func hatch(_ count: Int) -> [PlanePoint] {
    let long = 10 * Double(count)
    func edge(_ lift: Double) -> [PlanePoint] {
      (0..<count).map { number in
        let end = number.isMultiple(of: 2) ? 0 : long
        return PlanePoint(x: Double(number) + end, y: end + lift)
      }
    }
    let ring = edge(0) + edge(0.2).reversed()
    return ring + [ring[0]]
  }

  /// A circle around the origin.
  public static func circle(radius metres: Double, edges: Int) -> [PlanePoint] {
    let points = (0..<edges).map { number in
      let angle = 2 * Double.pi * Double(number) / Double(edges)
      return PlanePoint(x: metres * cos(angle), y: metres * sin(angle))
    }
    return points + [points[0]]
  }

  private static func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) -> [PlanePoint] {
    [
      PlanePoint(x: x, y: y), PlanePoint(x: x + width, y: y),
      PlanePoint(x: x + width, y: y + height), PlanePoint(x: x, y: y + height),
      PlanePoint(x: x, y: y),
    ]
  }
}
