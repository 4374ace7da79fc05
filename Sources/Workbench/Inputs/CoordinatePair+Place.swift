import Findings
import Formats
import Geo
import GeoEngine
import Words

extension CoordinatePair {
  /// The place in a plane; pairs that can be degrees are degrees.
  ///
  /// - Parameter key: the setting or flag that has it.
  func place(in plane: Plane, key: String) throws(DataError) -> PlanePoint {
    guard abs(x) <= 180, abs(y) <= 90 else { return PlanePoint(x: x, y: y) }
    do {
      let projection = try Projection(from: ReferenceSystem.wgs84.definition, to: plane.code)
      if let place = projection.transform(x: x, y: y) {
        return PlanePoint(x: place.x, y: place.y)
      }
    } catch {
      throw DataError.wrongValue(
        of: key, allowed: RunWords.placeForPROJ(in: plane.code), found: Wording(error.message))
    }
    throw DataError.wrongValue(
      of: key, allowed: RunWords.place(in: plane.code), found: Wording("\(x),\(y)"))
  }
}
