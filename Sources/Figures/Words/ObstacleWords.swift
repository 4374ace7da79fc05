import Words

/// Why a demand of a plan cannot be met.
enum ObstacleWords {
  static let wholeRegion = Wording("De hele regio", "The region")

  static func shareOutOfReach(
    _ place: Wording, _ wanted: Double, reachable: Double, of people: Double
  ) -> Wording {
    let (share, most) = (
      Wording.percentage(wanted), Wording.percentage(people > 0 ? reachable / people : 0)
    )
    let (reachable, people) = (Wording.number(reachable), Wording.number(people))
    return Wording(
      "\(place.dutch): gevraagd is \(share.dutch), en alle kandidaten samen halen \(most.dutch)"
        + " (\(reachable.dutch) van \(people.dutch)).",
      "\(place.english): \(share.english) is asked, and all candidates together reach \(most.english)"
        + " (\(reachable.english) of \(people.english)).")
  }
  static func tooFewCandidates(_ place: Wording, _ wanted: Int, _ available: Int) -> Wording {
    Wording(
      "\(place.dutch): gevraagd zijn ten minste \(wanted) nieuwe punten, en er zijn \(available)"
        + " kandidaten.",
      "\(place.english): \(wanted) new sites are asked at least, and there are \(available)"
        + " candidates.")
  }
  static func tooManyWanted(by gemeenten: Int, _ wanted: Int, _ allowed: Int) -> Wording {
    Wording(
      "\(gemeenten) gemeenten vragen samen \(wanted) nieuwe punten, en er mogen er \(allowed) komen.",
      "\(gemeenten) gemeenten ask \(wanted) new sites together, and \(allowed) may come.")
  }
  static func tooManyRequired(_ place: Wording, _ required: Int, _ allowed: Int) -> Wording {
    Wording(
      "\(place.dutch): \(required) punten zijn verplicht, en er mogen er \(allowed) komen.",
      "\(place.english): \(required) sites are required, and \(allowed) may come.")
  }
  static func requiredTooNear(_ site: String, _ other: String) -> Wording {
    Wording(
      "\(site) is verplicht en ligt dichter bij \(other) dan de gevraagde afstand tussen punten.",
      "\(site) is required and lies too near \(other) for the spacing that is asked.")
  }
  static let rulesExcludeEachOther = Wording(
    "Geen enkele keuze van kandidaten voldoet tegelijk aan het aantal, de gemeenten en de"
      + " onderlinge afstand.",
    "No set of candidates keeps to the number, the gemeenten and the spacing together.")
  static func leastAboveMost(_ least: Int, _ most: Int) -> Wording {
    Wording(
      "Gevraagd zijn ten minste \(least) en ten hoogste \(most) nieuwe punten in elke gemeente.",
      "At least \(least) and at most \(most) new sites are asked in every gemeente.")
  }
  static func notEverybody(with allowed: Int) -> Wording {
    Wording(
      "Met \(allowed) nieuwe punten is niet iedereen te bereiken die met alle kandidaten samen wel te"
        + " bereiken is. Dit plan komt er zo dicht bij als is gevonden.",
      "With \(allowed) new sites not everybody can be reached whom all candidates together reach."
        + " This plan comes as near as was found.")
  }
  static let noneFoundInTime = Wording(
    "Het zoeken is gestopt voordat er iets was gevonden dat voldoet; of het kan, is niet bekend.",
    "The search was stopped before it had found what is asked; whether it can be is not known.")
  static func notEnough(_ allowed: Int) -> Wording {
    Wording(
      "Wat gevraagd is lukt niet met \(allowed) nieuwe punten.",
      "What is asked cannot be reached with \(allowed) new sites.")
  }
}
