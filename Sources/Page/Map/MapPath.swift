// SVG path data in whole numbers, each step relative to the one before: the shortest way to write
// tens of thousands of shapes.

import Exports

/// A place on the sheet.
struct SheetPoint: Sendable, Hashable {
  var x: Int
  var y: Int
}

/// Path data in the making.
struct MapPath: Sendable {
  private var text = TextBytes()
  private var at = SheetPoint(x: 0, y: 0)

  /// The path data; empty when nothing was drawn.
  var data: String { text.text }
  /// The length of the path data.
  var byteCount: Int { text.bytes.count }

  /// Adds a rectangle.
  mutating func addRectangle(x: Int, y: Int, width: Int, height: Int) {
    move(to: SheetPoint(x: x, y: y))
    text.add("h")
    text.add(width)
    text.add("v")
    text.add(height)
    text.add("h")
    text.add(-width)
    // The pen is back at the corner after this.
    text.add("z")
  }

  /// Adds a line, or a ring when it is closed; places that repeat are left out.
  mutating func addLine(_ points: [SheetPoint], isClosed: Bool) {
    guard let first = points.first else { return }
    move(to: first)
    var isFirst = true
    for point in points.dropFirst(1) where point != at {
      if isFirst { text.add("l") }
      addPair(point.x - at.x, point.y - at.y, isFirst: isFirst)
      isFirst = false
      at = point
    }
    if isClosed {
      text.add("z")
      at = first
    }
  }

  private mutating func move(to point: SheetPoint) {
    text.add("m")
    addPair(point.x - at.x, point.y - at.y, isFirst: true)
    at = point
  }

  private mutating func addPair(_ x: Int, _ y: Int, isFirst: Bool) {
    if !isFirst, x >= 0 { text.add(" ") }
    text.add(x)
    if y >= 0 { text.add(" ") }
    text.add(y)
  }
}
