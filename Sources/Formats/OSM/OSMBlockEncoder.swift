// OSM objects as blobs of a PBF file: dense nodes, ways and relations, a string table a block, zlib.
// Blobs do not know each other, so blocks can be encoded by several threads and joined in order.
// Source: OSM wiki, "PBF Format".

import CZlib
public import Findings
public import Geo

/// A way to write.
public struct OSMWayRecord: Sendable {
  /// The id.
  public var id: Int64
  /// The ids of its nodes.
  public var nodes: [Int64]
  /// The tags, in the order in which they are written.
  public var tags: [(key: String, value: String)]

  public init(id: Int64, nodes: [Int64], tags: [(key: String, value: String)]) {
    self.id = id
    self.nodes = nodes
    self.tags = tags
  }
}

/// A relation of ways to write.
public struct OSMRelationRecord: Sendable {
  /// The id.
  public var id: Int64
  /// The member ways with their roles.
  public var ways: [(id: Int64, role: String)]
  /// The tags, in the order in which they are written.
  public var tags: [(key: String, value: String)]

  public init(id: Int64, ways: [(id: Int64, role: String)], tags: [(key: String, value: String)]) {
    self.id = id
    self.ways = ways
    self.tags = tags
  }
}

/// Nodes to write, in columns.
///
/// - Shape: `ids` and `places` have one entry a node; `tags` has one for a node with tags.
public struct OSMNodeRecords: Sendable {
  /// The ids, ascending.
  public var ids: [Int64] = []
  /// The places in degrees.
  public var places: [LonLat] = []
  /// The tags of some nodes, by place in `ids`.
  public var tags: [Int: [(key: String, value: String)]] = [:]

  public init() {}
}

/// Encodes objects as blobs.
public enum OSMBlockEncoder {
  /// The most objects in a block; the format's advice.
  static let blockObjects = 8_000

  /// The blobs of nodes, framed and ready to be appended to a file.
  ///
  /// - Precondition: the ids ascend.
  public static func blobs(of nodes: OSMNodeRecords) throws(DataError) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: nodes.ids.count, by: blockObjects) {
      let range = start..<min(start + blockObjects, nodes.ids.count)
      var strings = StringTable()
      var group = ProtobufWriter()
      group.field(2, dense(nodes, range, &strings))
      result += try framed(strings, group)
    }
    return result
  }

  /// The blobs of ways, framed and ready to be appended to a file.
  ///
  /// - Precondition: the ids ascend.
  public static func blobs(of ways: [OSMWayRecord]) throws(DataError) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: ways.count, by: blockObjects) {
      var strings = StringTable()
      var group = ProtobufWriter()
      for way in ways[start..<min(start + blockObjects, ways.count)] {
        var message = ProtobufWriter()
        message.field(1, varint: UInt64(bitPattern: way.id))
        add(way.tags, to: &message, &strings)
        var references = ProtobufWriter()
        var last: Int64 = 0
        for node in way.nodes {
          references.zigzag(node - last)
          last = node
        }
        message.field(8, references)
        group.field(3, message)
      }
      result += try framed(strings, group)
    }
    return result
  }

  /// The blobs of relations, framed and ready to be appended to a file.
  ///
  /// - Precondition: the ids ascend.
  public static func blobs(of relations: [OSMRelationRecord]) throws(DataError) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: relations.count, by: blockObjects) {
      var strings = StringTable()
      var group = ProtobufWriter()
      for relation in relations[start..<min(start + blockObjects, relations.count)] {
        group.field(4, message(relation, &strings))
      }
      result += try framed(strings, group)
    }
    return result
  }

  private static func dense(
    _ nodes: OSMNodeRecords, _ range: Range<Int>, _ strings: inout StringTable
  ) -> ProtobufWriter {
    var ids = ProtobufWriter()
    var latitudes = ProtobufWriter()
    var longitudes = ProtobufWriter()
    var tags = ProtobufWriter()
    var last: (id: Int64, latitude: Int64, longitude: Int64) = (0, 0, 0)
    let hasTags = range.contains { nodes.tags[$0] != nil }
    for node in range {
      let latitude = Int64((nodes.places[node].latitude * 1e7).rounded())
      let longitude = Int64((nodes.places[node].longitude * 1e7).rounded())
      ids.zigzag(nodes.ids[node] - last.id)
      latitudes.zigzag(latitude - last.latitude)
      longitudes.zigzag(longitude - last.longitude)
      last = (nodes.ids[node], latitude, longitude)
      guard hasTags else { continue }
      for (key, value) in nodes.tags[node] ?? [] {
        tags.varint(strings.index(key))
        tags.varint(strings.index(value))
      }
      tags.varint(0)
    }
    var message = ProtobufWriter()
    message.field(1, ids)
    message.field(8, latitudes)
    message.field(9, longitudes)
    message.field(10, tags)
    return message
  }

  private static func message(
    _ relation: OSMRelationRecord, _ strings: inout StringTable
  ) -> ProtobufWriter {
    var message = ProtobufWriter()
    message.field(1, varint: UInt64(bitPattern: relation.id))
    add(relation.tags, to: &message, &strings)
    var roles = ProtobufWriter()
    var ids = ProtobufWriter()
    var kinds = ProtobufWriter()
    var last: Int64 = 0
    for way in relation.ways {
      roles.varint(strings.index(way.role))
      ids.zigzag(way.id - last)
      kinds.varint(1)
      last = way.id
    }
    message.field(8, roles)
    message.field(9, ids)
    message.field(10, kinds)
    return message
  }

  private static func add(
    _ tags: [(key: String, value: String)], to message: inout ProtobufWriter,
    _ strings: inout StringTable
  ) {
    var keys = ProtobufWriter()
    var values = ProtobufWriter()
    for (key, value) in tags {
      keys.varint(strings.index(key))
      values.varint(strings.index(value))
    }
    message.field(2, keys)
    message.field(3, values)
  }

  private static func framed(
    _ strings: StringTable, _ group: ProtobufWriter
  ) throws(DataError) -> [UInt8] {
    var table = ProtobufWriter()
    for text in strings.texts { table.field(1, bytes: text.utf8) }
    var block = ProtobufWriter()
    block.field(1, table)
    block.field(2, group)
    return try framed("OSMData", block.bytes)
  }

  /// A block, packed with zlib, behind its header.
  static func framed(_ type: String, _ content: [UInt8]) throws(DataError) -> [UInt8] {
    let packed = try ZlibPacking.packed(content)
    var blob = ProtobufWriter()
    blob.field(2, varint: UInt64(content.count))
    blob.field(3, bytes: packed)
    var header = ProtobufWriter()
    header.field(1, bytes: type.utf8)
    header.field(3, varint: UInt64(blob.bytes.count))
    let length = UInt32(header.bytes.count)
    let prefix = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
    return prefix + header.bytes + blob.bytes
  }
}

/// The texts of a block, each once; the first is the empty one, as the format asks.
private struct StringTable {
  private(set) var texts = [""]
  private var places: [String: UInt64] = ["": 0]

  mutating func index(_ text: String) -> UInt64 {
    if let place = places[text] { return place }
    let place = UInt64(texts.count)
    places[text] = place
    texts.append(text)
    return place
  }
}
