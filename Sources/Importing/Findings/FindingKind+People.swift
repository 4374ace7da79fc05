// What is said of populations: squares, points and polygons with people.

package import Findings
import Words

extension FindingKind {
  /// Populations, and people who are spread.
  package static let people: [FindingKind] = [
    generatedRecordIDs, missingRecordID, duplicateOfFile, duplicateOfRow, blankResidents, sentinel,
    unreadableCount, negativeCount, noPopulation, squareID, coarseSquares, assumedSquareSide,
    squareOffID, spreadOverDwellings, spreadAlongStreets, keptAtCentroid, missingPeopleSpread,
    missingPeopleLeft,
  ]

  static let generatedRecordIDs = generatedSiteIDs.saying(
    Wording(
      "geen kolom heeft ids; rijen zijn bekend onder hun nummer",
      "no column has ids; rows are known by their number"), .note)
  static let missingRecordID = missingSiteID.saying(
    Wording("geen id; bekend onder het rijnummer", "no id; known by its row number"), .note)
  static let duplicateOfFile = duplicateSiteID.saying(
    Wording(
      "{id} staat ook in {file}, en daar tellen de inwoners mee",
      "{id} is also in {file}, where its people are counted"))
  static let duplicateOfRow = duplicateSiteID.saying(
    Wording(
      "{id} is ook het id van rij {first}; de tweede is niet gebruikt",
      "{id} is also the id of row {first}; the second one is left out"))

  // MARK: Counts

  static let blankResidents = FindingKind(
    "blank-residents", .note,
    title: Wording(
      "Aantal inwoners niet ingevuld: onbekend, niet nul",
      "Number of residents left blank: unknown, not zero"),
    sentence: Wording(
      "geen aantal inwoners; gelezen als onbekend, niet als nul",
      "no number of residents; read as unknown, not as zero"),
    advice: Wording(
      "Niets; deze plekken gelden in geen geval als leeg.",
      "Nothing; these places are on no account counted as empty."))
  static let sentinel = FindingKind(
    "sentinel", .note,
    title: Wording("Aantal geheim: onbekend, niet nul", "Number kept secret: unknown, not zero"),
    sentence: Wording(
      "{value} betekent {meaning}; gelezen als onbekend, niet als getal",
      "{value} means {meaning}; read as unknown, not as a number"),
    advice: Wording(
      "Niets: CBS houdt kleine aantallen geheim. Ze zijn onbekend, niet nul.",
      "Nothing: CBS keeps small numbers secret. They are unknown, not zero."))
  static let unreadableCount = unreadableSiteNumber.saying(
    Wording("verwacht een aantal, gevonden {found}", "expected a count, found {found}"), .refusal)
  static let negativeCount = FindingKind(
    "negative-count", .refusal, title: Wording("Aantal onder nul", "A count below zero"),
    sentence: Wording(
      "verwacht een aantal van 0 of meer, gevonden {found}",
      "expected a count of 0 or more, found {found}"),
    advice: Wording(
      "Schrijf een aantal van 0 of meer, of laat het leeg.",
      "Write a count of 0 or more, or leave it empty."))
  static let noPopulation = FindingKind(
    "no-population", .warning,
    title: Wording("Geen rij met inwoners telt mee", "No row with people takes part"),
    sentence: Wording("geen rij van deze laag doet mee", "no row of this layer takes part"),
    advice: Wording(
      "Noem een andere laag of kolom: BESTAND#LAAG.", "Name another layer or column: FILE#LAYER."))

  // MARK: Squares

