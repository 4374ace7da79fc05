// What is said of files that cannot be opened, or that hold too much.

import Findings
import Foundation
import Words

extension DataError {
  // MARK: Files

  static func missingFile(_ path: String, because reason: Wording) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path), expected: .file, found: reason,
      nextStep: Wording(
        "Controleer het pad; het begint in de huidige map.",
        "Check the path; it is taken from the current folder."))
  }

  static func folderForFile(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: .file, found: .folder,
      nextStep: Wording("Noem één bestand in die map.", "Name one file in that folder."))
  }

  static func deviceForFile(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: .file,
      found: Wording("een apparaat of een pipe", "a device or a pipe"),
      nextStep: Wording(
        "Bewaar de gegevens eerst in een bestand; het wordt meer dan eens gelezen.",
        "Save the data in a file first; it is read more than once."))
  }

  static func emptyFile(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: Wording("gegevens", "data"),
      found: Wording("een leeg bestand (0 bytes)", "an empty file (0 bytes)"),
      nextStep: DatabaseWords.downloadAgain)
  }

  static func unreadableFile(_ path: String, because reason: Wording) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path), expected: .readableFile, found: reason,
      nextStep: Wording("Controleer wie het bestand mag lezen.", "Check who may read the file."))
  }

  /// The reason of ``unreadableFile(_:because:)`` where the system only says that reading failed.
  static func failedReading(_ error: any Error) -> Wording {
    Wording("een fout bij het lezen (\(error))", "an error while reading (\(error))")
  }

  /// - Parameter reason: what the system says; `nil` when the file became shorter.
  static func changedFile(_ path: String, of size: Int, because reason: String?) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "een bestand van \(size) bytes, zoals het eerst was",
        "a file of \(size) bytes, as it was at first"),
      found: reason.map { Wording($0) }
        ?? Wording(
          "een dat korter werd tijdens het lezen", "one that became shorter while it was read"),
      nextStep: Wording(
        "Wacht tot de download of export klaar is, en probeer het opnieuw.",
        "Wait until the download or export is done, and run again."))
  }

  // MARK: Too much

  static func tooMuchText(_ path: String, of size: Int) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "hoogstens \(FileLimits.textBytes) bytes tekst",
        "at most \(FileLimits.textBytes) bytes of text"), found: Wording("\(size)"),
      nextStep: Wording(
        "Exporteer het als GeoPackage; dat wordt rij voor rij gelezen en mag groter zijn.",
        "Export it as GeoPackage, which is read row by row and may be larger."))
  }

  static func tooManyColumns(_ count: Int, in file: String) -> DataError {
    DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "hoogstens \(FileLimits.columns) kolommen", "at most \(FileLimits.columns) columns"),
      found: count > FileLimits.columns + 1 ? Wording("\(count)") : .more,
      nextStep: Wording(
        "Exporteer alleen de kolommen die nodig zijn.",
        "Export only the columns that are needed."))
  }

  /// - Parameter byteCount: the size of the file when it decides; `nil` when the machine does.
  static func tooMuchMemory(
    _ file: String, most: String, held: String, forFileOf byteCount: Int?
  ) -> DataError {
    let reason =
      byteCount.map {
        Wording(
          "zo veel als een bestand van \($0) bytes nodig heeft",
          "as much as any file of \($0) bytes needs")
      } ?? Wording("de helft van het geheugen dat er is", "half of the memory there is")
    return DataError(
      at: DataLocation(file: file),
      expected: Wording("gegevens die passen in \(most), ", "data that fit in \(most), ") + reason,
      found: Wording("\(held) tijdens het lezen", "\(held) while reading"),
      nextStep: Wording(
        "Geef een bestand met alleen uw regio, of controleer waar het vandaan komt.",
        "Give a file of your region only, or check where it came from."))
  }

  static func unpackable() -> DataError {
    DataError(
      .unwritable, at: DataLocation(file: "zlib"),
      expected: Wording("bytes die zlib kan inpakken", "bytes that zlib can pack"),
      found: Wording("een fout", "a failure"),
      nextStep: Wording(
        "Maak geheugen vrij en probeer het opnieuw.", "Free some memory and try again."))
  }

  // MARK: Formats

  static func unknownEnding(_ ending: String, of path: String) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: readFormats,
      found: ending.isEmpty
        ? Wording("een bestand zonder extensie", "a file without ending")
        : Wording("een bestand met de extensie .\(ending)", "a file with the ending .\(ending)"),
      nextStep: Wording(
        "Zet het om met `ogr2ogr -f GPKG new.gpkg \(path)`.",
        "Convert it with `ogr2ogr -f GPKG new.gpkg \(path)`."))
  }

  /// - Parameter wayOut: what to do; PATH stands for the file.
  static func foreignFormat(_ name: String, of path: String, wayOut: Wording) -> DataError {
    func step(_ text: String) -> String { text.replacingOccurrences(of: "PATH", with: path) }
    return DataError(
      at: DataLocation(file: path), expected: readFormats,
      found: Wording("een bestand in het formaat \(name)", "a file in the format \(name)"),
      nextStep: Wording(step(wayOut.dutch), step(wayOut.english)))
  }

  private static var readFormats: Wording { .list(featureReaders.map(\.name), atMost: 20) }

  // MARK: Layers and columns

  static func noLayer(_ path: String) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: Wording("een laag met rijen", "a layer with rows"),
      found: Wording("geen laag", "no layer"),
      nextStep: Wording(
        "Controleer of de export de tabel bevat die u nodig hebt.",
        "Check that the export holds the table you need."))
  }

  static func severalLayers(_ names: [String], of path: String) -> DataError {
    DataError(
      .usage, at: DataLocation(file: path), expected: Wording("één laag", "one layer"),
      found: Wording("\(names.count): ") + .list(names, atMost: 20),
      nextStep: Wording(
        "Noem de laag die u bedoelt: \(path)#\(names[0])",
        "Name the one you mean: \(path)#\(names[0])"))
  }

  static func unknownLayer(_ name: String, among names: [String], of path: String) -> DataError {
    DataError(
      at: DataLocation(file: path, layer: name),
      expected: Wording("een laag met die naam", "a layer of that name"),
      found: names.isEmpty
        ? Wording("geen enkele laag", "no layer at all") : .list(names, atMost: 20),
      nextStep: Wording("Noem een van deze na de #.", "Name one of these after the #."))
  }

  static func unknownColumn(_ column: String, of layer: FeatureLayer, in file: String) -> DataError
  {
    DataError(
      at: DataLocation(file: file, layer: layer.name),
      expected: Wording("een kolom \(column)", "a column \(column)"),
      found: layer.columns.isEmpty
        ? Wording("geen kolommen", "no columns") : .list(layer.columns, atMost: 20),
      nextStep: Wording(
        "Hernoem de kolom, of noem de laag die haar heeft.",
        "Rename the column, or name the layer that has it."))
  }
}
