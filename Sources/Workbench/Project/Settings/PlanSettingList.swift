// What `suggest` is asked: flags, and the section `suggest` of `nsp.yaml`.

import Formats
import Planning
import Siting

/// What is wanted of a plan.
public typealias SuggestSettings = Given<PlanSettingList>

/// The settings that say what is wanted of a plan.
public struct PlanSettingList: SettingList {
  /// The list.
  public static let shared = PlanSettingList()

  /// The goals by the names that users give.
  static let goals = SitingGoal.all().map(\.row.id)

  /// What the plan is to achieve: one of the goals.
  public let goal: Setting<String?> = Setting(
    "goal", .word(of: goals),
    template: .behind(
      """
      ook: most-people-twice, most-served, least-mean-walk,
      #                                   # least-worst-walk, fewest-sites
      """, "most-people"))

  /// How many new sites.
  public let newSites: Setting<Int?> = Setting(
    "new-sites", .whole(0...10_000), template: .behind("hoeveel nieuwe punten", "10"))

  /// The share of all people to be covered by the fewest sites.
  public let share: Setting<Double?> = Setting(
    "share", .shareAboveZero,
    template: .behind("met fewest-sites: dit deel van alle inwoners", "0.95"))

  /// The share of the people of every gemeente to be covered by the fewest sites.
  public let shareEach: Setting<Double?> = Setting(
    "share-each", .shareAboveZero,
    template: .behind("en dit deel van de inwoners van elke gemeente", "0.9"))

  /// What members of groups count besides being residents: "residents_65_plus=2".
  public let weight: Setting<[String]> = Setting(
    "weight", listOf: .text,
    template: .behind("wie extra meetelt; niet met most-served", "residents_65_plus=2"))

  /// How many new sites every gemeente gets at least.
  public let leastPerGemeente: Setting<Int> = Setting(
    "least-per-gemeente", .whole(0...10_000), usual: 0, template: TemplateLine(value: "1"))

  /// How many new sites every gemeente gets at most.
  public let mostPerGemeente: Setting<Int?> = Setting(
    "most-per-gemeente", .whole(0...10_000), template: TemplateLine(value: "3"))

  /// How far sites lie apart at least, in metres.
  public let spacing: Setting<Double> = Setting(
    "spacing", .metres(0...1_000_000), usual: 0,
    template: .behind("meters tussen punten, hemelsbreed", "500"))

  /// Walks longer than this count as this, in metres, where walks are made shorter; farther candidates
  /// are not looked at.
  public let ceiling: Setting<Double> = Setting(
    "ceiling", .metres(1...1_000_000), usual: 5000,
    template: .behind("verder lopen telt als zo ver (meters)", "5000"))

  /// Every populated cell is a candidate.
  public let candidatesFromCells: Setting<Bool> = Setting(
    "candidates-from-cells", .flag, usual: false,
    template: .behind("elk bewoond vak mag ook", "true"))

  /// How many sites can be built a year.
  public let perYear: Setting<Int?> = Setting(
    "per-year", .whole(1...10_000),
    template: .behind("hoeveel punten er per jaar bij kunnen", "4"))

  /// A proven distance to the best plan that is good enough, as a share.
  public let gap: Setting<Double> = Setting(
    "gap", .shareBelowOne, usual: 0,
    template: .behind("zo dicht bij het beste plan is goed genoeg", "0.01"))

  /// How many seconds to search at most.
  public let timeLimit: Setting<Double?> = Setting(
    "time-limit", .seconds(0...1_000_000), template: .behind("seconden zoeken, hooguit", "60"))
}
