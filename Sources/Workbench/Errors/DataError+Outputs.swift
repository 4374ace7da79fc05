// What is said of files and folders that cannot be written, and of programs that are not there.

import Findings
import Words

extension DataError {
  // MARK: GeoPackages

  static func noGeoPackage(_ path: String, because reason: Wording, isTemporary: Bool) -> DataError
  {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording("een GeoPackage", "a GeoPackage"),
      found: reason,
      nextStep: isTemporary
        ? Wording(
          "Controleer het kaartvlak, en de vrije ruimte voor tijdelijke bestanden.",
          "Check the plane, and free space for temporary files.") : checkPlane)
  }

  static func noPlanLayers(in folder: String, because reason: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: folder),
      expected: Wording(
        "GeoPackages die geschreven kunnen worden", "GeoPackages that can be written"),
      found: reason, nextStep: checkPlane)
  }

  private static let checkPlane = Wording(
    "Controleer het kaartvlak en de vrije ruimte.", "Check the plane and free space.")

  // MARK: The example

  static func wrongSize(_ residents: Int, allowed: ClosedRange<Int>) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--residents"),
      expected: Wording(
        "een getal van \(allowed.lowerBound) tot \(allowed.upperBound)",
        "a number from \(allowed.lowerBound) to \(allowed.upperBound)"),
      found: Wording("\(residents)"),
      nextStep: Wording("Geef een getal daartussen.", "Give a number in that range."))
  }

  static func unwritableExample(_ path: String, _ error: any Error) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path), expected: .writableFile,
      found: Wording("\(error)"),
      nextStep: Wording(
        "Controleer de map en de vrije ruimte.", "Check the folder and the free space."))
  }

  static func editedExample(_ path: String, found: Wording) -> DataError {
    DataError(
      .usage, at: DataLocation(file: path),
      expected: Wording(
        "een bestand zoals nsp example het schreef", "a file as nsp example wrote it"),
      found: found,
      nextStep: Wording(
        "Noem een andere map, of geef --overwrite om te vervangen wat er staat.",
        "Name another folder, or give --overwrite to replace what is there."))
  }

  // MARK: Commands

  static func unwritableWalk(_ path: String, because reason: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path), expected: .writableFile, found: reason,
      nextStep: Wording(
        "Controleer de map van --geojson.", "Check the folder of --geojson."))
  }

  static func noDownloads(at location: DataLocation) -> DataError {
    DataError(
      .usage, at: location,
      expected: Wording("een lijst \"downloads\"", "a list \"downloads\""), found: .noneFound,
      nextStep: Wording(
        "Maak een project met een: nsp init --region VR06 MAP.",
        "Make a project with one: nsp init --region VR06 DIR."))
  }

  static func unknownDownload(
    _ name: String, among names: [String], at location: DataLocation
  ) -> DataError {
    let listed = names.joined(separator: ", ")
    return DataError(
      .usage, at: location,
      expected: Wording(
        "namen uit de lijst \"downloads\" voor --only",
        "names of the list \"downloads\" for --only"), found: Wording(name),
      nextStep: Wording("De namen zijn: \(listed).", "The names are: \(listed)."))
  }

  static func projectIsThere(_ path: String) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: path),
      expected: Wording("een map zonder nsp.yaml", "a folder without an nsp.yaml"),
      found: Wording("een die er al is", "one that is there already"),
      nextStep: Wording(
        "Wijzig dat bestand, of noem een andere map: nsp init MAP.",
        "Change that file, or name another folder: nsp init DIR."))
  }

  // MARK: Paper

  static func noBrowser() -> DataError {
    DataError(
      .unreachable, at: DataLocation(file: "--pdf"),
      expected: Wording(
        "Chromium of Chrome, dat het afdrukt", "Chromium or Chrome, which prints it"),
      found: Wording("geen op het PATH", "none on the PATH"),
      nextStep: Wording(
        "Installeer het pakket chromium, of druk report/index.html af vanuit een browser.",
        "Install the package chromium, or print report/index.html from a browser."))
  }

  static func noPDF(from program: String, found: Wording) -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: program),
      expected: Wording("een PDF van het rapport", "a PDF of the report"), found: found,
      nextStep: Wording(
        "Doe het zonder --pdf en druk report/index.html af vanuit een browser.",
        "Run without --pdf and print report/index.html from a browser."))
  }
}

/// What is found where outputs cannot be written.
enum OutputWords {
  static func noPDF(status: Int32) -> Wording {
    Wording("status \(status), en geen PDF", "status \(status), and no PDF")
  }
  static func nothing(after seconds: Int) -> Wording {
    Wording("niets na \(seconds) seconden", "nothing after \(seconds) seconds")
  }
  static func unlisted(in sums: String) -> Wording {
    Wording("een waarvan \(sums) niets zegt", "one of which \(sums) says nothing")
  }
  static let noSum = Wording("een regel die geen som is", "a line that is no sum")
  static let changed = Wording("een dat sindsdien gewijzigd is", "one that was changed since")
  static let unreadable = Wording("een dat niet te lezen is", "one that cannot be read")
  static let waitForFetch = Wording("Wacht tot die klaar is.", "Wait until it is done.")
}
