import Findings
import Foundation
import Geo
import TestSupport
import Testing

@testable import Formats

/// OSM PBF files written by our writer and read by our reader.
@Suite("OSM file writer")
struct OSMFileWriterTests {
  private let header = OSMFileHeader(
    around: [LonLat(longitude: 3.5, latitude: 52.125), LonLat(longitude: 3.25, latitude: 52.25)],
    program: "nsp", source: "made up",
    replicationSeconds: 1_767_225_600)

  /// Two batches of nodes and ways, as two gemeenten write them, and a relation.
  private func write(to path: String, nodeCount: Int) throws {
    let writer = try OSMFileWriter(path: path, header: header)
    for batch in 0..<2 {
      var nodes = OSMNodeRecords()
      let base = Int64(batch) * 1_000_000_000
      for node in 0..<nodeCount {
        nodes.ids.append(base + Int64(node) * 3 + 1)
        nodes.places.append(
          LonLat(longitude: 3.25 + Double(node) / 1e5, latitude: 52.2 - Double(node) / 1e6))
      }
      nodes.tags[nodeCount - 1] = [("barrier", "gate"), ("naam", "één; \"twee\"")]
      try writer.append(nodes: OSMBlockEncoder.blobs(of: nodes))
      let way = OSMWayRecord(
        id: base + 7, nodes: [base + 4, base + 1, base + 4],
        tags: [("highway", "path"), ("name", "")])
      try writer.append(ways: OSMBlockEncoder.blobs(of: [way]))
    }
    let relation = OSMRelationRecord(
      id: 5, ways: [(1_000_000_007, "outer"), (7, "inner")], tags: [("type", "multipolygon")])
    try writer.finish(relations: OSMBlockEncoder.blobs(of: [relation]))
  }

  @Test(arguments: [5, 20_000])
  func `objects come back as they were written`(nodeCount: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.osm.pbf"
    try write(to: path, nodeCount: nodeCount)
    let file = try OSMFile(path: path)
    #expect(file.claimsTypeOrder && file.header.writingProgram == "nsp")
    #expect(file.header.replicationSeconds == 1_767_225_600)
    var block = OSMBlock()
    var nodes: [Int64] = []
    var ways: [Int64] = []
    var order: [OSMKind] = []
    for blob in 0..<file.blobCount {
      try file.decode(blob: blob, kinds: Set(OSMKind.allCases), into: &block)
      nodes += block.nodes.ids
      ways += block.ways.ids
      order += block.kindsSeen
      #expect(block.kindsSeen.count == 1)
      if block.ways.ids.first == 7 {
        #expect(block.references.prefix(3) == [4, 1, 4])
        #expect(block.strings[block.ways.tags[0].key] == "highway")
        #expect(block.strings[block.ways.tags[1].value] == "")
      }
      if let last = block.nodes.ids.last, last == Int64(nodeCount - 1) * 3 + 1 {
        #expect(block.nodes.tags.map { block.strings[$0.value] } == ["gate", "één; \"twee\""])
        let longitude = 3.25 + Double(nodeCount - 1) / 1e5
        #expect(abs((block.longitudes.last ?? 0) - longitude) < 1e-7)
      }
    }
    #expect(nodes.count == 2 * nodeCount && nodes == nodes.sorted())
    #expect(ways == [7, 1_000_000_007])
    #expect(order.map(\.rawValue) == order.map(\.rawValue).sorted())
    #expect(block.relations.ids == [5] && block.members.map(\.id) == [1_000_000_007, 7])
    #expect(block.members.map { block.strings[$0.role] } == ["outer", "inner"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.osm.pbf"])
  }

  @Test func `a folder that is not there is an error that names it`() {
    #expect {
      try write(to: "/nowhere/a.osm.pbf", nodeCount: 1)
    } throws: { error in
      (error as? DataError)?.kind == .unwritable
    }
  }
}
