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
    parsing: .unconditional, help: "How many new sites (10).")
  var newSites: String?

  @Option(
    parsing: .unconditional, help: "The fewest sites that cover this share of all residents.")
  var share: String?

  @Option(
    parsing: .unconditional,
    help: "The fewest sites that cover this share of the residents of every gemeente.")
  var shareEach: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What members of groups count besides: residents_65_plus=2; residents=0 leaves only them."
        + " Not with most-served.")
  )
  var weight: [String] = []

  @Option(
    parsing: .unconditional, help: "How many new sites every gemeente gets at least (0).")
  var leastPerGemeente: String?

  @Option(
    parsing: .unconditional, help: "How many new sites every gemeente gets at most.")
  var mostPerGemeente: String?

  @Option(
    parsing: .unconditional,
    help: "How far new sites lie from each other and from existing ones, in metres (0).")
  var spacing: String?

  @Option(
    parsing: .unconditional,
    help: "Walks longer than this count as this, where walks are made shorter, in metres (5000).")
  var ceiling: String?

  @Flag(help: "Every populated cell is a candidate.")
  var candidatesFromCells = false

  @Option(
    parsing: .unconditional, help: "How many sites can be built a year: the plan says which year.")
  var perYear: String?

  @Option(
    parsing: .unconditional,
    help: "A proven distance to the best plan that is good enough, as a share (0).")
  var gap: String?

  @Option(
    parsing: .unconditional, help: "How many seconds a plan may be searched for.")
  var timeLimit: String?

  var settings: SuggestSettings {
    get throws {
      var settings = SuggestSettings()
      try settings.take(\.goal, goal)
      try settings.take(\.newSites, newSites)
      try settings.take(\.share, share)
      try settings.take(\.shareEach, shareEach)
      try settings.take(\.weight, weight.commaSeparated)
      try settings.take(\.leastPerGemeente, leastPerGemeente)
      try settings.take(\.mostPerGemeente, mostPerGemeente)
      try settings.take(\.spacing, spacing)
      try settings.take(\.ceiling, ceiling)
      settings.take(\.candidatesFromCells, candidatesFromCells)
      try settings.take(\.perYear, perYear)
      try settings.take(\.gap, gap)
      try settings.take(\.timeLimit, timeLimit)
      return settings
    }
  }
}
