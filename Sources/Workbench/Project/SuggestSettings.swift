// What `suggest` is asked, as flags and as the section `suggest` of nsp.yaml.

import Findings
import Formats
import Planning
import Siting
import Words

/// What is wanted of a plan; what is not given stays empty.
public struct SuggestSettings: Sendable, Hashable {
  /// What the plan is to achieve: one of ``goals``.
  public var goal: String?
  /// How many new sites.
  public var newSites: Double?
  /// The share of all people to be covered by the fewest sites.
  public var share: Double?
  /// The share of the people of every gemeente to be covered by the fewest sites.
  public var shareEach: Double?
  /// What members of groups count besides being residents: "residents_65_plus=2".
  public var weight: [String] = []
  /// How many new sites every gemeente gets at least.
  public var leastPerGemeente: Double?
  /// How many new sites every gemeente gets at most.
  public var mostPerGemeente: Double?
  /// How far sites lie apart at least, in metres.
  public var spacing: Double?
  /// Walks longer than this count as this, in metres, where walks are made shorter.
  public var ceiling: Double?
  /// Every populated cell is a candidate.
  public var candidatesFromCells: Bool?
  /// How many sites can be built a year.
  public var perYear: Double?
  /// A proven distance to the best plan that is good enough, as a share.
  public var gap: Double?
  /// How many seconds to search at most.
  public var timeLimit: Double?

  public init() {}

  /// The goals by the names that users give.
  static let goals = SitingGoal.all().map(\.row.id)

  /// The keys, in the order of the documentation.
  static let keys: [SettingKey<SuggestSettings>] = [
    SettingKey(name: "goal", allowed: goals.joined(separator: ", ")) { value, settings in
      guard let goal = value as? String, goals.contains(goal) else { return false }
      settings.goal = goal
      return true
    },
    .number("new-sites", wholeNumber, \.newSites),
    .number("share", "a share above 0 and at most 1", \.share),
    .number("share-each", "a share above 0 and at most 1", \.shareEach),
    .list("weight", \.weight),
    .number("least-per-gemeente", wholeNumber, \.leastPerGemeente),
    .number("most-per-gemeente", wholeNumber, \.mostPerGemeente),
    .number("spacing", "a number of metres", \.spacing),
    .number("ceiling", "a number of metres", \.ceiling),
    .flag("candidates-from-cells", \.candidatesFromCells),
    .number("per-year", wholeNumber, \.perYear),
    .number("gap", "a share from 0 up to 1", \.gap),
    .number("time-limit", "a number of seconds", \.timeLimit),
  ]

  private static let wholeNumber = "a whole number from 0 to 10000"

