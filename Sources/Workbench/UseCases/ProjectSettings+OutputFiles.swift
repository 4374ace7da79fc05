// Where commands write, and how a file gets there.

import Findings
import Formats
import Foundation
import OutputFolder

extension ProjectSettings {
  /// The GeoPackage of all layers: `analyse` writes it anew, `suggest` adds its own.
  static let resultsFile = "results.gpkg"

  /// The files of a command in the output folder; only the project's own folder may hold strange ones.
  ///
  /// Refuses files that another program is changing, before anything is computed.
  ///
  /// - Parameter sharing: files that other commands write too.
  func outputSet(owner: String, sharing: Set<String> = []) throws(DataError) -> OutputSet {
    let set = OutputSet(
      folder: outFolder, owner: owner, allowForeign: folder != nil && self.out == nil,
      sharedFiles: sharing)
    try set.refuseOpenFiles()
    return set
  }
}
