import Geo

/// Why the geometry of one row cannot be used; a reader makes a `Finding` of it.
package struct GeometryProblem: Error, Hashable {
  /// A short stable name: `geometry-truncated`.
  var code: String
  /// What was found, as part of a sentence.
  var message: String
  /// Where in the geometry: "coordinates[0][3]"; empty when the whole is meant.
  var path = ""

  init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The same problem seen one level further out.
  func inside(_ step: String) -> GeometryProblem {
    var problem = self
    problem.path = step + path
    return problem
  }

  /// The sentence of the finding.
  package var sentence: String {
    path.isEmpty ? "row refused: \(message)" : "row refused: \(path): \(message)"
  }
}

/// Refuses a line of one point; an empty line is a line without points.
func checkLine(_ points: [SourcePoint]) throws(GeometryProblem) {
  if points.count == 1 {
    throw GeometryProblem("geometry-short", "a line needs 2 positions and has 1")
  }
}

/// Refuses a ring without an inside: shorter than four positions, or not closed.
func checkRing(_ points: [SourcePoint]) throws(GeometryProblem) {
  guard points.count >= 4 else {
    throw GeometryProblem(
      "geometry-short",
      "a ring needs 4 positions, the last equal to the first, and has "
        + String(points.count))
  }
  guard points.first == points.last else {
    throw GeometryProblem("geometry-open-ring", "the ring's last position is not its first")
  }
}

/// Makes a polygon of rings; empty holes are dropped, a polygon without outer ring is empty.
func checkedPolygon(_ rings: [[SourcePoint]]) throws(GeometryProblem) -> Polygon<SourcePoint> {
  if let outer = rings.first, outer.isEmpty, rings.contains(where: { !$0.isEmpty }) {
    throw GeometryProblem("geometry-short", "the outer ring is empty and a hole is not")
  }
  let filled = rings.filter { !$0.isEmpty }
  for (index, ring) in filled.enumerated() {
    do throws(GeometryProblem) { try checkRing(ring) } catch { throw error.inside("[\(index)]") }
  }
  return Polygon(rings: filled)
}
