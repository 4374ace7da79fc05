// What is said of extracts of streets.

package import Findings
import Words

extension FindingKind {
  /// Streets and what is kept of them.
  package static let streets: [FindingKind] = [wayWithoutEdge, squareTooLarge, cacheNotWritten]

  static let wayWithoutEdge = FindingKind(
    "way-without-edge", .note,
    title: Wording(
      "Straat zonder begin en eind in het bestand", "A street without both ends in the file"),
    sentence: Wording(
      "Wegen om te lopen waarvan de uitsnede minder dan twee opvolgende knopen heeft.",
      "Walkable ways of which the extract holds fewer than two neighbouring nodes."),
    advice: Wording(
      "Niets: deze wegen verlaten de uitsnede.", "Nothing: these ways leave the extract."))
  static let squareTooLarge = FindingKind(
    "square-too-large", .warning,
    title: Wording("Plein te groot om overheen te lopen", "A square too large to walk across"),
    sentence: Wording(
      "Op pleinen met meer dan {most} ingangen, of met zeer veel hoeken, wordt alleen langs de "
        + "rand "
        + "gelopen.",
      "Squares with more than {most} entrances, or with very many corners, are walked along their "
        + "outline only."),
    advice: .nothingToDo)
  static let cacheNotWritten = FindingKind(
    "cache-not-written", .note,
    title: Wording("Straten konden niet worden bewaard", "Streets could not be kept"),
    sentence: Wording(
      "Het stratennet kon niet worden bewaard voor de volgende keer ({reason}).",
      "The network could not be kept for the next run ({reason})."),
    advice: Wording(
      "Controleer de vrije ruimte; zonder het bewaarde net leest elke keer de straten opnieuw.",
      "Check free space; without it each run reads the streets anew."))
}
