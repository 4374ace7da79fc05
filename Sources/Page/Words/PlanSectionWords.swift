import Words

/// What is said in the section `PlanSection`.
enum PlanSectionWords {
  static let title = Wording("Voorstel voor nieuwe punten", "The next points")
  static let whatCannotBe = Wording("Wat niet kan", "What cannot be")
  static let noCandidates = Wording(
    "Er zijn geen mogelijke punten gevonden, dus er is geen voorstel. Geef een lijst met mogelijke"
      + " punten, andere soorten gebouwen uit OpenStreetMap, of laat elk bewoond vak meedoen.",
    "No possible points were found, so nothing is proposed. Give a list of possible points, other"
      + " kinds of buildings in OpenStreetMap, or let every inhabited square take part.")
  static func stepCaption(normNote: String) -> Wording {
    Wording(
      "De punten in de volgorde van bouwen. \(normNote)",
      "The points in the order of building. \(normNote)")
  }
  static func more(count: Int) -> Wording {
    Wording(
      "Alle \(count) punten staan in suggestions.csv van nsp suggest.",
      "All \(count) points are in suggestions.csv of nsp suggest.")
  }
  static let uncoverableCaption = Wording(
    "Inwoners die geen enkele kandidaat binnen de norm bereikt",
    "Residents whom no candidate reaches within the norm")
}
