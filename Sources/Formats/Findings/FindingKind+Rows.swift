// What is said of rows that readers of files refuse.

package import Findings
package import Words

extension FindingKind {
  /// Rows that readers of files refuse.
  package static let refusedRows: [FindingKind] = [
    fieldCount, quote, degreesOutOfRange, noFeature, featureType, propertiesKind, propertyTwice,
    featureID, extendedGeometry, typeOfPart, noWellKnownType, curvedGeometry, noGeoJSONType,
    nestedTooDeep, notFinite, ringTooShort, lineTooShort, emptyOuterRing, openRing,
    tooManyPositions, announcedTooMany, endsInside, endsInHeader, byteOrder, geoPackageVersion,
    envelopeKind, notABlob, spatiaLite, bareWKB, foreignBlob, geoJSONPart,
  ]

  // MARK: Lines of CSV files

  static let fieldCount = FindingKind(
    "field-count", .refusal,
    title: Wording(
      "Regel heeft te veel of te weinig velden", "A line has too many or too few fields"),
    sentence: Wording(
      "rij niet gebruikt: regel {line}: verwacht {expected} velden zoals in de kop, gevonden "
        + "{found}",
      "row refused: line {line}: expected {expected} fields as in the header, found {found}"),
    advice: Wording(
      "Zoek in die regel naar een los aanhalingsteken of scheidingsteken.",
      "Look for a stray quote or separator in that line."))
  static let quote = FindingKind(
    "quote", .refusal,
    title: Wording("Aanhalingsteken midden in een veld", "A quote in the middle of a field"),
    sentence: Wording(
      "rij niet gebruikt: regel {line}: kolom {column} heeft tekst achter het sluitende "
        + "aanhalingsteken",
      "row refused: line {line}: column {column} has text behind its closing quote"),
    advice: .mendRows)

  // MARK: Features of GeoJSON

  /// Coordinates that are no place on earth.
  package static let coordinatesOutOfRange = FindingKind(
    "coordinates-out-of-range", .refusal,
    title: Wording("Coördinaten kunnen niet", "Coordinates that cannot be"),
    sentence: Wording(
      "verwacht graden (hoogstens 180 en 90), gevonden {found}",
      "expected degrees (at most 180 and 90), found {found}"),
    advice: Wording(
      "Schrijf graden in lon en lat, of meters van RD in x en y.",
      "Write degrees in lon and lat, or RD metres in x and y."))
  static let degreesOutOfRange = coordinatesOutOfRange.refusingShape(
    Wording(
      """
      de positie {position} is niet in graden, en het bestand noemt geen ander \
      coördinatenstelsel in een lid "crs"
      """,
      """
      the position {position} is not in degrees, and the file names no other reference system in \
      a member "crs"
      """))

  private static let featureFormat = FindingKind(
    "feature-format", .refusal,
    title: Wording("Vorm van het bestand klopt niet", "The form of the file is wrong"),
    sentence: Wording(""),
    advice: Wording(
      "Exporteer het bestand opnieuw, als GeoJSON of GeoPackage.",
      "Export the file again, as GeoJSON or GeoPackage."))
  static let noFeature = featureFormat.refusingShape(
    Wording(
      "verwacht een feature als object, gevonden {found}",
      "expected a feature object, found {found}"))
  static let featureType = featureFormat.refusingShape(
    Wording(
      "verwacht het type \"Feature\", gevonden {found}",
      "expected the type \"Feature\", found {found}"))
  static let propertiesKind = featureFormat.refusingShape(
    Wording(
      "verwacht properties als object, gevonden {found}",
      "expected properties as an object, found {found}"))
  static let propertyTwice = featureFormat.refusingShape(
    Wording(
      "de eigenschap \"{name}\" staat er twee keer", "the property \"{name}\" is given twice"))
  static let featureID = featureFormat.refusingShape(
    Wording(
      "verwacht een getal of tekst als id, gevonden {found}",
      "expected a number or text as id, found {found}"))

  // MARK: Kinds of geometry

  /// A geometry of another kind than its layer promises.
  package static let geometryKind = FindingKind(
    "geometry-kind", .refusal,
    title: Wording("Vorm van een andere soort dan nodig", "A shape of another kind than needed"),
    sentence: Wording(
      "verwacht {expected}, gevonden {found}", "expected {expected}, found {found}"),
    advice: Wording(
      "Gebruik vlakken voor gemeenten, punten of vlakken voor noodsteunpunten; geen lijnen.",
      "Use areas for gemeenten, points or areas for sites; no lines."))
  static let extendedGeometry = geometryKind.refusingShape(
    Wording("het is een uitgebreide vorm van GeoPackage", "it is an extended GeoPackage geometry"))
  static let typeOfPart = geometryKind.refusingShape(
    Wording(
      "deel {part} is een {found} waar een {expected} hoort",
      "part {part} is a {found} where a {expected} belongs"))
  static let noWellKnownType = geometryKind.refusingShape(
    Wording(
      "{found} is geen soort van well-known binary", "{found} is no type of well-known binary"))
  static let curvedGeometry = geometryKind.refusingShape(
    Wording(
      """
      het is een {found}, en die wordt niet gelezen; `ogr2ogr -nlt CONVERT_TO_LINEAR` maakt \
      lijnen van bogen
      """,
      """
      it is a {found}, which is not read; `ogr2ogr -nlt CONVERT_TO_LINEAR` makes lines of curves
      """))
  static let noGeoJSONType = geometryKind.refusingShape(
    Wording(
      "het type \"{found}\" is er geen van GeoJSON", "the type \"{found}\" is none of GeoJSON's"))

