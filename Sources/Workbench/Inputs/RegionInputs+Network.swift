import Figures
import Findings
import Formats
import Foundation
import GeoEngine
import Importing
import Planning
import WalkNetwork

extension RegionInputs {
  /// True when buildings of the extracts are needed as homes: for people whom the squares lack, and
  /// for those of polygons.
  var needsHomes: Bool {
    guard settings.dwellings == nil else { return false }
    return settings.reconcile || settings.population.contains(where: holdsPolygons)
  }

  /// A file that cannot be read holds none; reading it tells why.
  private func holdsPolygons(_ argument: String) -> Bool {
    do {
      return try PopulationImport.holdsPolygons(input(argument))
    } catch {
      return false
    }
  }

  /// Reads the streets, which decide the plane.
  mutating func readNetwork(withHomes: Bool) async throws {
    progress("network: \(settings.network.map(\.baseName).joined(separator: ", "))")
    var options = NetworkOptions()
    options.ferries = settings.ferries
    options.squares = !settings.noSquares
    options.dwellings = withHomes
    options.plane = settings.crs
    options.clip = settings.clip?.box
    streets = try await NetworkImport.read(
      settings.network, options: options, cacheFolder: settings.cacheFolder,
      threads: settings.threadCount)
    for (index, file) in streets.files.enumerated() {
      // The accounting is of all extracts together; it stands with the first.
      records.append(
        InputRecord(
          role: "network", name: file.path.baseName, sha256: file.sha256,
          byteCount: file.byteCount, referenceSystem: "EPSG:4326",
          rows: index == 0 ? streets.rows : RowCount(),
          date: try OSMFile(path: file.path).header.replicationDate,
          licence: settings.licence ?? "© OpenStreetMap contributors (ODbL 1.0)"))
    }
    if let clip = settings.clip?.text {
      findings.append(
        Finding(
          .clipped, at: DataLocation(file: settings.network[0]), ["box": .text(clip)]))
    }
    findings += streets.findings
  }
}

extension OSMFile.Header {
  /// The date of the data, ISO 8601 in UTC.
  var replicationDate: String? {
    guard let replicationSeconds else { return nil }
    let date = Date(timeIntervalSince1970: TimeInterval(replicationSeconds))
    return date.formatted(.iso8601)
  }
}
