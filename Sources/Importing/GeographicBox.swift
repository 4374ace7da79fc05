/// A box of degrees, in the order of `osmium extract --bbox`.
public struct GeographicBox: Sendable, Hashable, Codable {
  /// Degrees east of the western side.
  public var west: Double
  /// Degrees north of the southern side.
  public var south: Double
  /// Degrees east of the eastern side.
  public var east: Double
  /// Degrees north of the northern side.
  public var north: Double

  /// Reads "west,south,east,north".
  ///
  /// - Returns: `nil` for anything else, and for a box without room.
  public init?(_ text: String) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0) ?? .nan
    }
    guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
      abs(numbers[0]) <= 180, abs(numbers[2]) <= 180, abs(numbers[1]) <= 90, abs(numbers[3]) <= 90
    else { return nil }
    (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  func contains(longitude: Double, latitude: Double) -> Bool {
    longitude >= west && longitude <= east && latitude >= south && latitude <= north
  }
}
