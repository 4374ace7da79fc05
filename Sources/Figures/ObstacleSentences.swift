// Why a demand cannot be met, in one sentence of either language.

import Planning
public import Siting
public import Words

extension SuggestReport {
  /// Why a demand cannot be met, in one sentence; gemeenten and sites by name.
  public func sentence(
    _ obstacle: SitingObstacle, in language: Language = .english
  ) -> String {
    func place(_ area: Int?) -> String {
      area.map { gemeenten[$0].name } ?? language("De hele regio", "The region")
    }
    switch obstacle {
    case .shareOutOfReach(let area, let wanted, let reachable, let people):
      let most = language.percentage(people > 0 ? reachable / people : 0)
      let counts = (language.number(reachable), language.number(people))
      return language(
        "\(place(area)): gevraagd is \(language.percentage(wanted)), en alle kandidaten samen halen"
          + " \(most) (\(counts.0) van \(counts.1)).",
        "\(place(area)): \(language.percentage(wanted)) is asked, and all candidates together reach"
          + " \(most) (\(counts.0) of \(counts.1)).")
    case .tooFewCandidates(let area, let wanted, let available):
      return language(
        "\(place(area)): gevraagd zijn ten minste \(wanted) nieuwe punten, en er zijn \(available)"
          + " kandidaten.",
        "\(place(area)): \(wanted) new sites are asked at least, and there are \(available)"
          + " candidates.")
    case .tooManyWanted(let wanted, let allowed):
      return language(
        "\(gemeenten.count) gemeenten vragen samen \(wanted) nieuwe punten, en er mogen er"
          + " \(allowed) komen.",
        "\(gemeenten.count) gemeenten ask \(wanted) new sites together, and \(allowed) may come.")
    case .tooManyRequired(let area, let required, let allowed):
      return language(
        "\(place(area)): \(required) punten zijn verplicht, en er mogen er \(allowed) komen.",
        "\(place(area)): \(required) sites are required, and \(allowed) may come.")
    case .requiredTooNear(let site, let other):
      return language(
        "\(sites[site].id) is verplicht en ligt dichter bij \(sites[other].id) dan de gevraagde"
          + " afstand tussen punten.",
        "\(sites[site].id) is required and lies too near \(sites[other].id) for the spacing"
          + " that is asked.")
    case .rulesExcludeEachOther:
      return language(
        "Geen enkele keuze van kandidaten voldoet tegelijk aan het aantal, de gemeenten en de"
          + " onderlinge afstand.",
        "No set of candidates keeps to the number, the gemeenten and the spacing together.")
    case .leastAboveMost(let least, let most):
      return language(
        "Gevraagd zijn ten minste \(least) en ten hoogste \(most) nieuwe punten in elke gemeente.",
        "At least \(least) and at most \(most) new sites are asked in every gemeente.")
    case .notEverybodyWithSoManySites(let allowed):
      return language(
        "Met \(allowed) nieuwe punten is niet iedereen te bereiken die met alle kandidaten samen wel te"
          + " bereiken is. Dit plan komt er zo dicht bij als is gevonden.",
        "With \(allowed) new sites not everybody can be reached whom all candidates together reach."
          + " This plan comes as near as was found.")
    case .noneFoundInTime:
      return language(
        "Het zoeken is gestopt voordat er iets was gevonden dat voldoet; of het kan, is niet bekend.",
        "The search was stopped before it had found what is asked; whether it can be is not known.")
    case .notWithSoManySites(let allowed):
      return language(
        "Wat gevraagd is lukt niet met \(allowed) nieuwe punten.",
        "What is asked cannot be reached with \(allowed) new sites.")
    }
  }
}
