/// What a figure counts in; it decides how numbers are written.
package enum FigureUnit: String, Sendable, CaseIterable {
  /// Lengths and coordinates in the plane.
  case metres = "m"
  /// Longitude and latitude.
  case degrees = "degrees"
  /// Sums of people, or of members of a group.
  case residents = "residents"
  /// People as the input has them.
  case inputResidents = "residents (as in the input)"
  /// Things.
  case count = "count"
  /// A part of a whole.
  case share = "share 0-1"
  /// A difference of two shares, in hundredths.
  case percentagePoints = "percentage points"
  /// Hours.
  case hours = "hours"
  /// A number of which another column names the unit.
  case value = "see the column unit"
  /// Metres of walking, added up over residents.
  case residentKilometres = "residents x km"
  /// No number.
  case text = "text"
}
