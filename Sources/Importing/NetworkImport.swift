// The network of some extracts: from the cache when it fits, else from the files.

import Findings
import Formats
import Geo
public import GeoEngine
import Planning
import WalkNetwork

extension ImportedNetwork {
  /// No streets: what there is of a plane before extracts are read.
  public static func none(in plane: Plane) -> ImportedNetwork {
    ImportedNetwork(
      network: WalkNetwork(building: Streets()), plane: plane, projection: "",
      surroundings: Surroundings(), findings: [], rows: RowCount(), files: [])
  }
}

/// Reads networks.
public enum NetworkImport {
  /// Reads the network of some extracts.
  ///
  /// - Parameters:
  ///   - paths: OSM PBF files; the whole of each counts.
  ///   - options: how they are read.
  ///   - cacheFolder: where networks are kept; `nil` for no cache.
  ///   - threads: how many threads to use.
  /// - Throws: `DataError` naming the file that cannot be used.
  public static func read(
    _ paths: [String], options: NetworkOptions, cacheFolder: String?, threads: Int
  ) async throws -> ImportedNetwork {
    let cache = cacheFolder.map(NetworkCache.init)
    if let known = try cache?.load(paths, options: options) { return known }
    var world = try await StreetImport.read(paths, options: options, threads: threads)
    let files = try await inParallel(paths.count, threads: threads) { index in
      try FileFingerprint(of: paths[index])
    }
    // The streets are given away: tracing them is where memory peaks.
    var streets = Streets()
    swap(&streets, &world.streets)
    var imported = ImportedNetwork(
      network: WalkNetwork(building: consume streets), plane: world.plane,
      projection: world.projection, surroundings: world.surroundings, findings: world.findings,
      rows: world.rows, files: files)
    do {
      try cache?.store(imported, paths: paths, options: options)
    } catch {
      imported.findings.append(
        Finding(
          .cacheNotWritten, at: DataLocation(file: cacheFolder ?? ""), ["reason": "\(error)"]))
    }
    return imported
  }
}
