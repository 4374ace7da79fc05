public import Foundation

/// Writes small OSM PBF files for tests: plain nodes, ways and relations in raw blobs.
public struct TinyPBF: Sendable {
  /// An object with tags; versions and deletions are for history files.
  public struct Node: Sendable {
    /// The id.
    public var id: Int64
    /// Degrees east.
    public var longitude: Double
    /// Degrees north.
    public var latitude: Double
    /// The tags.
    public var tags: [String: String]
    /// The version; 0 writes none.
    public var version: Int
    /// False for a deleted node.
    public var isVisible: Bool
  }
  /// A way.
  public struct Way: Sendable {
    /// The id.
    public var id: Int64
    /// The nodes.
    public var nodes: [Int64]
    /// The tags.
    public var tags: [String: String]
    /// The version; 0 writes none.
    public var version: Int
    /// False for a deleted way.
    public var isVisible: Bool
  }
  /// A relation of ways.
  public struct Relation: Sendable {
    /// The id.
    public var id: Int64
    /// The member ways with their roles.
    public var ways: [(id: Int64, role: String)]
    /// The tags.
    public var tags: [String: String]

    /// Makes a relation.
    public init(id: Int64, ways: [(id: Int64, role: String)], tags: [String: String]) {
      self.id = id
      self.ways = ways
      self.tags = tags
    }
  }

  /// The nodes.
  public var nodes: [Node] = []
  /// The ways.
  public var ways: [Way] = []
  /// The relations.
  public var relations: [Relation] = []
  /// Features that a reader must know.
  public var requiredFeatures = ["OsmSchema-V0.6"]
  /// Features that a reader may use.
  public var optionalFeatures: [String] = []

  /// Makes an empty file.
  public init() {}

  /// Adds a node at metres east and north of a corner in Utrecht.
  public mutating func node(
    _ id: Int64, _ x: Double, _ y: Double, _ tags: [String: String] = [:], version: Int = 0,
    isVisible: Bool = true
  ) {
    nodes.append(
      Node(
        id: id, longitude: 5.1 + x / 68_500, latitude: 52.1 + y / 111_250, tags: tags,
        version: version, isVisible: isVisible))
  }

  /// Adds a node at a place on the ellipsoid.
  public mutating func node(_ id: Int64, longitude: Double, latitude: Double) {
    nodes.append(
      Node(
        id: id, longitude: longitude, latitude: latitude, tags: [:], version: 0, isVisible: true))
  }

  /// Adds a way.
  public mutating func way(
    _ id: Int64, _ nodes: [Int64], _ tags: [String: String], version: Int = 0,
    isVisible: Bool = true
  ) {
    ways.append(Way(id: id, nodes: nodes, tags: tags, version: version, isVisible: isVisible))
  }

  /// The bytes of the file.
  public var bytes: Data { header + Self.block("OSMData", primitiveBlock) }

  /// The block that comes first.
  public var header: Data {
    var header = Data()
    for feature in requiredFeatures { header.field(4, Data(feature.utf8)) }
    for feature in optionalFeatures { header.field(5, Data(feature.utf8)) }
    return Self.block("OSMHeader", header)
  }

  /// Writes the file.
  public func write(to path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  /// A block of a type round a raw blob.
  public static func block(_ type: String, _ content: Data) -> Data {
    var blob = Data()
    blob.field(1, content)
    var head = Data()
    head.field(1, Data(type.utf8))
    head.field(3, UInt64(blob.count))
    var size = UInt32(head.count).bigEndian
    return Data(bytes: &size, count: 4) + head + blob
  }

  /// The inside of the block that holds all objects.
  public var primitiveBlock: Data {
    var table = StringTable()
    var groups: [Data] = []
    for node in nodes {
      var message = Data()
      message.field(1, Data.zigzag(node.id))
      message.tags(node.tags, &table)
      message.info(node.version, node.isVisible)
      message.field(8, Data.zigzag(Int64((node.latitude * 1e7).rounded())))
      message.field(9, Data.zigzag(Int64((node.longitude * 1e7).rounded())))
      groups.append(Data().adding(1, message))
    }
    for way in ways {
      var message = Data()
      message.field(1, UInt64(bitPattern: way.id))
      message.tags(way.tags, &table)
      message.info(way.version, way.isVisible)
      var last: Int64 = 0
      var references = Data()
      for node in way.nodes {
        references.varint(Data.zigzag(node - last))
        last = node
      }
      message.field(8, references)
      groups.append(Data().adding(3, message))
    }
    for relation in relations {
      var message = Data()
      message.field(1, UInt64(bitPattern: relation.id))
      message.tags(relation.tags, &table)
      var roles = Data()
      var ids = Data()
      var types = Data()
      var last: Int64 = 0
      for way in relation.ways {
        roles.varint(UInt64(table.index(way.role)))
        ids.varint(Data.zigzag(way.id - last))
        types.varint(1)
        last = way.id
      }
      message.field(8, roles)
      message.field(9, ids)
      message.field(10, types)
      groups.append(Data().adding(4, message))
    }
    var strings = Data()
    for text in table.texts { strings.field(1, Data(text.utf8)) }
    var block = Data()
    block.field(1, strings)
    for group in groups { block.field(2, group) }
    return block
  }
}

private struct StringTable {
  var texts = [""]
  mutating func index(_ text: String) -> Int {
    if let known = texts.firstIndex(of: text) { return known }
    texts.append(text)
    return texts.count - 1
  }
}

extension Data {
  fileprivate static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  fileprivate mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  fileprivate mutating func field(_ number: UInt64, _ value: UInt64) {
    varint(number << 3)
    varint(value)
  }

  fileprivate mutating func field(_ number: UInt64, _ bytes: Data) {
    varint(number << 3 | 2)
    varint(UInt64(bytes.count))
    append(bytes)
  }

  fileprivate func adding(_ number: UInt64, _ bytes: Data) -> Data {
    var result = self
    result.field(number, bytes)
    return result
  }

  fileprivate mutating func tags(_ tags: [String: String], _ table: inout StringTable) {
    var keys = Data()
    var values = Data()
    for (key, value) in tags.sorted(by: { $0.key < $1.key }) {
      keys.varint(UInt64(table.index(key)))
      values.varint(UInt64(table.index(value)))
    }
    guard !tags.isEmpty else { return }
    field(2, keys)
    field(3, values)
  }

  fileprivate mutating func info(_ version: Int, _ isVisible: Bool) {
    guard version > 0 || !isVisible else { return }
    var info = Data()
    info.field(1, UInt64(version))
    info.field(6, isVisible ? 1 : 0)
    field(4, info)
  }
}
