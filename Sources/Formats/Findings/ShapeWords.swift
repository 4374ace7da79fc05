import Words

/// The parts of shapes that a sentence names.
enum ShapeWords {
  // Expected in GeoJSON.
  static let geometryOrNull = Wording("een vorm (of null)", "a geometry (or null)")
  static let geometryObject = Wording("een vorm als object", "a geometry object")
  static let type = Wording("een type", "a type")
  static let position = Wording("een positie (twee getallen)", "a position (two numbers)")
  static let geometries = Wording("een lijst van vormen", "a list of geometries")
  static let positions = Wording("een lijst van posities", "a list of positions")
  static let lines = Wording("een lijst van lijnen", "a list of lines")
  static let polygons = Wording("een lijst van vlakken", "a list of polygons")
  static let rings = Wording("een lijst van ringen", "a list of rings")

  // Announced in well-known binary, with the number before.
  static let countedGeometries = Wording("vormen", "geometries")
  static let countedParts = Wording("delen", "parts")
  static let countedRings = Wording("ringen", "rings")
  static let countedPositions = Wording("posities", "positions")

  // Of a type that has no name.
  static func geometry(ofType kind: UInt32) -> Wording {
    Wording("vorm van type \(kind)", "geometry of type \(kind)")
  }

  // Which take so many bytes.
  static let onePosition = Wording("een positie", "a position")
  static let oneGeometry = Wording("een vorm", "a geometry")
  static let spatialReference = Wording("het SRID", "the SRID")
  static let oneCount = Wording("een aantal", "a count")
}
