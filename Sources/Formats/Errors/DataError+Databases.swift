// What is said of GeoPackages and workbooks that cannot be read or written.

import Findings
import Words

extension DataError {
  // MARK: Read

  static func noDatabase(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording("een database van SQLite", "an SQLite database"),
      found: Wording("een bestand dat niet zo begint", "a file that does not start as one"),
      nextStep: Wording(
        "Controleer of de download compleet is en of de extensie bij het formaat past.",
        "Check that the download is complete and that the ending fits the format."))
  }

  static func unreadableDatabase(
    _ path: String, _ reason: Wording, nextStep: Wording
  ) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording("een leesbare database van SQLite", "a readable SQLite database"),
      found: reason, nextStep: nextStep)
  }

  static func noGeoPackage(_ file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "een GeoPackage (met een tabel gpkg_contents)",
        "a GeoPackage (with a table gpkg_contents)"),
      found: Wording("een database van SQLite zonder die tabel", "an SQLite database without one"),
      nextStep: Wording(
        "Zet het om met `ogr2ogr -f GPKG new.gpkg \(file)`.",
        "Convert it with `ogr2ogr -f GPKG new.gpkg \(file)`."))
  }

  // MARK: Written

  static func geoPackageIsThere(_ path: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording("een nieuw bestand", "a new file"),
      found: Wording("een dat er al is", "one that is there already"),
      nextStep: Wording(
        "Verwijder het of kies een andere naam.", "Remove it or choose another name."))
  }

  static func unwritableGeoPackage(_ path: String, _ reason: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording(
        "een GeoPackage dat geschreven kan worden", "a GeoPackage that can be written"),
      found: Wording(reason),
      nextStep: .checkFolder)
  }

  static func geoPackageNotAddedTo(_ path: String, _ reason: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording(
        "een GeoPackage waaraan lagen kunnen worden toegevoegd",
        "a GeoPackage to which layers can be added"), found: Wording(reason),
      nextStep: Wording(
        "Haal het uit de map; de volgende keer wordt een nieuw bestand geschreven.",
        "Move it out of the folder; the next run writes a new one."))
  }

  static func tooLargeSheet(
    _ sheet: WorkbookSheet, named name: String, of file: String, roomForRows: Int
  ) -> DataError {
    let columns = WorkbookSheet.mostColumns
    return DataError(
      at: DataLocation(file: file, layer: name),
      expected: Wording(
        "hoogstens \(roomForRows) rijen en 1 tot \(columns) kolommen, zoals in Excel",
        "at most \(roomForRows) rows and 1 to \(columns) columns, as in Excel"),
      found: Wording(
        "\(sheet.rows.count) rijen en \(sheet.columns.count) kolommen",
        "\(sheet.rows.count) rows and \(sheet.columns.count) columns"),
      nextStep: Wording(
        "Laat dit blad weg en gebruik het CSV-bestand of het GeoPackage.",
        "Leave this sheet out and use the CSV file or the GeoPackage."))
  }

  static func unwritableWorkbook(
    _ file: String, sheet: String?, expected: Wording = writableWorkbook, found: Wording
  ) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: file, layer: sheet), expected: expected, found: found,
      nextStep: Wording(
        "Controleer de vrije ruimte van de map voor tijdelijke bestanden (TMPDIR).",
        "Check the free space of the folder for temporary files (TMPDIR)."))
  }

  private static let writableWorkbook = Wording(
    "een werkmap die geschreven kan worden", "a workbook that can be written")
}

/// What is wrong with databases and workbooks, and what to do.
enum DatabaseWords {
  static let endlessView = Wording(
    "een view die veel meer werk vraagt dan een bestand van deze grootte nodig kan hebben",
    "a view that takes far more work than a file of this size can need")
  static let largeView = Wording(
    "een view die veel meer geheugen vraagt dan een tabel nodig heeft",
    "a view that takes far more memory than a table needs")
  static let largeValue = Wording(
    "een waarde van meer dan \(FileLimits.valueBytes) bytes",
    "a value of more than \(FileLimits.valueBytes) bytes")
  static func error(_ code: Int32) -> Wording { Wording("fout \(code)", "error \(code)") }

  static let newestInWAL = Wording(
    "De nieuwste rijen staan in het bestand -wal ernaast. Sluit het programma dat het open "
      + "heeft, of "
      + "kopieer beide naar een map waarin geschreven mag worden.",
    "Its newest rows are in the -wal file beside it: close the program that has it open, or copy "
      + "both to a folder that may be written.")
  static let closeWriter = Wording(
    "Sluit het programma dat erin schrijft.", "Close the program that is writing it.")
  static let exportTable = Wording(
    "Exporteer de tabel die u nodig hebt naar een nieuw GeoPackage.",
    "Export the table you need to a new GeoPackage.")
  static let downloadAgain = Wording(
    "Download of exporteer het bestand opnieuw.", "Download or export the file again.")

  static let halfAFile = Wording("een half bestand", "half a file")
  static let memoryForFormat = Wording("geheugen voor een opmaak", "memory for a format")
  static let addableSheet = Wording("een blad dat erbij kan", "a sheet that can be added")
  static func sheet(_ name: String) -> Wording { Wording("blad \(name)", "sheet \(name)") }
  static let partWithHole = Wording("een deel met een gat", "a part with a hole")
  static let fewerTexts = Wording(
    "minder teksten dan er geschreven zijn", "fewer texts than were written")
  static func fewerCells(inSheet number: Int) -> Wording {
    Wording(
      "minder cellen dan er geschreven zijn in blad \(number)",
      "fewer cells than were written in sheet \(number)")
  }
}
