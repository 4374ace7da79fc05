package import Findings
import Geo

/// Why the geometry of one row cannot be used; a reader makes a `Finding` of it.
package struct GeometryProblem: Error, Hashable {
  /// What is said of it.
  let kind: FindingKind
  /// The values of its sentence, save the place in the geometry.
  let values: [String: FindingValue]
  /// Where in the geometry: "coordinates[0][3]"; empty when the whole is meant.
  var path = ""

  init(_ kind: FindingKind, _ values: [String: FindingValue] = [:]) {
    self.kind = kind
    self.values = values
  }

  /// The same problem seen one level further out.
  func inside(_ step: String) -> GeometryProblem {
    var problem = self
    problem.path = step + path
    return problem
  }

  /// The finding about the row with this geometry.
  package func finding(at location: DataLocation) -> Finding {
    let place = path.isEmpty ? "" : path + ": "
    return Finding(kind, at: location, values.merging(["place": .text(place)]) { $1 })
  }
}

/// Refuses a line of one point; an empty line is a line without points.
func checkLine(_ points: [SourcePoint]) throws(GeometryProblem) {
  if points.count == 1 { throw GeometryProblem(.lineTooShort) }
}

/// Refuses a ring without an inside: shorter than four positions, or not closed.
func checkRing(_ points: [SourcePoint]) throws(GeometryProblem) {
  guard points.count >= 4 else {
    throw GeometryProblem(.ringTooShort, ["found": .count(points.count)])
  }
  guard points.first == points.last else { throw GeometryProblem(.openRing) }
}

/// Makes a polygon of rings; empty holes are dropped, a polygon without outer ring is empty.
func checkedPolygon(_ rings: [[SourcePoint]]) throws(GeometryProblem) -> Polygon<SourcePoint> {
  if let outer = rings.first, outer.isEmpty, rings.contains(where: { !$0.isEmpty }) {
    throw GeometryProblem(.emptyOuterRing)
  }
  let filled = rings.filter { !$0.isEmpty }
  for (index, ring) in filled.enumerated() {
    do throws(GeometryProblem) { try checkRing(ring) } catch { throw error.inside("[\(index)]") }
  }
  return Polygon(rings: filled)
}