  static let squareID = FindingKind(
    "square-id", .refusal,
    title: Wording("Id van een vak klopt niet", "The id of a square is wrong"),
    sentence: Wording(
      "verwacht het id van een vak (E1234N4567) in Nederland, gevonden {found}",
      "expected the id of a square (E1234N4567) in the Netherlands, found {found}"),
    advice: Wording(
      "Controleer de kolom met de ids van vakken (E1234N4567).",
      "Check the column with the ids of squares (E1234N4567)."))
  static let coarseSquares = FindingKind(
    "coarse-squares", .warning,
    title: Wording("Vakken zijn groot voor deze norm", "Squares are large for this norm"),
    sentence: Wording(
      "het midden van een vak van {side} kan {far} van een woning liggen; een norm rond 1.000 m "
        + "vraagt vakken van 100 m",
      "the centre of a square of {side} may lie {far} from a home; a norm near 1,000 m needs "
        + "squares of 100 m"),
    advice: Wording(
      "Gebruik vakken van 100 m (cbs_vk100) als de norm rond 1.000 m is.",
      "Use squares of 100 m (cbs_vk100) when the norm is near 1,000 m."))
  static let assumedSquareSide = FindingKind(
    "assumed-square-side", .warning,
    title: Wording("Zijde van de vakken aangenomen", "Side of the squares assumed"),
    sentence: Wording(
      "de naam van de kolom zegt niet hoe groot de vakken zijn; volgens hun ids {side}",
      "the column's name does not say how large the squares are; by their ids {side}"),
    advice: Wording(
      "Niets als de zijde klopt; noem anders de kolom naar de maat (crs28992res100m).",
      "Nothing when the side is right; else rename the column (crs28992res100m)."))
  static let squareOffID = FindingKind(
    "square-off-id", .warning,
    title: Wording("Vak ligt niet waar zijn id zegt", "A square lies elsewhere than its id says"),
    sentence: Wording(
      "de vorm ligt {metres} van waar het id het vak plaatst; het id geldt",
      "the geometry lies {metres} from where the id puts the square; the id is used"),
    advice: Wording(
      "Controleer of de vormen bij deze lijst horen.",
      "Check whether the geometry belongs to this list."))

  // MARK: Spreading

  static let spreadOverDwellings = FindingKind(
    "spread-over-dwellings", .note,
    title: Wording("Inwoners verdeeld over woningen", "Residents spread over dwellings"),
    sentence: Wording(
      "{count} van {all} vlakken zijn verdeeld over woningen.",
      "{count} of {all} polygons were spread over dwellings."),
    advice: .nothingToDo)
  static let spreadAlongStreets = FindingKind(
    "spread-along-streets", .note,
    title: Wording("Inwoners verdeeld langs straten", "Residents spread along streets"),
    sentence: Wording(
      "{count} van {all} vlakken zijn verdeeld langs openbare straten: te weinig woningen.",
      "{count} of {all} polygons were spread along public streets: too few dwellings."),
    advice: Wording(
      "Geef woningen (BAG) voor een betere verdeling.",
      "Give dwellings (BAG) for a better spread."))
  static let keptAtCentroid = FindingKind(
    "kept-at-centroid", .note,
    title: Wording(
      "Inwoners in het midden van het gebied gezet", "Residents kept in the middle of the area"),
    sentence: Wording(
      "{count} van {all} vlakken staan op hun zwaartepunt: er is niets om over te verdelen.",
      "{count} of {all} polygons were kept at their centroid: nothing to spread over."),
    advice: Wording(
      "Geef woningen, of een uitsnede met straten op deze plekken.",
      "Give dwellings, or an extract with streets in these places."))
  static let missingPeopleSpread = FindingKind(
    "missing-people-spread", .note,
    title: Wording(
      "Ontbrekende inwoners verdeeld over woningen", "Missing residents spread over dwellings"),
    sentence: Wording(
      "{residents} officiële inwoners die in geen vak staan, zijn verdeeld over woningen buiten de "
        + "vakken (rijen rest-...).",
      "{residents} official residents who are in no square were spread over dwellings outside the "
        + "squares (records rest-...)."),
    advice: Wording(
      "Niets; de ids van hun rijen beginnen met rest-.",
      "Nothing; their records begin with rest-."))
  static let missingPeopleLeft = FindingKind(
    "missing-people-left", .warning,
    title: Wording(
      "Ontbrekende inwoners konden nergens heen", "Missing residents could go nowhere"),
    sentence: Wording(
      "{residents} officiële inwoners konden niet worden verdeeld: hun gemeente heeft geen woning "
        + "buiten de vakken.",
      "{residents} official residents could not be spread: their gemeente has no dwelling outside "
        + "the squares."),
    advice: Wording(
      "Geef woningen (BAG) waarin zij kunnen wonen.",
      "Give dwellings (BAG) in which they can live."))
}
