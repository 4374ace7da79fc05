import ArgumentParser
import Workbench

/// What is wanted of a plan; the keys of the section `suggest` in `nsp.yaml` are the same.
struct SuggestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is wanted: most-people (usual), most-people-twice, most-served, least-mean-walk,"
        + " least-worst-walk, fewest-sites."))
  var goal: String?

  @Option(
    parsing: .unconditional, help: "How many new sites (10).",
    transform: Self.count)
  var newSites: Int?

  @Option(
    parsing: .unconditional, help: "The fewest sites that cover this share of all residents.",
    transform: Self.share)
  var share: Double?

  @Option(
    parsing: .unconditional,
    help: "The fewest sites that cover this share of the residents of every gemeente.",
    transform: Self.share)
  var shareEach: Double?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What members of groups count besides: residents_65_plus=2; residents=0 leaves only them."
        + " Not with most-served.")
  )
  var weight: [String] = []

  @Option(
    parsing: .unconditional, help: "How many new sites every gemeente gets at least (0).",
    transform: Self.count)
  var leastPerGemeente: Int?

  @Option(
    parsing: .unconditional, help: "How many new sites every gemeente gets at most.",
    transform: Self.count)
  var mostPerGemeente: Int?

  @Option(
    parsing: .unconditional,
    help: "How far new sites lie from each other and from existing ones, in metres (0).",
    transform: FlagValue.metres)
  var spacing: Double?

  @Option(
    parsing: .unconditional,
    help: "Walks longer than this count as this, where walks are made shorter, in metres (5000).",
    transform: FlagValue.number(1...1_000_000, "metres from 1 to 1,000,000"))
  var ceiling: Double?

  @Flag(help: "Every populated cell is a candidate.")
  var candidatesFromCells = false

  @Option(
    parsing: .unconditional, help: "How many sites can be built a year: the plan says which year.",
    transform: FlagValue.whole(1...10_000))
  var perYear: Int?

  @Option(
    parsing: .unconditional,
    help: "A proven distance to the best plan that is good enough, as a share (0).",
    transform: FlagValue.number(0...0.999999, "shares from 0 up to 1"))
  var gap: Double?

  @Option(
    parsing: .unconditional, help: "How many seconds a plan may be searched for.",
    transform: FlagValue.number(0...1_000_000, "seconds from 0 to 1,000,000"))
  var timeLimit: Double?

  private static let count = FlagValue.whole(0...10_000)
  private static let share = FlagValue.number(
    Double.leastNonzeroMagnitude...1, "shares above 0, up to 1")

  var settings: SuggestSettings {
    var settings = SuggestSettings()
    settings.goal = goal
    settings.newSites = newSites.map(Double.init)
    settings.share = share
    settings.shareEach = shareEach
    settings.weight = weight.commaSeparated
    settings.leastPerGemeente = leastPerGemeente.map(Double.init)
    settings.mostPerGemeente = mostPerGemeente.map(Double.init)
    settings.spacing = spacing
    settings.ceiling = ceiling
    settings.candidatesFromCells = candidatesFromCells ? true : nil
    settings.perYear = perYear.map(Double.init)
    settings.gap = gap
    settings.timeLimit = timeLimit
    return settings
  }
}
