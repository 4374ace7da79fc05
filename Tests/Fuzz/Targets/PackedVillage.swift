import CZlib
import Formats
import Foundation
import Geo
import TestSupport

/// The village as our own writer makes it: dense nodes, zlib, in the usual order.
struct PackedVillage {
  private let nodes: OSMNodeRecords
  private let ways: [OSMWayRecord]
  private let relations: [OSMRelationRecord]

  init() {
    let village = TinyPBF.village
    var nodes = OSMNodeRecords()
    for (index, node) in village.nodes.sorted(by: { $0.id < $1.id }).enumerated() {
      nodes.ids.append(node.id)
      nodes.places.append(LonLat(longitude: node.longitude, latitude: node.latitude))
      if !node.tags.isEmpty { nodes.tags[index] = Self.list(node.tags) }
    }
    self.nodes = nodes
    ways = village.ways.map {
      OSMWayRecord(id: $0.id, nodes: $0.nodes, tags: Self.list($0.tags))
    }
    relations = village.relations.map {
      OSMRelationRecord(id: $0.id, ways: $0.ways, tags: Self.list($0.tags))
    }
  }

  private static func list(_ tags: [String: String]) -> [(key: String, value: String)] {
    tags.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  /// The whole file.
  func file() throws -> Data {
    let header = OSMFileHeader(
      around: nodes.places, program: "fuzz", source: "made", replicationSeconds: 1_700_000_000)
    let workplace = try Workplace()
    let path = workplace.folder + "/packed.osm.pbf"
    let writer = try OSMFileWriter(path: path, header: header)
    try writer.append(nodes: try OSMBlockEncoder.blobs(of: nodes))
    try writer.append(ways: try OSMBlockEncoder.blobs(of: ways))
    try writer.finish(relations: try OSMBlockEncoder.blobs(of: relations))
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// The inside of the block of nodes, unpacked.
  func nodeBlock() throws -> Data {
    let framed = Data(try OSMBlockEncoder.blobs(of: nodes))
    // Only the packed bytes of a small block begin with zlib's mark.
    guard let start = framed.firstRange(of: Data([0x78]))?.lowerBound else { return Data() }
    let packed = [UInt8](framed[start...])
    var unpacked = [UInt8](repeating: 0, count: 1 << 16)
    var count = uLongf(unpacked.count)
    guard uncompress(&unpacked, &count, packed, uLong(packed.count)) == Z_OK else { return Data() }
    return Data(unpacked.prefix(Int(count)))
  }
}
