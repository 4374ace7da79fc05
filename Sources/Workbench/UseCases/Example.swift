// The use case `example`: a fictitious region with a project file, ready to be analysed.

public import ExampleRegion
import Findings
import Formats
import Foundation
import Importing
import OutputFolder
import Words

/// Makes a region and all that makes a project of it.
public enum Example {
  /// Writes a region into a folder, as one set.
  ///
  /// - Parameters:
  ///   - request: how large, and what chance begins with.
  ///   - folder: an empty folder, or one that this command made.
  ///   - overwrites: replace files that somebody changed since.
  ///   - threads: how many gemeenten grow at a time; `nil` for one a core.
  /// - Throws: `DataError` when the folder is somebody else's, has files that somebody changed, or cannot
  ///   be written.
  public static func run(
    _ request: ExampleRequest, folder: String, overwrites: Bool = false, threads: Int?,
    progress: @escaping ProgressLine
  ) throws -> ExampleOutcome {
    let range = ExampleRequest.fewestResidents...ExampleRequest.mostResidents
    guard range.contains(request.residents) else {
      throw DataError.wrongSize(request.residents, allowed: range)
    }
    if !overwrites { try ExampleSums.refuseEdits(in: folder) }
    let count = threads ?? ProcessInfo.processInfo.activeProcessorCount
    var outcome = ExampleOutcome()
    try OutputSet(folder: folder, owner: "example").replace { staging throws(DataError) in
      outcome = try ExampleRegion.write(
        request, to: staging, threads: count, progress: progress)
      try write(projectFile(request), to: staging + "/nsp.yaml")
      try write(try readme(request, outcome, in: staging), to: staging + "/README.md")
      let names = outcome.files.map(\.name) + ["README.md", "nsp.yaml"]
      try write(try ExampleSums.text(of: names, in: staging), to: staging + "/" + ExampleSums.name)
    }
    return outcome
  }

  private static func write(_ text: String, to path: String) throws(DataError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw DataError.unwritableExample(path, error)
    }
  }

  private static func projectFile(_ request: ExampleRequest) -> String {
    """
    # Voorbeeldregio (fictief): \(request.residents) residents who do not exist, seed \(request.seed).
    # Run `nsp check` or `nsp analyse` in this folder; --scenario hoogwater or blackout asks what if.
    name: Voorbeeldregio (fictief)
    licence: fictief, CC0 1.0 (nsp example)
    network: voorbeeldregio.osm.pbf
    population: vierkanten_100m.gpkg
    sites: noodsteunpunten.csv
    gemeenten: wijkenbuurten.gpkg
    areas: wijkenbuurten.gpkg#wijken
    candidates: kandidaten.csv
    norm: [nl-vru-1km, walk-15]
    group-norm: residents_65_plus=15min@0.8m/s
    scenarios:
      hoogwater:
        hazard: overstromingsgebied.geojson
    language: nl

    """
  }

  private static func readme(
    _ request: ExampleRequest, _ outcome: ExampleOutcome, in folder: String
  ) throws(DataError) -> String {
    var lines = [
      "# Voorbeeldregio (fictief)", "",
      "A Dutch region that does not exist: no place, border, person or building in it is real. It",
      "was made by `nsp example --residents \(request.residents) --seed \(request.seed)`, and lies in the "
        + "North Sea unless it", "is too large for that.", "",
      "| File | Content | Maker | Licence | Date | EPSG | Rows | SHA-256 |",
      "|---|---|---|---|---|---|---|---|",
    ]
    for file in outcome.files {
      let digest = try FileFingerprint(of: folder + "/" + file.name).sha256
      lines.append(
        "| `\(file.name)` | \(file.content) | nsp example | CC0 1.0 | 2026-01-01 | \(file.epsg) | "
          + "\(file.rows) | \(digest) |")
    }
    lines += [
      "", "## What is true", "",
      "CBS rounds counts to fives, hides those below five, and leaves out squares with fewer than five",
      "residents and fewer than five dwellings. So the squares do not add up to the truth:",
      "true = published - rounding + hidden + left out.", "",
      "| Code | Gemeente | True residents | Published | Rounding | Hidden | Left out | Squares |",
      "|---|---|---|---|---|---|---|---|",
    ]
    for gemeente in outcome.gemeenten {
      let account = gemeente.account
      lines.append(
        "| \(gemeente.code) | \(gemeente.name) | \(account.trueResidents) | "
          + "\(account.publishedResidents) | \(account.roundingResidents) | "
          + "\(account.secretResidents) | \(account.leftOutResidents) | \(account.squares) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
