// What is said of boundaries and other areas.

package import Findings
import Formats
import Words

extension FindingKind {
  /// Boundaries and other areas.
  package static let areas: [FindingKind] = [
    codesFromIDs, codesFromNames, generalisedBoundaries, foreignCode, notAGemeente, missingCode,
    water, emptyArea, emptyPlace, otherGeometry, oneKindOfGeometry, mixedGeometry,
    unreadableResidents, joinedRows, brokenArea, brokenPolygon, repairedArea, repairedPolygon,
    absentGemeenten,
  ]

  // MARK: Codes

  static let codesFromIDs = FindingKind(
    "codes-from-ids", .warning,
    title: Wording(
      "Codes van gemeenten uit de ids gehaald", "Codes of gemeenten taken from the ids"),
    sentence: Wording(
      "geen kolom heeft codes; uit de ids gehaald", "no column has codes; taken from the ids"),
    advice: Wording(
      "Controleer of de ids de codes van gemeenten zijn.",
      "Check that the ids are the codes of gemeenten."))
  static let codesFromNames = FindingKind(
    "codes-from-names", .warning,
    title: Wording(
      "Codes van gemeenten uit de namen gehaald", "Codes of gemeenten taken from the names"),
    sentence: Wording(
      "geen kolom heeft codes; namen staan in hun plaats",
      "no column has codes; names stand for them"),
    advice: Wording(
      "Voeg een kolom met codes (GM0000) toe als namen niet genoeg zijn.",
      "Add a column with codes (GM0000) when names are not enough."))
  static let foreignCode = FindingKind(
    "foreign-code", .warning,
    title: Wording("Code is geen Nederlandse gemeentecode", "The code is none of a Dutch gemeente"),
    sentence: Wording(
      "{code} is niet de code van een {kind} (GM0000); zo gelaten",
      "{code} is not the code of a {kind} (GM0000); kept as it is"),
    advice: Wording(
      "Niets bij gegevens uit het buitenland; schrijf anders GM en vier cijfers.",
      "Nothing for data abroad; else write GM and four digits."))
  static let notAGemeente = FindingKind(
    "not-a-gemeente", .refusal,
    title: Wording("Laag bevat geen gemeenten", "The layer holds no gemeenten"),
    sentence: Wording(
      "verwacht de code van een {kind}, gevonden {found}",
      "expected the code of a {kind}, found {found}"),
    advice: Wording(
      "Noem de laag met gemeenten: BESTAND#LAAG.", "Name the layer with gemeenten: FILE#LAYER."))
  static let missingCode = FindingKind(
    "missing-code", .refusal,
    title: Wording("Code van de gemeente ontbreekt", "The code of the gemeente is missing"),
    sentence: Wording("verwacht een code, gevonden niets", "expected a code, found nothing"),
    advice: Wording("Vul de code in (GM0000).", "Fill in the code (GM0000)."))
  static let absentGemeenten = FindingKind(
    "absent-gemeenten", .warning, title: Wording("Gemeenten ontbreken", "Gemeenten are absent"),
    sentence: Wording(
      "het register rekent {codes} tot {region}; er zijn geen grenzen van, dus niemand daar "
        + "telt mee",
      "the register puts {codes} in {region}; there are no boundaries of them, so nobody there is "
        + "counted"),
    advice: Wording(
      "Gebruik grenzen en register van hetzelfde jaar.",
      "Use boundaries and register of the same year."))

  // MARK: Rows

  static let water = FindingKind(
    "water-rows", .note,
    title: Wording("Water is geen gemeente; niet gebruikt", "Water is no gemeente; left out"),
    sentence: Wording(
      "geen land (de kolom zegt JA of B, niet NEE); niet gebruikt",
      "not land (the column says JA or B, not NEE); left out"),
    advice: Wording("Niets: er woont niemand.", "Nothing: nobody lives on it."))
  static let unreadableResidents = unreadableSiteNumber.saying(
    Wording(
      "verwacht een aantal inwoners, gevonden {found}; gelezen als onbekend",
      "expected a number of residents, found {found}; read as unknown"))
  static let joinedRows = FindingKind(
    "joined-rows", .note,
    title: Wording("Rijen van één gebied samengevoegd", "Rows of one area were joined"),
    sentence: Wording(
      "{code} staat op meer dan één rij; samengevoegd tot één {kind}",
      "{code} stands on more than one row; joined into one {kind}"),
    advice: .nothingToDo)
  static let generalisedBoundaries = FindingKind(
    "generalised-boundaries", .warning,
    title: Wording("Grenzen zijn vereenvoudigd", "Boundaries are simplified"),
    sentence: Wording(
      "deze grenzen zijn vereenvoudigd; dicht bij een grens kan een rij aan de verkeerde kant "
        + "vallen",
      "these boundaries are simplified; near a border a record may fall on the wrong side"),
    advice: Wording(
      "Gebruik grenzen die niet vereenvoudigd zijn (gemeente_niet_gegeneraliseerd).",
      "Use boundaries that are not generalised (gemeente_niet_gegeneraliseerd)."))

  // MARK: Shapes

  static let emptyArea = FindingKind(
    "empty-geometry", .refusal, title: Wording("Vorm ontbreekt", "The shape is missing"),
    sentence: Wording(
      "verwacht een vlak, gevonden geen vorm", "expected a polygon, found no geometry"),
    advice: Wording(
      "Laat de rij weg, of geef die een vorm.", "Leave the row out, or give it a shape."))
  static let emptyPlace = emptyArea.saying(
    Wording("verwacht een plek, gevonden geen vorm", "expected a place, found no geometry"))
  static let otherGeometry = geometryKind
  static let oneKindOfGeometry = geometryKind.saying(
    Wording(
      "verwacht {expected} voor alle rijen, gevonden {found}",
      "expected {expected} for all rows, found {found}"))
  static let mixedGeometry = FindingKind(
    "mixed-geometry", .note,
    title: Wording("Vormen van verschillende soort", "Shapes of several kinds"),
    sentence: Wording(
      "een verzameling met lijnen of punten naast vlakken; alleen de vlakken zijn gebruikt",
      "a collection with lines or points beside its polygons; only the polygons are used"),
    advice: .nothingToDo)
  static let brokenArea = FindingKind(
    "broken-geometry", .refusal,
    title: Wording("Vorm is kapot", "The shape is broken"),
    sentence: Wording("{area}: {defect}", "{area}: {defect}"),
    advice: .exportAgain)
  static let brokenPolygon = brokenArea.saying(Wording("{defect}", "{defect}"))
  static let repairedArea = FindingKind(
    "repaired-geometry", .note, title: Wording("Vorm hersteld", "The shape was repaired"),
    sentence: Wording("{area}: {defect}; hersteld", "{area}: {defect}; repaired"),
    advice: Wording(
      "Niets; de herstelde vorm is gebruikt.", "Nothing; the repaired shape is used."))
  static let repairedPolygon = repairedArea.saying(
    Wording(
      "een vlak hield zich niet aan de regels ({defect}); hersteld, het beslaat dezelfde grond",
      "a polygon broke the rules ({defect}); repaired, the ground it covers stays"))
}
