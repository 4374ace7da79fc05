// The plane that the coordinates of a report are in, and the moment that a GeoPackage gives its rows.

import Figures
package import GeoEngine
import Planning

extension RunSettings {
  /// The plane of all coordinates.
  package var plane: Plane { Plane(code: crs) }
}

extension AnalyseReport {
  /// The plane of all coordinates.
  package var plane: Plane { settings.plane }
}

extension SuggestReport {
  /// The plane of all coordinates.
  var plane: Plane { settings.plane }
}

extension StressReport {
  /// The plane of all coordinates.
  var plane: Plane { settings.plane }
}

extension CompareReport {
  /// The latest of the runs' days, as a GeoPackage writes a moment.
  var dataMoment: String { runs.compactMap(\.date).max().geoPackageMoment }
}
