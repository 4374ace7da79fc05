/// How a part of a place is built.
struct DistrictStyle: Sendable {
  /// How large a block between streets is, in square metres.
  var blockSquareMetres: Double
  /// How much side streets bend and lean.
  var bend: Double
  /// The usual side street.
  var street: StreetKind
  /// The chance of a street that ends in the block.
  var culDeSacChance: Double
  /// The chance that the last cut of a block is a footpath.
  var footwayChance: Double
  /// From the middle of the street to the house.
  var setbackMetres: Double
  /// How deep a house is.
  var depthMetres: Double
  /// The front of one dwelling.
  var frontMetres: Double
  /// The most dwellings in one building, side by side.
  var row: Int
  /// The space between two buildings.
  var gapMetres: Double
  /// Dwellings above each other.
  var floors: Int
  /// The value of `building`.
  var building: String
  /// The chance that a block stays green.
  var greenChance: Double

  static let oldTown = DistrictStyle(
    blockSquareMetres: 4_600, bend: 0.11, street: .livingStreet, culDeSacChance: 0.05,
    footwayChance: 0.3, setbackMetres: 4.5, depthMetres: 11, frontMetres: 6.4, row: 8,
    gapMetres: 0.8, floors: 1, building: "terrace", greenChance: 0.04)
  static let belt = DistrictStyle(
    blockSquareMetres: 7_200, bend: 0.07, street: .residential, culDeSacChance: 0.08,
    footwayChance: 0.2, setbackMetres: 7, depthMetres: 10, frontMetres: 6.1, row: 9,
    gapMetres: 7, floors: 1, building: "terrace", greenChance: 0.07)
  static let flats = DistrictStyle(
    blockSquareMetres: 12_500, bend: 0.03, street: .residential, culDeSacChance: 0.2,
    footwayChance: 0.35, setbackMetres: 13, depthMetres: 12, frontMetres: 8, row: 7,
    gapMetres: 26, floors: 4, building: "apartments", greenChance: 0.12)
  static let suburb = DistrictStyle(
    blockSquareMetres: 9_500, bend: 0.1, street: .residential, culDeSacChance: 0.34,
    footwayChance: 0.3, setbackMetres: 8, depthMetres: 10, frontMetres: 6, row: 6,
    gapMetres: 11, floors: 1, building: "terrace", greenChance: 0.1)
  static let villas = DistrictStyle(
    blockSquareMetres: 11_500, bend: 0.13, street: .residential, culDeSacChance: 0.2,
    footwayChance: 0.15, setbackMetres: 10, depthMetres: 10, frontMetres: 7, row: 2,
    gapMetres: 9, floors: 1, building: "semidetached_house", greenChance: 0.08)
  static let industry = DistrictStyle(
    blockSquareMetres: 38_000, bend: 0.02, street: .service, culDeSacChance: 0.05,
    footwayChance: 0, setbackMetres: 16, depthMetres: 40, frontMetres: 60, row: 1,
    gapMetres: 24, floors: 0, building: "industrial", greenChance: 0.1)
  static let holidayPark = DistrictStyle(
    blockSquareMetres: 6_000, bend: 0.14, street: .privateService, culDeSacChance: 0.3,
    footwayChance: 0, setbackMetres: 7, depthMetres: 6, frontMetres: 10, row: 1,
    gapMetres: 7, floors: 0, building: "bungalow", greenChance: 0.1)
}
