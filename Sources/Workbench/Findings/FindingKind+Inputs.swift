// What is said of inputs together: sites, candidates, streets and what was to be closed.

import Findings
import Importing
import Words

extension FindingKind {
  /// Inputs of a run.
  static let inputs: [FindingKind] = [
    clipped, duplicateOfEarlierList, candidateKnown, noneOfUsable, noneLeftByScenario, noSiteRead,
    siteUnsnapped, legCrossesWater, legCrossesRailway, legCrossesMotorway, lineCrossesNothing,
    nothingOfAKind, noMapLibrary,
  ]

  static let clipped = FindingKind(
    "clipped", .note,
    title: Wording("Straten buiten het kader weggelaten", "Streets outside the box left out"),
    sentence: Wording(
      "Straten buiten het kader {box} zijn weggelaten, zoals gevraagd.",
      "Streets outside the box {box} were left out, as asked."),
    advice: .nothingToDo)
  static let duplicateOfEarlierList = duplicateSiteID.saying(
    Wording(
      "Punten met een id dat een eerder bestand heeft, zoals {id}, zijn niet gebruikt.",
      "Sites with an id that an earlier file has, such as {id}, were left out."))
  static let candidateKnown = FindingKind(
    "candidate-known", .note,
    title: Wording("Kandidaat is al een punt", "A candidate is a site already"),
    sentence: Wording(
      "Kandidaten met het id van een punt dat al gelezen was, zijn niet gebruikt.",
      "Candidates with the id of a site that was read already were left out."),
    advice: Wording(
      "Niets; het punt telt zoals het het eerst gelezen is.",
      "Nothing; the site counts as it was read first."))

  // MARK: Sites

  static let noneOfUsable = FindingKind(
    "no-sites", .warning,
    title: Wording("Geen enkel punt telt mee", "No site counts"),
    sentence: Wording(
      "Geen van {sites} punten heeft een status en gereedheid die meetellen, dus niemand heeft een "
        + "punt binnen de norm.",
      "None of {sites} sites has a status and readiness that count, so nobody is covered."),
    advice: Wording(
      "Geef een lijst met ten minste één punt, of laat er meer meetellen (count, ready, scenario).",
      "Give a list with at least one site, or let more of them count (count, ready, scenario)."))
  static let noneLeftByScenario = noneOfUsable.saying(
    Wording(
      "Het scenario laat geen van {sites} gelezen punten over, dus niemand heeft een punt "
        + "binnen de "
        + "norm.",
      "The scenario leaves none of {sites} sites that were read, so nobody is covered."))
  static let noSiteRead = noneOfUsable.saying(
    Wording(
      "Er is geen punt gelezen, dus niemand heeft een punt binnen de norm.",
      "No site was read, so nobody is covered."))
  static let siteUnsnapped = FindingKind(
    "site-unsnapped", .warning,
    title: Wording("Punt ligt bij geen straat", "A site lies near no street"),
    sentence: Wording(
      "Er ligt geen straat binnen {metres} van {count} van de {sites} punten, dus niemand loopt "
        + "erheen.",
      "No street lies within {metres} of {count} of {sites} sites, so nobody walks there."),
    advice: Wording(
      "Controleer de coördinaten, neem een grotere uitsnede, of verhoog max-snap.",
      "Check the coordinates, take a larger extract, or raise max-snap."))

  // MARK: Legs to streets

  static let legCrossesWater = leg(
    "water", Wording("De lijn naar de straat kruist water", "The leg to the street crosses water"),
    Wording("water", "water"))
  static let legCrossesRailway = leg(
    "railway",
    Wording("De lijn naar de straat kruist spoor", "The leg to the street crosses a railway"),
    Wording("spoor", "railway"))
  static let legCrossesMotorway = leg(
    "motorway",
    Wording(
      "De lijn naar de straat kruist een autosnelweg", "The leg to the street crosses a motorway"),
    Wording("een autosnelweg", "motorway"))

  private static func leg(
    _ barrier: String, _ title: Wording, _ crossed: Wording
  ) -> FindingKind {
    FindingKind(
      "leg-crosses-" + barrier, .note, title: title,
      sentence: Wording(
        "De rechte lijn naar de straat kruist \(crossed.dutch) voor {residents} inwoners: bekijk "
          + "deze plekken op de kaart.",
        "The straight leg to the street crosses \(crossed.english) for {residents} residents: look "
          + "at these on the map."),
      advice: Wording(
        "Bekijk deze plekken op de kaart voordat u op de looproute vertrouwt.",
        "Look at these places on the map before you trust the walk."))
  }

  /// A number of residents that a label keeps hidden.
  static func fewer(than least: Int) -> Wording {
    Wording("minder dan \(least)", "fewer than \(least)")
  }

  // MARK: What was to be closed

  static let lineCrossesNothing = FindingKind(
    "line-crosses-nothing", .warning,
    title: Wording("Lijn kruist geen straat", "A line crosses no street"),
    sentence: Wording(
      "De lijn vanaf {from} kruist geen straat en sluit er dus geen af.",
      "The line from {from} crosses no street, so it closes none."),
    advice: Wording(
      "Trek de lijn dwars over de straat; controleer lengte- en breedtegraad.",
      "Draw the line across the street; check longitude and latitude."))
  static let nothingOfAKind = FindingKind(
    "nothing-of-a-kind", .note,
    title: Wording("Niets van deze soort gevonden", "Nothing of this kind found"),
    sentence: Wording(
      "De uitsnede heeft geen {kind} waarover mensen lopen.",
      "The extract has no {kind} that people walk on."),
    advice: Wording(
      "Niets, of noem de straten met hun ids van OSM.",
      "Nothing, or name the streets by their OSM ids."))

  // MARK: The page

  static let noMapLibrary = FindingKind(
    "no-map-library", .note,
    title: Wording("Kaart om in te zoomen weggelaten", "The map that zooms was left out"),
    sentence: Wording(
      "De kaart om in te zoomen ontbreekt op de pagina, omdat {package} niet is geïnstalleerd; de "
        + "vaste kaarten staan er wel.",
      "The map that zooms was left out of the page, because {package} is not installed; the fixed "
        + "maps are there."),
    advice: Wording(
      "Installeer libjs-leaflet en doe nsp report opnieuw.",
      "Install libjs-leaflet, then run nsp report again."))
}
