// The use case `init`: a folder with an `nsp.yaml` that the other commands understand.

public import Findings
import Formats
import Foundation
import Glibc
import OutputFolder

/// Makes new projects.
public enum Initialise {
  /// Writes the project file of a region.
  ///
  /// - Parameters:
  ///   - folder: made when it is not there.
  ///   - region: the code or name of a veiligheidsregio; all the Netherlands without one.
  /// - Returns: lines that say what was made and what comes next.
  /// - Throws: `DataError`: `usage` for an unknown region, `unwritable` when there is a project file
  ///   already or none can be written.
  public static func run(folder: String, region: String?) throws(DataError) -> String {
    var found: Veiligheidsregio?
    if let region { found = try Veiligheidsregio.named(region) }
    let path = folder + "/nsp.yaml"
    guard !FileSystem.exists(path) else {
      throw DataError.projectIsThere(path)
    }
    try FileSystem.makeFolder(folder)
    try write(ProjectTemplate(region: found).text, to: path)
    let count = found?.gemeenten.map { "\($0.count) gemeenten" }
    let what = found.map { "\($0.name) (\($0.code))" } ?? "the Netherlands"
    return """
      \(path): \(what), \(count ?? "gemeenten as the register of CBS has them").
      Next: nsp fetch \(folder), then nsp check \(folder) and nsp analyse \(folder).
      """
  }

  /// Gives the file its name when it is whole, and never replaces one that came in between.
  private static func write(_ text: String, to path: String) throws(DataError) {
    let unfinished = path + ".part"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: unfinished))
    } catch {
      throw unwritable(path)
    }
    try FileSystem.synchronise(unfinished)
    guard link(unfinished, path) == 0 else {
      let error = unwritable(path)
      try FileSystem.remove(unfinished)
      throw error
    }
    try FileSystem.remove(unfinished)
  }
}
