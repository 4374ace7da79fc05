import ArgumentParser
import Workbench

/// Where a run is written, and of which day.
struct RunOptions: ParsableArguments {
  @Option(help: "The output folder (out); a report is in its folder report.")
  var out: String?

  @Option(
    help: "The day the run is of, YYYY-MM-DD; else the latest date of an input.")
  var date: String?

  /// Puts what was given in the place of what the project says.
  ///
  /// - Throws: `DataError` for values that are not allowed.
  func apply(to settings: inout ProjectSettings) throws {
    try settings.run.take(\.out, out)
    try settings.run.take(\.date, date)
  }
}
