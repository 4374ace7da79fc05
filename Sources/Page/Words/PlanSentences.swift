// What is said of a plan: what it gives, how far from the best it can be, and what fairness costs.

import Coverage
import Exports
import Figures
import Planning
import Siting
import Words

/// The sentences about a plan.
struct PlanSentences {
  private let report: SuggestReport
  private let language: Language

  init(_ report: SuggestReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// The sentences that stand first.
  var lead: [String] {
    guard !report.plan.steps.isEmpty else {
      return [
        language(
          "Er is geen nieuw punt voorgesteld.", "No new point is proposed."),
        goal, idle,
      ].compactMap(\.self)
    }
    return [gain, goal, idle, proof, fairness].compactMap(\.self)
  }

  private var gain: String {
    let (before, after) = (report.before.region.sums, report.after.region.sums)
    let more = language.number(after[.covered] - before[.covered])
    let count = language.number(report.plan.steps.count)
    let shares = (language.percentage(before.share), language.percentage(after.share))
    return language(
      "Met \(count) nieuwe punten wonen \(more) inwoners meer binnen de norm: het aandeel gaat van"
        + " \(shares.0) naar \(shares.1).",
      "With \(count) new points \(more) more residents live within the norm: the share goes from"
        + " \(shares.0) to \(shares.1).")
  }

  private var goal: String {
    let wanted =
      switch report.problem.goal {
      case .mostPeople:
        language("zo veel mogelijk inwoners binnen de norm", "most residents within the norm")
      case .mostPeopleTwice:
        language(
          "zo veel mogelijk inwoners met twee punten binnen de norm",
          "most residents with two points within the norm")
      case .mostServed:
        language(
          "zo veel mogelijk inwoners met een plaats in een punt binnen de norm",
          "most residents who find room in a point within the norm")
      case .leastMeanWalk:
        language("de kortste gemiddelde afstand", "the least mean walk")
      case .leastWorstWalk:
        language("de kortste langste afstand", "the least longest walk")
      case .fewestSites:
        language("zo weinig mogelijk nieuwe punten", "the fewest new points")
      }
    let candidates = language.number(report.problem.sites.count { $0.role != .existing })
    return language(
      "Gezocht is naar \(wanted), uit \(candidates) mogelijke plaatsen. Bestaande punten blijven.",
      "What was sought: \(wanted), out of \(candidates) possible places. Existing points stay.")
  }

  /// Why there are fewer points than were asked for.
  private var idle: String? {
    guard let unused = report.unusedSites else { return nil }
    let more = language.number(unused.count)
    switch unused.reason {
    case .none:
      return language(
        "Er mochten nog \(more) punten bij komen, maar er zijn geen andere mogelijke plaatsen.",
        "\(more) more points were asked for, but there are no other possible places.")
    case .barredByRules:
      return language(
        "Er mochten nog \(more) punten bij komen, maar de regels laten geen plaats voor nog een punt.",
        "\(more) more points were asked for, but the rules leave no room for another.")
    case .addsNothing, .addsSomething:
      return language(
        "Er mochten nog \(more) punten bij komen; geen daarvan voegt iets toe.",
        "\(more) more points were asked for; none adds anything.")
    }
  }

  private var proof: String? {
    let plan = report.plan
    guard plan.value.isFinite else { return nil }
    if report.isProvenBest {
      return language(
        "Bewezen: met deze plaatsen en regels is geen ander plan beter.",
        "Proven: with these places and rules no other plan is better.")
    }
    let gap = language.number(plan.gap * 100, decimals: 2)
    return language(
      "Dit plan haalt \(amount(plan.value)). Beter dan \(amount(plan.bound)) kan geen enkel plan zijn:"
        + " het scheelt dus hooguit \(gap) %.",
      "This plan reaches \(amount(plan.value)). No plan can be better than \(amount(plan.bound)): so it"
        + " is at most \(gap)% from the best.")
  }

  private var fairness: String? {
    guard let fair = report.fair else { return nil }
    guard let price = report.priceOfFairness else {
      let why = fair.obstacles.map { report.sentence($0, in: language) }.joined(separator: " ")
      guard fair.isComplete else {
        return language(
          "Een plan met een nieuw punt voor elke gemeente is niet gevonden. \(why)",
          "A plan with a new point for every gemeente was not found. \(why)")
      }
      return language(
        "Een nieuw punt voor elke gemeente kan niet. \(why)",
        "A new point for every gemeente cannot be. \(why)")
    }
    if price <= 0 {
      return language(
        "Elke gemeente een nieuw punt geven kost niets.",
        "Giving every gemeente a new point costs nothing.")
    }
    return language(
      "Elke gemeente een nieuw punt geven kost \(amount(price)).",
      "Giving every gemeente a new point costs \(amount(price)).")
  }

  /// What the column of bounds means.
  var boundNote: String {
    language(
      "“Beter kan niet dan” is een bewezen grens: geen enkele keuze van zo veel punten haalt meer dan dat"
        + " (\(boundMeaning)). “Bijna even goed” zijn plaatsen die in de plaats van het punt kunnen komen"
        + " en hooguit 1 % schelen.",
      "“No plan beats” is a proven bound: no choice of so many points does better (\(boundMeaning))."
        + " “Nearly as good” are places that could come instead and differ by at most 1%.")
  }

  private var boundMeaning: String {
    switch report.problem.goal {
    case .mostPeople, .mostPeopleTwice:
      report.problem.people.count > 1
        ? language("inwoners, met gewicht per groep", "residents, weighted by group")
        : language("inwoners binnen de norm", "residents within the norm")
    case .mostServed: language("inwoners met een plaats", "residents with room")
    case .leastMeanWalk: language("gemiddelde afstand", "mean walk")
    case .leastWorstWalk: language("langste afstand", "longest walk")
    case .fewestSites: language("aantal nieuwe punten", "number of new points")
    }
  }

  private func amount(_ value: Double) -> String { language(report.amount(value)) }
}
