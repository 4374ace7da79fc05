// What is said of the places of rows.

package import Findings
import Formats
import Words

extension FindingKind {
  /// Coordinates and places.
  package static let coordinates: [FindingKind] = [
    swappedAxes, swappedByRegion, metresForDegrees, assumedSystem, missingPair, missingPoint,
    zeroPair, degreesForMetres, outOfRangePair, noPlace, noPlaceOrEmpty, siteWithoutPlace,
    areaWithoutPlace, areaWithoutPlaceIn, lineWithoutPlace, outsideRegion,
  ]

  static let swappedAxes = FindingKind(
    "swapped-coordinates", .warning,
    title: Wording(
      "Coördinaten verwisseld; goed gelezen", "Coordinates changed places; read the right way"),
    sentence: Wording(
      "{axes} zijn verwisseld ({found}); andersom gelezen",
      "{axes} have changed places ({found}); read the other way round"),
    advice: Wording(
      "Niets; verwissel de twee kolommen om deze melding kwijt te raken.",
      "Nothing; swap the two columns to lose this line."))
  static let swappedByRegion = swappedAxes.saying(
    Wording(
      "lengte- en breedtegraad zijn verwisseld: alleen andersom ligt het punt bij de andere "
        + "gegevens; zo gelezen",
      "longitude and latitude have changed places: only the other way round the site lies near "
        + "the other data; read that way"))
  static let metresForDegrees = FindingKind(
    "rd-in-degrees", .warning,
    title: Wording(
      "Meters in kolommen voor graden; goed gelezen",
      "Metres in columns for degrees; read the right way"),
    sentence: Wording(
      "meters van RD waar graden horen ({found}); gelezen als EPSG:28992",
      "metres of RD New where degrees belong ({found}); read as EPSG:28992"),
    advice: Wording(
      "Niets; noem de kolommen x en y om deze melding kwijt te raken.",
      "Nothing; rename the columns x and y to lose this line."))
  static let assumedSystem = FindingKind(
    "assumed-reference-system", .warning,
    title: Wording("Coördinatenstelsel aangenomen", "Reference system assumed"),
    sentence: Wording(
      "het bestand noemt geen coördinatenstelsel; naar de grootte van de getallen ({found}) is het "
        + "{system}",
      "the file names no reference system; by the size of the numbers ({found}) it is {system}"),
    advice: Wording(
      "Niets als de plekken kloppen; noem anders het stelsel in het bestand.",
      "Nothing when the places are right; else name the system in the file."))

  static let missingPair = FindingKind(
    "missing-coordinates", .refusal,
    title: Wording("Coördinaten ontbreken", "Coordinates are missing"),
    sentence: Wording(
      "verwacht twee coördinaten, gevonden {found}", "expected two coordinates, found {found}"),
    advice: Wording("Vul lon en lat in, of x en y.", "Fill in lon and lat, or x and y."))
  static let missingPoint = missingPair.saying(
    Wording("verwacht een punt, gevonden geen vorm", "expected a point, found no geometry"))
  static let zeroPair = FindingKind(
    "zero-coordinates", .refusal, title: Wording("Coördinaten zijn nul", "Coordinates are zero"),
    sentence: Wording(
      "verwacht een plek, gevonden {found}, wat een lege cel betekent",
      "expected a place, found {found}, which means an empty cell"),
    advice: Wording(
      "Vul de echte plek in, of laat de rij weg.",
      "Fill in the real place, or leave the row out."))
  static let degreesForMetres = FindingKind(
    "degrees-in-metres", .refusal,
    title: Wording("Graden in kolommen voor meters", "Degrees in columns for metres"),
    sentence: Wording(
      "verwacht meters, gevonden wat graden lijken {found}; noem de kolommen lon en lat",
      "expected metres, found what looks like degrees {found}; name the columns lon and lat"),
    advice: Wording(
      "Schrijf meters van RD in x en y, of noem de kolommen lon en lat.",
      "Write RD metres in x and y, or rename the columns lon and lat."))
  static let outOfRangePair = coordinatesOutOfRange

  static let noPlace = FindingKind(
    "no-place-in-plane", .refusal,
    title: Wording("Plek ligt buiten het kaartvlak", "The place lies outside the plane"),
    sentence: Wording(
      "de coördinaten hebben geen plek in het kaartvlak",
      "the coordinates have no place in the plane"),
    advice: Wording(
      "Controleer de coördinaten; noem bij gegevens uit het buitenland een kaartvlak met crs.",
      "Check the coordinates; for data abroad name a plane with crs."))
  static let noPlaceOrEmpty = noPlace.saying(
    Wording(
      "de coördinaten hebben geen plek in het kaartvlak van het project, of omsluiten niets",
      "the coordinates have no place in the project's plane, or enclose nothing"))
  static let siteWithoutPlace = noPlace.saying(
    Wording(
      "{id}: de coördinaten hebben geen plek in het kaartvlak {plane}",
      "{id}: the coordinates have no place in the plane {plane}"))
  static let areaWithoutPlace = noPlace.saying(
    Wording("het gebied heeft geen plek in het kaartvlak", "the area has no place in the plane"))
  static let areaWithoutPlaceIn = noPlace.saying(
    Wording(
      "{area}: een coördinaat heeft geen plek in het kaartvlak {plane}",
      "{area}: a coordinate has no place in the plane {plane}"))
  static let lineWithoutPlace = noPlace.saying(
    Wording(
      "een punt van de lijn heeft geen plek in het kaartvlak",
      "a point of the line has no place in the plane"))
  static let outsideRegion = FindingKind(
    "outside-region", .warning,
    title: Wording("Plek ligt ver buiten de regio", "The place lies far outside the region"),
    sentence: Wording(
      "{id} ligt {kilometres} km buiten de andere gegevens; controleer de coördinaten",
      "{id} lies {kilometres} km outside the other data; check its coordinates"),
    advice: Wording(
      "Controleer de coördinaten: misschien zijn twee cijfers verwisseld.",
      "Check the coordinates: two digits may have changed places."))
}
