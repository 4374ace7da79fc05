// What OSM messages say about an object besides its place: id, tags, version, visibility.

/// The fields that plain nodes, ways and relations share; the others are left to the reader.
struct OSMObjectHead {
  /// The id as it is coded: zigzag for nodes, plain for ways and relations.
  private(set) var codedID: UInt64 = 0
  private(set) var keys: ProtobufReader?
  private(set) var values: ProtobufReader?
  private(set) var info = ObjectInfo()

  /// The id of a way or relation.
  var id: Int64 { Int64(bitPattern: codedID) }
  /// The id of a node.
  var zigzagID: Int64 { Int64(bitPattern: codedID >> 1) ^ -Int64(bitPattern: codedID & 1) }

  /// Takes a field that all objects share.
  ///
  /// - Returns: false for a field that is not one of these; it is still to be read.
  mutating func take(_ field: UInt32, from reader: inout ProtobufReader) -> Bool {
    switch field {
    case .varintField(1): codedID = reader.varint()
    case .bytesField(2): reader.packed(&keys)
    case .bytesField(3): reader.packed(&values)
    case .varintField(2), .varintField(3): reader.damage()
    case .bytesField(4): info = ObjectInfo(reader.bytes())
    default: return false
    }
    return true
  }
}

/// Version and visibility of a plain node, way or relation.
struct ObjectInfo {
  var version: Int32 = 0
  var isVisible = true

  init() {}

  init(_ bytes: UnsafeRawBufferPointer) {
    var reader = ProtobufReader(bytes)
    while case let field = reader.field(), field != 0 {
      switch field {
      case .varintField(1): version = Int32(truncatingIfNeeded: reader.varint())
      case .varintField(6): isVisible = reader.varint() != 0
      default: reader.skip(field)
      }
    }
  }
}

/// Versions and visibility of dense nodes, read in step with their ids.
struct DenseInfo {
  private var versions: ProtobufReader?
  private var visible: ProtobufReader?
  var isPresent: Bool { versions != nil || visible != nil }

  init() {}

  init(_ bytes: UnsafeRawBufferPointer) {
    var reader = ProtobufReader(bytes)
    while case let field = reader.field(), field != 0 {
      switch field {
      case .bytesField(1): versions = ProtobufReader(reader.bytes())
      case .bytesField(6): visible = ProtobufReader(reader.bytes())
      default: reader.skip(field)
      }
    }
  }

  mutating func next() -> (version: Int32, isVisible: Bool) {
    let version = (versions?.varint()).map { Int32(truncatingIfNeeded: $0) } ?? 0
    guard visible != nil, visible?.isAtEnd == false else { return (version, true) }
    return (version, visible?.varint() != 0)
  }
}
