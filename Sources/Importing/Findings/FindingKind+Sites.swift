// What is said of lists of noodsteunpunten.

package import Findings
import Words

extension FindingKind {
  /// Lists of sites.
  package static let siteLists: [FindingKind] = [
    personalColumns, unusedColumns, generatedSiteIDs, missingSiteID, duplicateSiteID, missingKind,
    unknownKind, unknownStatus, unknownValue, inactiveSite, areaAsPoint, unreadableSiteNumber,
    unreadableCoordinate,
  ]

  static let personalColumns = FindingKind(
    "personal-columns", .note,
    title: Wording("Persoonsgegevens niet overgenomen", "Personal data left behind"),
    sentence: Wording(
      "persoonsgegevens worden nooit gelezen; niet overgenomen: {columns}",
      "personal data is never read; left behind: {columns}"),
    advice: Wording(
      "Niets; laat zulke kolommen weg uit bestanden die u deelt.",
      "Nothing; leave such columns out of files that you share."))
  static let unusedColumns = FindingKind(
    "unused-columns", .note,
    title: Wording("Kolommen niet gebruikt", "Columns not used"),
    sentence: Wording("niet gebruikt: {columns}", "not used: {columns}"),
    advice: .nothingToDo)

  // MARK: Ids

  static let generatedSiteIDs = FindingKind(
    "generated-ids", .warning, title: Wording("Ids zelf gemaakt", "Ids were made up"),
    sentence: Wording(
      "geen kolom heeft ids; punten heten S en hun rij, en dat verandert als rijen verschuiven",
      "no column has ids; sites are called S and their row, which changes when rows move"),
    advice: Wording(
      "Voeg een kolom id toe; zonder die kolom zijn punten niet over de jaren te volgen.",
      "Add a column id; without one, sites cannot be followed over the years."))
  static let missingSiteID = FindingKind(
    "missing-id", .warning, title: Wording("Id ontbreekt", "An id is missing"),
    sentence: Wording("geen id; heet S en de rij", "no id; called S and its row"),
    advice: Wording(
      "Geef elke rij een id dat hetzelfde blijft als rijen verschuiven.",
      "Give each row an id that stays the same when rows move."))
  /// A second site with the id of one before.
  package static let duplicateSiteID = FindingKind(
    "duplicate-id", .refusal, title: Wording("Id komt vaker voor", "An id occurs more than once"),
    sentence: Wording(
      "rijen {first} en {row} hebben allebei het id {id}; rij {row} is niet gebruikt",
      "rows {first} and {row} both have the id {id}; row {row} is left out"),
    advice: Wording(
      "Geef elke rij een eigen id, of haal de kopie weg.",
      "Give each row an id of its own, or remove the copy."))

  // MARK: Words

  static let missingKind = FindingKind(
    "missing-kind", .refusal,
    title: Wording("Soort ontbreekt", "The kind is missing"),
    sentence: Wording(
      "verwacht {allowed}, gevonden niets", "expected {allowed}, found nothing"),
    advice: Wording("Schrijf C-NSP of L-NSP.", "Write C-NSP or L-NSP."))
  static let unknownKind = FindingKind(
    "unknown-kind", .refusal,
    title: Wording("Soort onbekend", "The kind is unknown"),
    sentence: Wording(
      "verwacht {allowed}, gevonden {found}", "expected {allowed}, found {found}"),
    advice: Wording("Schrijf C-NSP of L-NSP.", "Write C-NSP or L-NSP."))
  private static let allowedWord = Wording(
    "Schrijf een van de woorden die mogen.", "Write one of the words that are allowed.")
  static let unknownStatus = FindingKind(
    "unknown-status", .refusal,
    title: Wording("Status onbekend", "The status is unknown"),
    sentence: Wording(
      "verwacht {allowed}, gevonden {found}", "expected {allowed}, found {found}"),
    advice: allowedWord)
  static let unknownValue = FindingKind(
    "unknown-value", .warning, title: Wording("Woord onbekend", "A word is unknown"),
    sentence: Wording(
      "verwacht {allowed}, gevonden {found}; gelezen als onbekend",
      "expected {allowed}, found {found}; read as unknown"),
    advice: allowedWord)
  static let inactiveSite = FindingKind(
    "inactive-site", .note,
    title: Wording("Punt telt niet mee door zijn status", "A site does not count by its status"),
    sentence: Wording(
      "niet in gebruik; gelezen als afgewezen, dus telt nooit mee",
      "not in use; read as rejected, so it never counts"),
    advice: .nothingToDo)

  // MARK: Shapes and numbers

  static let areaAsPoint = FindingKind(
    "area-as-point", .note,
    title: Wording("Vlak telt als punt in het midden", "An area counts as a point in its middle"),
    sentence: Wording(
      "een vlak; het zwaartepunt geldt als de plek",
      "a polygon; its centre of gravity is taken for the site"),
    advice: Wording(
      "Niets; geef de ingang als punt als het gebouw groot is.",
      "Nothing; give the entrance as a point when the building is large."))
  static let unreadableSiteNumber = FindingKind(
    "not-a-number", .warning, title: Wording("Geen getal", "Not a number"),
    sentence: Wording(
      "verwacht een getal van 0 of meer, gevonden {found}; gelezen als onbekend",
      "expected a number of 0 or more, found {found}; read as unknown"),
    advice: Wording(
      "Schrijf een getal, zonder woorden, eenheden of tekens tussen duizendtallen.",
      "Write a number, without words, units or marks between thousands."))
  static let unreadableCoordinate = unreadableSiteNumber.saying(
    Wording("verwacht een getal, gevonden {found}", "expected a number, found {found}"),
    .refusal)
}