  // MARK: Shapes that are wrong

  static let nestedTooDeep = shape(
    "geometry-nested",
    Wording("dieper genest dan {levels} lagen", "nested deeper than {levels} levels"))
  static let notFinite = shape(
    "geometry-not-finite",
    Wording("de positie {position} is geen plek", "the position {position} is no place"))
  static let ringTooShort = shape(
    "geometry-short",
    Wording(
      "een ring heeft 4 posities nodig, de laatste gelijk aan de eerste, en heeft er {found}",
      "a ring needs 4 positions, the last equal to the first, and has {found}"))
  static let lineTooShort = shape(
    "geometry-short",
    Wording("een lijn heeft 2 posities nodig en heeft er 1", "a line needs 2 positions and has 1"))
  static let emptyOuterRing = shape(
    "geometry-short",
    Wording(
      "de buitenste ring is leeg en een gat niet", "the outer ring is empty and a hole is not"))
  static let openRing = shape(
    "geometry-open-ring",
    Wording(
      "de laatste positie van de ring is niet de eerste",
      "the ring's last position is not its first"))
  static let tooManyPositions = shape(
    "geometry-too-large",
    Wording(
      "verwacht hoogstens {most} posities in één vorm, gevonden {found}; vereenvoudig de vorm of "
        + "knip die in delen",
      "expected at most {most} positions in one geometry, found {found}; simplify it or cut it "
        + "into parts"))
  static let announcedTooMany = shape(
    "geometry-truncated",
    Wording(
      "kondigt {announced} {things} aan, en er zijn nog {left} bytes",
      "it announces {announced} {things}, and {left} bytes are left"))
  static let endsInside = shape(
    "geometry-truncated",
    Wording(
      "{thing} neemt {size} bytes, en er zijn er nog {left}",
      "{thing} takes {size} bytes, and {left} are left"))
  static let endsInHeader = shape(
    "geometry-truncated", Wording("eindigt binnen de kop", "it ends inside its header"))
  static let byteOrder = shape(
    "geometry-format",
    Wording(
      "de bytevolgorde is {found} waar 0 of 1 hoort",
      "the byte order is {found} where 0 or 1 belongs"))
  static let geoPackageVersion = shape(
    "geometry-format",
    Wording(
      "de versiebyte van GeoPackage is {found}, niet 0",
      "its GeoPackage version byte is {found}, not 0"))
  static let envelopeKind = shape(
    "geometry-format",
    Wording(
      "de soort omhullende is {found}, en die bestaat niet",
      "its envelope kind is {found}, which does not exist"))
  static let notABlob = shape(
    "geometry-format",
    Wording(
      "de vorm is tekst of een getal, geen blob", "the geometry is text or a number, not a blob"))
  static let spatiaLite = shape(
    "geometry-format",
    Wording(
      "de vorm is in het formaat van SpatiaLite; zet het bestand om met "
        + "`ogr2ogr -f GPKG new.gpkg old.sqlite`",
      "the geometry is in SpatiaLite's format; convert the file with "
        + "`ogr2ogr -f GPKG new.gpkg old.sqlite`"))
  static let bareWKB = shape(
    "geometry-format",
    Wording(
      "de vorm is kale well-known binary zonder de kop van GeoPackage",
      "the geometry is bare well-known binary without GeoPackage's header"))
  static let foreignBlob = shape(
    "geometry-format",
    Wording(
      "de vorm begint niet met \"GP\" van GeoPackage ({bytes} bytes)",
      "the geometry does not start with GeoPackage's \"GP\" ({bytes} bytes)"))
  static let geoJSONPart = shape(
    "geometry-format",
    Wording("verwacht {expected}, gevonden {found}", "expected {expected}, found {found}"))

  private static func shape(_ code: String, _ problem: Wording) -> FindingKind {
    FindingKind(
      code, .refusal, title: Wording("Vorm klopt niet", "The shape is wrong"),
      sentence: Wording(""), advice: .exportAgain
    ).refusingShape(problem)
  }

  /// The same kind, with what is wrong with a shape after the place in that shape.
  private func refusingShape(_ problem: Wording) -> FindingKind {
    saying(
      Wording(
        "rij niet gebruikt: {place}" + problem.dutch, "row refused: {place}" + problem.english))
  }
}

extension Wording {
  /// The advice about rows that take no part, where the source can be mended.
  package static let mendRows = Wording(
    "Herstel deze rijen in de bron, of laat ze buiten de telling.",
    "Mend these rows in the source, or accept that they take no part.")
  /// The advice about shapes that break the rules.
  package static let exportAgain = Wording(
    "Herstel de vorm in het programma dat die maakte (in QGIS: Geometrie repareren), en exporteer "
      + "opnieuw.",
    "Mend the shape in the program that made it (in QGIS: Fix geometries), then export again.")
}
