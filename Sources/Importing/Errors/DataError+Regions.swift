// What is said of regions that are not found, and of streets that cannot be used.

import Findings
import Words

extension DataError {
  // MARK: Regions

  static func emptyRegion() -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--region"), expected: Wording("een regio", "a region"),
      found: Wording("een lege naam", "an empty name"),
      nextStep: Wording(
        "Noem gemeenten, hun codes, of een veiligheidsregio.",
        "Name gemeenten, their codes, or a veiligheidsregio."))
  }

  static func noBoundaries(of region: String, missing: [String], in file: String) -> DataError {
    DataError(
      .usage, at: DataLocation(file: file),
      expected: Wording("grenzen van \(region)", "boundaries of \(region)"),
      found: Wording("geen van de gemeenten (", "none of its gemeenten (") + .list(missing)
        + Wording(")"),
      nextStep: Wording(
        "Gebruik grenzen van hetzelfde jaar als het register.",
        "Use boundaries of the same year as the register."))
  }

  static func noRegister(for region: String, in file: String) -> DataError {
    DataError(
      .usage, at: DataLocation(file: file),
      expected: Wording(
        "een tabel gebiedsindelingen_register, die zegt wat bij \(region) hoort",
        "a table gebiedsindelingen_register, which says what belongs to \(region)"),
      found: .noneFound,
      nextStep: Wording(
        "Gebruik cbsgebiedsindelingen van CBS voor de grenzen, of noem de gemeenten.",
        "Use cbsgebiedsindelingen of CBS for the boundaries, or name the gemeenten."))
  }

  static func unknownRegion(
    _ word: String, in file: String, found: Wording, nearest: [String]
  ) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--region \(word)"),
      expected: Wording(
        "de naam of code van een gemeente of veiligheidsregio in \(file)",
        "the name or code of a gemeente or veiligheidsregio in \(file)"), found: found,
      nextStep: nearest.isEmpty
        ? Wording("Schrijf de naam voluit, of de code.", "Write the name in full, or the code.")
        : Wording("Het dichtst erbij: ", "Nearest: ") + .list(nearest) + Wording("."))
  }

  static let noSuchName = Wording("geen naam als deze", "no such name")

  static func severalGemeenten(_ names: [String]) -> Wording {
    Wording("\(names.count) gemeenten: ") + .list(names)
  }

  // MARK: Streets

  static func noStreets(in files: String) -> DataError {
    DataError(
      at: DataLocation(file: files),
      expected: Wording("een uitsnede van OSM met straten", "an OSM extract with streets"),
      found: Wording("geen weg om te lopen met knopen", "no walkable way with nodes"),
      nextStep: Wording(
        "Controleer of de uitsnede de regio bevat, met de wegen (highway).",
        "Check that the extract holds the region, with its highways."))
  }

  static func unknownPlane(_ code: String, _ reason: String) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--crs \(code)"),
      expected: Wording("een kaartvlak dat PROJ kent", "a plane that PROJ knows"),
      found: Wording(reason),
      nextStep: Wording(
        "Geef een EPSG-code in meters, zoals EPSG:28992.",
        "Give an EPSG code in metres, such as EPSG:28992."))
  }

  static func strayNodes(in files: String, kilometres: Int, most: Int, nodes: Int) -> DataError {
    DataError(
      at: DataLocation(file: files),
      expected: Wording(
        "hoogstens \(most) km straten tussen \(nodes) knopen",
        "at most \(most) km of streets between \(nodes) nodes"),
      found: Wording(
        "\(kilometres) km: knopen die op de verkeerde plek liggen",
        "\(kilometres) km: nodes that lie in the wrong place"),
      nextStep: Wording("Download de uitsnede opnieuw.", "Download the extract again."))
  }

  // MARK: Files

  static func noFile(_ path: String) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path), expected: .file, found: .noSuchFile,
      nextStep: Wording("Controleer het pad.", "Check the path."))
  }

  static func unreadable(_ path: String, _ error: any Error) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path),
      expected: Wording("een bestand dat gelezen kan worden", "a file that can be read"),
      found: Wording("\(error)"),
      nextStep: Wording("Controleer de rechten.", "Check the permissions."))
  }
}
