// OSM extracts and the network cache: whatever is accepted is walked over too.

import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import TestSupport
import WalkNetwork

extension HostileTarget {
  /// A whole OSM PBF file.
  static let pbf = HostileTarget(name: "pbf", limitBytes: 1 << 16) {
    [TinyPBF.village.bytes, TinyPBF.history.bytes, try PackedVillage().file()]
  } read: { bytes, workplace in
    try await readNetwork(try workplace.file("hostile.osm.pbf", bytes), cacheFolder: nil)
  }

  /// The inside of one block, in a file that is whole otherwise: most bytes of a file are packed, and
  /// a fuzzer does not get through zlib.
  static let pbfBlock = HostileTarget(name: "pbf-block", limitBytes: 1 << 14) {
    [
      TinyPBF.village.primitiveBlock, TinyPBF.history.primitiveBlock,
      try PackedVillage().nodeBlock(),
    ]
  } read: { bytes, workplace in
    let file = TinyPBF().header + TinyPBF.block("OSMData", bytes)
    try await readNetwork(try workplace.file("hostile.osm.pbf", file), cacheFolder: nil)
  }

  /// A network cache beside a good extract; checksums are put right, so that what they guard is tried.
  static let cache = HostileTarget(name: "cache", limitBytes: 1 << 17) {
    [try await storedCache()]
  } read: { bytes, workplace in
    let extract = workplace.folder + "/good.osm.pbf"
    if !FileManager.default.fileExists(atPath: extract) {
      try TinyPBF.village.write(to: extract)
    }
    let folder = workplace.folder + "/cache"
    let name = try await cacheName(of: extract, in: folder)
    for bytes in [bytes, bytes.withMendedChecksums()].compactMap(\.self) {
      try bytes.write(to: URL(fileURLWithPath: name))
      try await readNetwork(extract, cacheFolder: folder)
    }
  }
}

/// Imports an extract and walks from a few places to others.
func readNetwork(_ path: String, cacheFolder: String?) async throws {
  var options = NetworkOptions()
  options.dwellings = true
  options.ferries = true
  let imported = try await NetworkImport.read(
    [path], options: options, cacheFolder: cacheFolder, threads: 1)
  let network = imported.network
  let arrays = network.arrays
  let rules = SnapRules(minComponentMetres: 0)
  let places = (0..<min(8, arrays.pointXs.count)).map { index in
    PlanePoint(x: arrays.pointXs[index] + 1, y: arrays.pointYs[index] + 1)
  }
  let snaps = places.compactMap { network.snap($0, rules: rules).snap }
  let sites = snaps.prefix(3).enumerated().map { NetworkSite(rank: $0, snap: $1) }
  let search = NearestSites(network, sites: sites)
  for snap in snaps { _ = search.walks(from: snap) }
  _ = OSMSites.sites(of: imported.surroundings)
}

// MARK: Seeds

extension TinyPBF {
  /// Streets, a square with a hole, a building, a bridge, a place, a ferry.
  static var village: TinyPBF {
    var pbf = TinyPBF()
    for row in 0..<4 {
      for column in 0..<4 {
        pbf.node(Int64(row * 4 + column + 1), Double(column) * 400, Double(row) * 300)
      }
    }
    pbf.node(40, 50, 50, ["amenity": "fire_station", "name": "Kazerne", "capacity": "40"])
    pbf.node(41, 500, 400, ["barrier": "gate", "access": "private"])
    pbf.node(42, 600, 100, ["place": "village", "name": "Dorp"])
    for row in 0..<4 {
      pbf.way(Int64(row + 1), (1...4).map { Int64(row * 4 + $0) }, ["highway": "residential"])
    }
    pbf.way(5, [1, 5, 9, 13], ["highway": "service", "access": "private"])
    pbf.way(6, [4, 8, 41, 12, 16], ["highway": "footway", "bridge": "yes"])
    pbf.way(7, [2, 3, 7, 6, 2], ["highway": "pedestrian", "area": "yes"])
    pbf.way(8, [6, 7, 11, 10, 6], ["building": "yes"])
    pbf.way(9, [13, 16], ["route": "ferry", "foot": "yes"])
    pbf.way(10, [1, 16], ["waterway": "river", "name": "Rivier"])
    pbf.way(11, [9, 10, 11, 15, 14, 13, 9], [:])
    pbf.way(12, [10, 11, 15, 10], [:])
    pbf.relations = [
      TinyPBF.Relation(
        id: 1, ways: [(11, "outer"), (12, "inner")],
        tags: ["type": "multipolygon", "highway": "pedestrian"]),
      TinyPBF.Relation(
        id: 2, ways: [(11, "outer"), (12, "inner")],
        tags: ["type": "multipolygon", "natural": "water"]),
    ]
    return pbf
  }

  /// Several versions of an object, one deleted.
  static var history: TinyPBF {
    var pbf = TinyPBF()
    pbf.requiredFeatures = ["OsmSchema-V0.6", "HistoricalInformation"]
    for version in 1...3 {
      pbf.node(1, 0, 0, version: version)
      pbf.node(2, 500, Double(version), version: version, isVisible: version != 2)
      pbf.way(
        3, [1, 2], ["highway": "path"], version: version, isVisible: version != 1)
    }
    return pbf
  }
}