  /// These settings, with those of a project file where they say nothing.
  func over(_ project: SuggestSettings) -> SuggestSettings {
    var result = self
    for path in [
      \SuggestSettings.newSites, \.share, \.shareEach, \.leastPerGemeente, \.mostPerGemeente,
      \.spacing, \.ceiling, \.perYear, \.gap, \.timeLimit,
    ] where result[keyPath: path] == nil {
      result[keyPath: path] = project[keyPath: path]
    }
    result.goal = goal ?? project.goal
    result.candidatesFromCells = candidatesFromCells ?? project.candidatesFromCells
    if weight.isEmpty { result.weight = project.weight }
    return result
  }
}

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

  /// How many sites are suggested when nobody says.
  static let usualSites = 10
  /// Walks longer than this count as this when nobody says.
  static let usualCeilingMetres = 5000.0

  /// Looks at settings.
  ///
  /// - Throws: `DataError` naming the value and what is allowed.
  init(_ settings: SuggestSettings) throws(DataError) {
    let share = try Self.share(settings.share, "share")
    let shareEach = try Self.share(settings.shareEach, "share-each")
    let asksShare = share != nil || shareEach != nil
    name = settings.goal ?? (asksShare ? "fewest-sites" : "most-people")
    guard SuggestSettings.goals.contains(name) else {
      throw InputLoader.wrong("goal", SuggestSettings.goals.joined(separator: ", "), name)
    }
    guard asksShare == (name == "fewest-sites") else {
      throw InputLoader.wrong(
        asksShare ? "share" : "goal",
        "a share with the goal fewest-sites, and none with another goal", name)
    }
    ceilingMetres =
      try Self.number(
        settings.ceiling, "ceiling", "metres from 1 to 1,000,000", 1...1_000_000)
      ?? Self.usualCeilingMetres
    let goals = SitingGoal.all(ceilingMetres: ceilingMetres, region: share, everyArea: shareEach)
    goal = goals.first { [name] in $0.row.id == name } ?? .mostPeople
    limits = SitingLimits(
      sites: try Self.count(settings.newSites, "new-sites")
        ?? (asksShare ? 10_000 : Self.usualSites),
      leastPerArea: try Self.count(settings.leastPerGemeente, "least-per-gemeente") ?? 0,
      mostPerArea: try Self.count(settings.mostPerGemeente, "most-per-gemeente"),
      spacingMetres: try Self.number(
        settings.spacing, "spacing", "metres from 0 to 1,000,000", 0...1_000_000) ?? 0)
    if let most = limits.mostPerArea, limits.leastPerArea > most {
      throw InputLoader.wrong(
        "least-per-gemeente", "no more than most-per-gemeente (\(most))", "\(limits.leastPerArea)")
    }
    perYear = try Self.count(settings.perYear, "per-year", from: 1)
    gap = try Self.number(settings.gap, "gap", "a share from 0 up to 1", 0...0.999999) ?? 0
    timeLimitSeconds = try Self.number(
      settings.timeLimit, "time-limit", "seconds from 0 to 1,000,000", 0...1_000_000)
    usesCells = settings.candidatesFromCells ?? false
    weights = try Self.weights(settings.weight, goal: name)
  }

  /// What groups count: each is named once, and only where the goal counts people by weight.
  private static func weights(
    _ texts: [String], goal: String
  ) throws(DataError) -> [(group: String, weight: Double)] {
    if goal == "most-served", let text = texts.first {
      throw InputLoader.wrong(
        "weight", "no weight with the goal most-served: whoever comes finds room or not", text)
    }
    var weights: [(group: String, weight: Double)] = []
    for text in texts {
      let weight = try weight(text)
      guard !weights.contains(where: { $0.group == weight.group }) else {
        throw InputLoader.wrong("weight", "every group once", "\(weight.group) again: \(text)")
      }
      weights.append(weight)
    }
    return weights
  }

  private static func number(
    _ value: Double?, _ key: String, _ allowed: String, _ range: ClosedRange<Double>
  ) throws(DataError) -> Double? {
    guard let value else { return nil }
    guard range.contains(value) else { throw InputLoader.wrong(key, allowed, plain(value)) }
    return value
  }

  private static func share(_ value: Double?, _ key: String) throws(DataError) -> Double? {
    try number(value, key, shareAllowed, .leastNonzeroMagnitude...1)
  }

  private static func count(
    _ value: Double?, _ key: String, from least: Int = 0
  ) throws(DataError) -> Int? {
    guard let value else { return nil }
    guard value == value.rounded(), (Double(least)...10_000).contains(value) else {
      throw InputLoader.wrong(key, "a whole number from \(least) to 10000", plain(value))
    }
    return Int(value)
  }

  private static let shareAllowed = "a share above 0 and at most 1"

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? fixed(number, decimals: 0) : "\(number)"
  }

  private static func weight(_ text: String) throws(DataError) -> (group: String, weight: Double) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let weight = Double(parts[1]), (0...1000).contains(weight) else {
      throw InputLoader.wrong(
        "weight", "GROUP=WEIGHT from 0 to 1000, as in residents_65_plus=2", text)
    }
    return (parts[0], weight)
  }
}
