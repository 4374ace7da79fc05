// Temporary files bear the number of the process that makes them, so that a later run knows those of
// runs that were killed.

import Foundation
import Glibc

/// Temporary files and folders whose makers are gone.
package enum Orphans {
  /// A path with the number of this process in it, after those of processes that are gone were removed
  /// as far as possible.
  ///
  /// - Parameters:
  ///   - folder: where it lies.
  ///   - beginning: how the names of its kind begin; the number follows.
  ///   - ending: what follows the number and a dot.
  package static func freshPath(in folder: String, beginning: String, ending: String) -> String {
    for name in names(in: folder) where name.hasPrefix(beginning) {
      let number = name.dropFirst(beginning.count).prefix { $0 != "." }
      guard let maker = Int32(number), maker > 0, !isRunning(maker) else { continue }
      FileSystem.removeTree(folder + "/" + name)
    }
    return "\(folder)/\(beginning)\(getpid()).\(ending)"
  }

  private static func names(in folder: String) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch { return [] }
  }

  private static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }
}
