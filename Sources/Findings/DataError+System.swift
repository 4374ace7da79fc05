// What is said of files that the system refuses, and words that errors share.

import Glibc
package import Words

/// What the system says about the call that just failed: "Permission denied".
package func lastSystemError() -> String { String(cString: strerror(errno)) }

/// The error for a file that the system does not let us write, with the system's reason.
package func unwritable(_ path: String) -> DataError {
  .unwritable(path, because: Wording(lastSystemError()))
}

extension DataError {
  /// A file that the system does not let us write.
  package static func unwritable(_ path: String, because reason: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path), expected: .writableFile, found: reason,
      nextStep: .checkFolder)
  }
}

extension Wording {
  /// Found where there is no value.
  package static let nothing = Wording("niets", "nothing")
  /// Found where there is none of what was expected.
  package static let noneFound = Wording("geen", "none")
  /// Found where a list ends.
  package static let more = Wording("meer", "more")
  /// Found in the place of what was expected.
  package static let somethingElse = Wording("iets anders", "something else")
  /// Found in the place of a file.
  package static let folder = Wording("een map", "a folder")
  /// Found in the place of a file.
  package static let noSuchFile = Wording("geen bestand met die naam", "no such file")
  /// Expected where a file is named.
  package static let file = Wording("een bestand", "a file")
  /// Expected where a file is read.
  package static let readableFile = Wording(
    "een bestand dat gelezen mag worden", "a file that may be read")
  /// Expected where a file is written.
  package static let writableFile = Wording(
    "een bestand dat geschreven kan worden", "a file that can be written")
  /// The next step where a file cannot be written.
  package static let checkFolder = Wording(
    "Controleer de map, wie daar mag schrijven, en de vrije ruimte.",
    "Check the folder, who may write there, and the free space.")
  /// The next step where a value is wrong.
  package static let mendTheValue = Wording("Herstel de waarde.", "Mend the value.")
}
