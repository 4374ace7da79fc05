// What a plan is asked: settings of `suggest` that agree with each other.

import Findings
import Formats
import Planning
import Siting
import Words

/// What a plan is asked, looked at and complete.
struct SitingQuestion: Sendable {
  /// The goal, as users name it.
  var name: String
  var goal: SitingGoal
  var limits: SitingLimits
  /// What members of groups count besides being residents.
  var weights: [(group: String, weight: Double)]
  var perYear: Int?
  var gap: Double
  var timeLimitSeconds: Double?
  var usesCells: Bool
  /// Walks longer than this count as this; farther candidates are not looked at.
  var ceilingMetres: Double

  /// How many sites are suggested without a number.
  static let usualSites = 10

  /// Looks whether settings agree with each other.
  ///
  /// - Throws: `DataError` naming a value that does not, and what is allowed.
  init(_ settings: SuggestSettings) throws(DataError) {
    let (share, shareEach) = (settings.share, settings.shareEach)
    let asksShare = share != nil || shareEach != nil
    name = settings.goal ?? (asksShare ? "fewest-sites" : "most-people")
    guard asksShare == (name == "fewest-sites") else {
      throw DataError.wrongValue(
        of: asksShare ? "share" : "goal", allowed: SettingWords.shareWithGoal, found: Wording(name))
    }
    ceilingMetres = settings.ceiling
    let goals = SitingGoal.all(ceilingMetres: ceilingMetres, region: share, everyArea: shareEach)
    goal = goals.first { [name] in $0.row.id == name } ?? .mostPeople
    limits = SitingLimits(
      sites: settings.newSites ?? (asksShare ? 10_000 : Self.usualSites),
      leastPerArea: settings.leastPerGemeente, mostPerArea: settings.mostPerGemeente,
      spacingMetres: settings.spacing)
    if let most = limits.mostPerArea, limits.leastPerArea > most {
      throw DataError.wrongValue(
        of: "least-per-gemeente", allowed: SettingWords.atMost(most),
        found: Wording("\(limits.leastPerArea)"))
    }
    perYear = settings.perYear
    gap = settings.gap
    timeLimitSeconds = settings.timeLimit
    usesCells = settings.candidatesFromCells
    weights = try Self.weights(settings.weight, goal: name)
  }

  /// What groups count: each is named once, and only where the goal counts people by weight.
  private static func weights(
    _ texts: [String], goal: String
  ) throws(DataError) -> [(group: String, weight: Double)] {
    if goal == "most-served", let text = texts.first {
      throw DataError.wrongValue(
        of: "weight", allowed: SettingWords.noWeight, found: Wording(text))
    }
    var weights: [(group: String, weight: Double)] = []
    for text in texts {
      let weight = try weight(text)
      guard !weights.contains(where: { $0.group == weight.group }) else {
        throw DataError.wrongValue(
          of: "weight", allowed: SettingWords.groupOnce,
          found: SettingWords.again(weight.group) + Wording(": \(text)"))
      }
      weights.append(weight)
    }
    return weights
  }

  private static func weight(_ text: String) throws(DataError) -> (group: String, weight: Double) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let weight = Double(parts[1]), (0...1000).contains(weight) else {
      throw DataError.wrongValue(
        of: "weight", allowed: SettingWords.weight, found: Wording(text))
    }
    return (parts[0], weight)
  }
}
