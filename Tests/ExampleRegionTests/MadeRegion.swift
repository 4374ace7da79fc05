import ExampleRegion
import Findings
import Formats
import Foundation
import Geo
import TestSupport
import Workbench

/// A region written into a temporary folder.
struct MadeRegion: Sendable {
  let folder: TemporaryFolder
  let outcome: ExampleOutcome
  var path: String { folder.path + "/region" }

  init(_ residents: Int, seed: UInt64 = ExampleRequest().seed, threads: Int = 2) throws {
    folder = try TemporaryFolder()
    outcome = try Example.run(
      ExampleRequest(residents: residents, seed: seed), folder: folder.path + "/region",
      threads: threads, progress: { _ in })
  }

  /// The usual region, made once.
  static let usual = Result { try MadeRegion(120_000) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func extract() throws -> Extract { try Extract(path + "/voorbeeldregio.osm.pbf") }

  func rows(_ name: String) throws -> [String: [String]] { try tableRows(path + "/" + name) }
}

/// The rows of every layer of a file, each as text.
func tableRows(_ path: String) throws -> [String: [String]] {
  let file = try openFeatureFile(path)
  var result: [String: [String]] = [:]
  for layer in file.layers {
    var rows = [layer.columns.joined(separator: ",")]
    try file.read(layer) { row throws(DataError) in
      if case .feature(let feature) = row {
        rows.append("\(feature.values) \(feature.geometry?.points ?? [])")
      }
    }
    result[layer.name] = rows
  }
  return result
}

/// All objects of an extract.
struct Extract: Hashable {
  struct Node: Hashable {
    var longitude: Double
    var latitude: Double
    var tags: [String: String]
    var point: PlanePoint { PlanePoint(x: longitude, y: latitude) }
  }
  struct Way: Hashable {
    var nodes: [Int64]
    var tags: [String: String]
  }

  var nodes: [Int64: Node] = [:]
  var ways: [Int64: Way] = [:]
  var members: [Int64: [Int64]] = [:]
  /// True when ids of each kind ascend through the file.
  var isSorted = true

  init(_ path: String) throws {
    let file = try OSMFile(path: path)
    var block = OSMBlock()
    var last: [OSMKind: Int64] = [:]
    func note(_ kind: OSMKind, _ ids: [Int64]) {
      for id in ids {
        if id <= last[kind] ?? .min { isSorted = false }
        last[kind] = id
      }
    }
    for blob in 0..<file.blobCount {
      try file.decode(blob: blob, kinds: Set(OSMKind.allCases), into: &block)
      note(.node, block.nodes.ids)
      note(.way, block.ways.ids)
      note(.relation, block.relations.ids)
      for (place, id) in block.nodes.ids.enumerated() {
        nodes[id] = Node(
          longitude: block.longitudes[place], latitude: block.latitudes[place],
          tags: Self.tags(block.nodes, place, block))
      }
      for (place, id) in block.ways.ids.enumerated() {
        let range = Int(block.referenceStarts[place])..<Int(block.referenceStarts[place + 1])
        ways[id] = Way(
          nodes: Array(block.references[range]), tags: Self.tags(block.ways, place, block))
      }
      for (place, id) in block.relations.ids.enumerated() {
        let range = Int(block.memberStarts[place])..<Int(block.memberStarts[place + 1])
        members[id] = block.members[range].map(\.id)
      }
    }
  }

  private static func tags(_ objects: OSMObjects, _ place: Int, _ block: borrowing OSMBlock)
    -> [String:
    String]
  {
    var tags: [String: String] = [:]
    for slot in Int(objects.tagStarts[place])..<Int(objects.tagStarts[place + 1]) {
      tags[block.strings[objects.tags[slot].key]] = block.strings[objects.tags[slot].value]
    }
    return tags
  }

  /// The ways with a key.
  func ways(with key: String) -> [Way] {
    ways.sorted { $0.key < $1.key }.map(\.value).filter { $0.tags[key] != nil }
  }
}
