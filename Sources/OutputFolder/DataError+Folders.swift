// What is said of output folders that cannot be used.

import Findings
import Words

extension DataError {
  private static let elsewhere = Wording("Kies een andere met --out.", "Choose another with --out.")

  static func changedElsewhere(_ file: String, _ ending: String, in folder: String) -> DataError {
    let path = folder + "/" + file
    return DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording(
        "een bestand dat geen ander programma aan het wijzigen is",
        "a file that no other program is changing"),
      found: Wording(
        "wijzigingen die er nog niet in staan, in \(file)\(ending)",
        "changes that are not in it yet, in \(file)\(ending)"),
      nextStep: FileSystem.exists(path)
        ? Wording(
          "Sluit het in QGIS, of in het programma dat het open heeft, en probeer het opnieuw. "
            + "Heeft "
            + "geen programma het open, open en sluit het dan een keer in QGIS.",
          "Close it in QGIS, or whichever program has it open, and run again; if none has, open it "
            + "once in QGIS and close it.")
        : Wording(
          "Het bestand zelf is weg: haal \(file)\(ending) uit de map, en probeer het opnieuw.",
          "The file itself is gone: move \(file)\(ending) out of the folder, and run again."))
  }

  /// - Parameter holder: the process that holds the folder; empty when it does not say.
  static func heldFolder(_ folder: String, by holder: String, nextStep: Wording?) -> DataError {
    DataError(
      .locked, at: DataLocation(file: folder),
      expected: Wording(
        "een map waarin geen andere nsp schrijft", "a folder no other run writes to"),
      found: holder.isEmpty
        ? Wording("een andere nsp", "another run")
        : Wording("de nsp met procesnummer \(holder)", "the run with process id \(holder)"),
      nextStep: nextStep ?? FolderWords.waitOrElsewhere)
  }

  static func strangeLock(_ path: String, found: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording(
        "een gewoon bestand, waarmee nsp de map vasthoudt zolang het schrijft",
        "a plain file, which nsp makes to hold the folder for one run"), found: found,
      nextStep: Wording(
        "Haal \(FolderLock.name) uit die map en probeer het opnieuw.",
        "Remove \(FolderLock.name) from that folder and run again."))
  }

  static func unwritableOutput(_ path: String, because reason: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path), expected: .writableFile, found: Wording(reason),
      nextStep: Wording(
        "Controleer de rechten en de vrije ruimte.", "Check permissions and free space."))
  }

  static func journalLeadsOut(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording("namen van bestanden in de map", "names of files inside the folder"),
      found: Wording("een naam die eruit leidt", "a name that leads out of it"),
      nextStep: Wording("Verwijder het bestand \(path).", "Remove the file \(path)."))
  }

  /// - Parameter reason: why a folder that is there cannot be read; `nil` when there is none.
  static func unreadableFolder(_ folder: String, because reason: String?) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: folder),
      expected: Wording("een map die gelezen mag worden", "a folder that may be read"),
      found: reason.map { Wording($0) } ?? Wording("geen map", "no folder"), nextStep: elsewhere)
  }

  static func damagedList(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "de lijst van bestanden die nsp daar bijhoudt", "the list of files that nsp keeps there"),
      found: .somethingElse,
      nextStep: Wording(
        "Verwijder dat bestand, of kies een andere map met --out.",
        "Remove that file, or choose another folder with --out."))
  }

  /// - Parameter others: how many more files came.
  static func cameMeanwhile(_ path: String, others: Int, keptIn place: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording(
        "niets dat kwam terwijl de nieuwe bestanden, die compleet zijn, werden neergezet",
        "nothing that came while the new files were put there, which are complete"),
      found: Wording("een ander bestand met die naam", "another file of that name")
        + (others > 0
          ? Wording(", en nog \(others) zulke bestanden", ", and \(others) more such files")
          : Wording("")),
      nextStep: Wording(
        "Het is bewaard in \(place); zet het waar u het wilt hebben.",
        "It is kept in \(place); move it to where you want it."))
  }

  static func folderNotMade(_ folder: String, because reason: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: folder),
      expected: Wording("een map die gemaakt kan worden", "a folder that can be made"),
      found: reason,
      nextStep: Wording(
        "Controleer wie daar mag schrijven, of kies een andere met --out.",
        "Check who may write there, or choose another with --out."))
  }

  static func foreignFolder(_ folder: String, holding first: String, others: Int) -> DataError {
    DataError(
      .usage, at: DataLocation(file: folder),
      expected: Wording(
        "een lege map of een die nsp heeft gemaakt (met een bestand \(OutputMarker.name))",
        "an empty folder or one that nsp made (with a file \(OutputMarker.name))"),
      found: Wording(first)
        + (others > 0 ? Wording(" en nog \(others)", " and \(others) more") : Wording("")),
      nextStep: Wording("Kies een andere map met --out.", "Choose another folder with --out."))
  }

  /// - Parameter other: the command whose file it is; `nil` for what nsp did not write.
  static func takenName(_ path: String, by other: String?, owner: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording("een vrije plaats voor dit bestand", "a free place for this file"),
      found: other.map { Wording("een bestand van nsp \($0)", "a file of nsp \($0)") }
        ?? Wording(
          "iets dat nsp \(owner) niet heeft geschreven",
          "something that nsp \(owner) did not write"),
      nextStep: Wording(
        "Haal het uit de map, of kies een andere map met --out.",
        "Move it out of the folder, or choose another folder with --out."))
  }
}

/// What stands in the place of the lock of a folder, and what to do while it is held.
enum FolderWords {
  static let waitOrElsewhere = Wording(
    "Wacht tot die klaar is, of kies een andere map met --out.",
    "Wait until it is done, or choose another folder with --out.")
  static let link = Wording("een koppeling naar iets anders", "a link to something else")
  static let device = Wording(
    "een pipe, een socket of een apparaat", "a pipe, a socket or a device")
}
