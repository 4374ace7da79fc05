import ArgumentParser
import Planning
import Words
import Workbench

/// Where a run is written, of which day, and in which language.
struct RunOptions: ParsableArguments {
  @Option(help: "The output folder (out); a report is in its folder report.")
  var out: String?

  @Option(
    help: "The day the run is of, YYYY-MM-DD; else the latest date of an input.",
    transform: FlagValue.day)
  var date: CalendarDay?

  @Option(
    help: "The language of pages, sheets and names of layers: nl or en.",
    transform: FlagValue.language)
  var language: Language?

  /// Puts what was given in the place of what the project says.
  func apply(to settings: inout ProjectSettings) {
    if let out { settings.out = out }
    if let date { settings.date = date }
    if let language { settings.language = language }
  }
}
