// What is said of new sites and of the plan for them.

import Findings
import Words

extension FindingKind {
  /// Candidates and plans.
  static let plans: [FindingKind] = [
    candidateRejected, candidateOutside, candidateUnsnapped, requiredInHazard, requiredOutside,
    requiredUnsnapped, noCandidates, promiseBroken,
  ]

  static let candidateRejected = FindingKind(
    "candidate-rejected", .note,
    title: Wording("Kandidaat afgewezen", "A candidate was rejected"),
    sentence: Wording(
      "Kandidaten met de status afgewezen zijn weggelaten.",
      "Candidates were left out that have the status rejected."),
    advice: .nothingToDo)
  static let candidateOutside = FindingKind(
    "candidate-outside", .note,
    title: Wording("Kandidaat ligt buiten de regio", "A candidate lies outside the region"),
    sentence: Wording(
      "Kandidaten buiten de regio zijn weggelaten.",
      "Candidates were left out that lie outside the region."),
    advice: Wording(
      "Niets; een regio plant binnen haar eigen grenzen.",
      "Nothing; a region plans inside its own borders."))
  static let candidateUnsnapped = FindingKind(
    "candidate-unsnapped", .note,
    title: Wording("Kandidaat ligt bij geen straat", "A candidate lies near no street"),
    sentence: Wording(
      "Kandidaten die verder dan {metres} van elke straat liggen, zijn weggelaten.",
      "Candidates were left out that lie farther than {metres} from every street."),
    advice: Wording(
      "Controleer de coördinaten, of verhoog max-snap.",
      "Check the coordinates, or raise max-snap."))

  static let requiredInHazard = FindingKind(
    "required-left-out", .warning,
    title: Wording(
      "Verplicht punt kan niet in het plan", "A required site cannot be in the plan"),
    sentence: Wording(
      "Verplichte punten waar gevaar dreigt, zijn weggelaten: {ids}.",
      "Required sites were left out that lie where there is a hazard: {ids}."),
    advice: Wording(
      "Controleer de coördinaten van deze punten, of haal de status required weg.",
      "Check the coordinates of these sites, or take the status required away."))
  static let requiredOutside = requiredInHazard.saying(
    Wording(
      "Verplichte punten buiten de regio zijn weggelaten: {ids}.",
      "Required sites were left out that lie outside the region: {ids}."))
  static let requiredUnsnapped = requiredInHazard.saying(
    Wording(
      "Verplichte punten die verder dan {metres} van elke straat liggen, zijn weggelaten: {ids}.",
      "Required sites were left out that lie farther than {metres} from every street: {ids}."))

  static let noCandidates = FindingKind(
    "no-candidates", .warning,
    title: Wording("Geen mogelijke punten gevonden", "No possible sites found"),
    sentence: Wording(
      "Er is geen mogelijk nieuw punt gevonden, dus het rapport heeft geen plan.",
      "No possible new site was found, so the report has no plan."),
    advice: Wording(
      "Geef kandidaten, andere klassen van candidates-from-osm, of candidates-from-cells.",
      "Give candidates, other classes of candidates-from-osm, or candidates-from-cells."))
  static let promiseBroken = FindingKind(
    "promise-broken", .warning,
    title: Wording(
      "Voorstel en telling verschillen: een fout in het programma",
      "Plan and count differ: a fault of the program"),
    sentence: Wording(
      "De zoektocht telde {promised} inwoners binnen de norm en de telling {counted}.",
      "The search counted {promised} covered residents and the evaluator {counted}."),
    advice: Wording(
      "Meld dit: twee delen van het programma tellen verschillend.",
      "Report this: two parts of the program count differently."))
}
