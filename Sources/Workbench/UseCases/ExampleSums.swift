// What `nsp example` wrote, so that it never replaces what somebody made of it since.

import Findings
import Formats
import Foundation
import Importing
import OutputFolder

/// The sums of the files of a made-up region, in the form that `sha256sum -c` reads.
enum ExampleSums {
  /// The file with the sums, in the folder of the region.
  static let name = "SHA256SUMS"

  /// The sums of some files of a folder, a line each.
  static func text(of names: [String], in folder: String) throws(DataError) -> String {
    var text = ""
    for name in names.sorted() {
      text += try FileFingerprint(of: folder + "/" + name).sha256 + "  " + name + "\n"
    }
    return text
  }

  /// Looks whether the files in a folder are as this command wrote them; files that are gone are no
  /// loss.
  ///
  /// - Throws: `DataError` of the kind `usage` naming the first file that differs.
  static func refuseEdits(in folder: String) throws(DataError) {
    try OutputSet.settle(folder)
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      // Nothing of this command is there, or it is of a version that kept no sums.
      let project = folder + "/nsp.yaml"
      guard FileManager.default.fileExists(atPath: project) else { return }
      throw DataError.editedExample(project, found: OutputWords.unlisted(in: name))
    }
    for line in try lines(of: path) {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2 else {
        throw DataError.editedExample(path, found: OutputWords.noSum)
      }
      let file = folder + "/" + parts[1].drop { $0 == " " }
      guard FileManager.default.fileExists(atPath: file) else { continue }
      guard try FileFingerprint(of: file).sha256 == parts[0] else {
        throw DataError.editedExample(file, found: OutputWords.changed)
      }
    }
  }

  private static func lines(of path: String) throws(DataError) -> [Substring] {
    do {
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    } catch {
      throw DataError.editedExample(path, found: OutputWords.unreadable)
    }
  }
}
