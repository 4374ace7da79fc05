import ArgumentParser
import Workbench

/// What is wanted of a plan; the keys of the section `suggest` in `nsp.yaml` are the same.
struct SuggestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is wanted: most-people (usual), most-people-twice, most-served, least-mean-walk,"
        + " least-worst-walk, fewest-sites."))
  var goal: String?

  @Option(help: "How many new sites (10).")
  var newSites: Double?

  @Option(help: "The fewest sites that cover this share of all residents.")
  var share: Double?

  @Option(help: "The fewest sites that cover this share of the residents of every gemeente.")
  var shareEach: Double?

  @Option(
    parsing: .upToNextOption,
    help: "What members of groups count besides: residents_65_plus=2; residents=0 leaves only them."
  )
  var weight: [String] = []

  @Option(help: "How many new sites every gemeente gets at least (0).")
  var leastPerGemeente: Double?

  @Option(help: "How many new sites every gemeente gets at most.")
  var mostPerGemeente: Double?

  @Option(help: "How far new sites lie from each other and from existing ones, in metres (0).")
  var spacing: Double?

  @Option(
    help: "Walks longer than this count as this, where walks are made shorter, in metres (5000).")
  var ceiling: Double?

  @Flag(help: "Every populated cell is a candidate.")
  var candidatesFromCells = false

  @Option(help: "How many sites can be built a year: the plan says which year.")
  var perYear: Double?

  @Option(help: "A proven distance to the best plan that is good enough, as a share (0).")
  var gap: Double?

  @Option(help: "How many seconds to search at most.")
  var timeLimit: Double?

  var settings: SuggestSettings {
    var settings = SuggestSettings()
    settings.goal = goal
    settings.newSites = newSites
    settings.share = share
    settings.shareEach = shareEach
    settings.weight = weight.commaSeparated
    settings.leastPerGemeente = leastPerGemeente
    settings.mostPerGemeente = mostPerGemeente
    settings.spacing = spacing
    settings.ceiling = ceiling
    settings.candidatesFromCells = candidatesFromCells ? true : nil
    settings.perYear = perYear
    settings.gap = gap
    settings.timeLimit = timeLimit
    return settings
  }
}
