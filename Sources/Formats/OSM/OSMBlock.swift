// One decoded blob in flat arrays. The arrays are used again for the next blob, so reading a country
// allocates no more than reading a village.

import Words

/// A tag as two places in the block's string table.
public struct OSMTag: Sendable, Hashable {
  /// The key's place.
  public var key: UInt32
  /// The value's place.
  public var value: UInt32
}

/// A member of a relation.
public struct OSMMember: Sendable, Hashable {
  /// What kind of object it is.
  public var kind: OSMKind
  /// Its id.
  public var id: Int64
  /// The role's place in the block's string table.
  public var role: UInt32
}

/// The objects of one kind in a block, in flat arrays.
///
/// - Shape: object `i` has the tags `tags[tagStarts[i]..<tagStarts[i + 1]]`.
public struct OSMObjects: Sendable {
  /// The id of each object.
  public internal(set) var ids: [Int64] = []
  /// Where each object's tags begin, and the end of the last one's.
  public internal(set) var tagStarts: [Int32] = [0]
  /// All tags.
  public internal(set) var tags: [OSMTag] = []
  /// The version of each object; empty when the block has none.
  public internal(set) var versions: [Int32] = []
  /// False for deleted objects of a history file; empty when all are visible.
  public internal(set) var visible: [Bool] = []

  mutating func clear() {
    ids.removeAll(keepingCapacity: true)
    tagStarts.removeAll(keepingCapacity: true)
    tagStarts.append(0)
    tags.removeAll(keepingCapacity: true)
    versions.removeAll(keepingCapacity: true)
    visible.removeAll(keepingCapacity: true)
  }

  /// Adds an object with its tags.
  ///
  /// - Returns: false when its tags are damaged.
  mutating func append(_ head: OSMObjectHead, id: Int64) -> Bool {
    defer { closeObject() }
    ids.append(id)
    setInfo(version: head.info.version, isVisible: head.info.isVisible)
    guard var keys = head.keys, var values = head.values else { return true }
    while !keys.isAtEnd, !values.isAtEnd {
      tags.append(
        OSMTag(
          key: UInt32(truncatingIfNeeded: keys.varint()),
          value: UInt32(truncatingIfNeeded: values.varint())))
    }
    return !keys.isDamaged && !values.isDamaged && keys.isAtEnd && values.isAtEnd
  }

  mutating func closeObject() { tagStarts.append(Int32(tags.count)) }

  mutating func setInfo(version: Int32, isVisible: Bool) {
    if version != 0 || !versions.isEmpty {
      while versions.count < ids.count - 1 { versions.append(0) }
      versions.append(version)
    }
    if !isVisible || !visible.isEmpty {
      while visible.count < ids.count - 1 { visible.append(true) }
      visible.append(isVisible)
    }
  }

  /// The version of an object, 0 when not known.
  public func version(_ index: Int) -> Int32 { index < versions.count ? versions[index] : 0 }
  /// False for a deleted object.
  public func isVisible(_ index: Int) -> Bool { index < visible.count ? visible[index] : true }
}

/// One decoded blob.
public struct OSMBlock: ~Copyable {
  /// The nodes; their places are in `latitudes` and `longitudes`.
  public private(set) var nodes = OSMObjects()
  /// Degrees north of each node.
  public private(set) var latitudes: [Double] = []
  /// Degrees east of each node.
  public private(set) var longitudes: [Double] = []
  /// The ways; their nodes are in `references`.
  public private(set) var ways = OSMObjects()
  /// Where the references of each way begin, and the end of the last one's.
  public private(set) var referenceStarts: [Int32] = [0]
  /// The node ids of all ways.
  public private(set) var references: [Int64] = []
  /// The places of the references in a file with LocationsOnWays (degrees; NaN where not given);
  /// empty in other files.
  public private(set) var referencePlaces: [(latitude: Double, longitude: Double)] = []
  /// The relations; their members are in `members`.
  public private(set) var relations = OSMObjects()
  /// Where the members of each relation begin, and the end of the last one's.
  public private(set) var memberStarts: [Int32] = [0]
  /// The members of all relations.
  public private(set) var members: [OSMMember] = []
  /// The texts of tags and roles; valid until another blob is decoded.
  public private(set) var strings = OSMStrings()
  /// The kinds that the block holds, decoded or not.
  public private(set) var kindsSeen: Set<OSMKind> = []

  private var packed = GrowingBuffer()
  private var inflater = BlobInflater()
  private var granularity: Double = 100
  private var latitudeOffset: Double = 0
  private var longitudeOffset: Double = 0
  private var isDamaged = false

  public init() {}

  /// Room for the bytes of a blob as they stand in the file; the caller fills it and then calls `decode`.
  mutating func room(forPacked count: Int) -> UnsafeMutableRawBufferPointer {
    strings.clear()
    return packed.room(for: count)
  }

  /// - Returns: what is wrong with the blob, or `nil`.
  mutating func decode(_ blob: UnsafeRawBufferPointer, kinds: Set<OSMKind>) -> Wording? {
    clear()
    let bytes: UnsafeRawBufferPointer
    switch inflater.inflate(blob) {
    case .failure(let problem): return problem.reason
    case .success(let unpacked): bytes = unpacked
    }
    var reader = ProtobufReader(bytes)
    var groups: [UnsafeRawBufferPointer] = []
    while case let field = reader.field(), field != 0 {
      switch field {
      case .bytesField(1): readStrings(ProtobufReader(reader.bytes()))
      case .bytesField(2): groups.append(reader.bytes())
      case .varintField(17): granularity = Double(Int64(bitPattern: reader.varint()))
      case .varintField(19): latitudeOffset = Double(Int64(bitPattern: reader.varint()))
      case .varintField(20): longitudeOffset = Double(Int64(bitPattern: reader.varint()))
      default: reader.skip(field)
      }
    }
    // Without a step every node would lie at one place, with a negative one on the other side.
    guard granularity >= 1 else { return ExtractWords.granularity(Int64(granularity)) }
    for group in groups { readGroup(ProtobufReader(group), kinds: kinds) }
    return reader.isDamaged || isDamaged || !hasAllStrings ? ExtractWords.damagedData : nil
  }

  /// True when every tag and role is a text of the table.
  private var hasAllStrings: Bool {
    func isThere(_ tag: OSMTag) -> Bool { Int(max(tag.key, tag.value)) < strings.count }
    return nodes.tags.allSatisfy(isThere) && ways.tags.allSatisfy(isThere)
      && relations.tags.allSatisfy(isThere) && members.allSatisfy { Int($0.role) < strings.count }
  }

  private mutating func clear() {
    nodes.clear()
    ways.clear()
    relations.clear()
    latitudes.removeAll(keepingCapacity: true)
    longitudes.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    referencePlaces.removeAll(keepingCapacity: true)
    referenceStarts = [0]
    members.removeAll(keepingCapacity: true)
    memberStarts = [0]
    strings.clear()
    kindsSeen = []
    granularity = 100
    latitudeOffset = 0
    longitudeOffset = 0
    isDamaged = false
  }

  private mutating func readStrings(_ table: ProtobufReader) {
    var reader = table
    while case let field = reader.field(), field != 0 {
      if field == .bytesField(1) { strings.append(reader.bytes()) } else { reader.skip(field) }
    }
    isDamaged = isDamaged || reader.isDamaged
  }

  private mutating func readGroup(_ group: ProtobufReader, kinds: Set<OSMKind>) {
    var reader = group
    let wantsNodes = kinds.contains(.node)
    let wantsWays = kinds.contains(.way)
    let wantsRelations = kinds.contains(.relation)
    var seen = (node: false, way: false, relation: false)
    while case let field = reader.field(), field != 0 {
      switch field {
      case .bytesField(1):
        seen.node = true
        let message = reader.bytes()
        if wantsNodes { readNode(ProtobufReader(message)) }
      case .bytesField(2):
        seen.node = true
        let message = reader.bytes()
        if wantsNodes { readDenseNodes(ProtobufReader(message)) }
      case .bytesField(3):
        seen.way = true
        let message = reader.bytes()
        if wantsWays { readWay(ProtobufReader(message)) }
      case .bytesField(4):
        seen.relation = true
        let message = reader.bytes()
        if wantsRelations { readRelation(ProtobufReader(message)) }
      default: reader.skip(field)
      }
    }
    if seen.node { kindsSeen.insert(.node) }
    if seen.way { kindsSeen.insert(.way) }
    if seen.relation { kindsSeen.insert(.relation) }
    isDamaged = isDamaged || reader.isDamaged
  }

  @inline(__always)
  private func degrees(_ units: Int64, offset: Double) -> Double {
    (offset + granularity * Double(units)) / 1e9
  }

  // MARK: Nodes

  private mutating func readNode(_ message: ProtobufReader) {
    var reader = message
    var head = OSMObjectHead()
    var latitude: Int64 = 0
    var longitude: Int64 = 0
    while case let field = reader.field(), field != 0 {
      if head.take(field, from: &reader) { continue }
      switch field {
      case .varintField(8): latitude = reader.signed()
      case .varintField(9): longitude = reader.signed()
      default: reader.skip(field)
      }
    }
    latitudes.append(degrees(latitude, offset: latitudeOffset))
    longitudes.append(degrees(longitude, offset: longitudeOffset))
    let isWhole = nodes.append(head, id: head.zigzagID)
    isDamaged = isDamaged || reader.isDamaged || !isWhole
  }

  private mutating func readDenseNodes(_ message: ProtobufReader) {
    var reader = message
    var ids: ProtobufReader?
    var lats: ProtobufReader?
    var lons: ProtobufReader?
    var keysAndValues: ProtobufReader?
    var info = DenseInfo()
    while case let field = reader.field(), field != 0 {
      switch field {
      case .bytesField(1): reader.packed(&ids)
      case .bytesField(5): info = DenseInfo(reader.bytes())
      case .bytesField(8): reader.packed(&lats)
      case .bytesField(9): reader.packed(&lons)
      case .bytesField(10): reader.packed(&keysAndValues)
      case .varintField(1), .varintField(8), .varintField(9), .varintField(10): reader.damage()
      default: reader.skip(field)
      }
    }
    guard var ids, var lats, var lons else {
      isDamaged = isDamaged || reader.isDamaged || ids != nil
      return
    }
    var id: Int64 = 0
    var latitude: Int64 = 0
    var longitude: Int64 = 0
    while !ids.isAtEnd {
      id &+= ids.signed()
      latitude &+= lats.signed()
      longitude &+= lons.signed()
      nodes.ids.append(id)
      latitudes.append(degrees(latitude, offset: latitudeOffset))
      longitudes.append(degrees(longitude, offset: longitudeOffset))
      if info.isPresent {
        let (version, isVisible) = info.next()
        nodes.setInfo(version: version, isVisible: isVisible)
      }
      while var tags = keysAndValues, !tags.isAtEnd {
        let key = UInt32(truncatingIfNeeded: tags.varint())
        if key == 0 {
          keysAndValues = tags
          break
        }
        nodes.tags.append(OSMTag(key: key, value: UInt32(truncatingIfNeeded: tags.varint())))
        keysAndValues = tags
      }
      nodes.closeObject()
    }
    isDamaged =
      isDamaged || reader.isDamaged || ids.isDamaged || lats.isDamaged || lons.isDamaged
      || !lats.isAtEnd || !lons.isAtEnd || (keysAndValues?.isDamaged ?? false)
      || keysAndValues?.isAtEnd == false
  }

  // MARK: Ways

  private mutating func readWay(_ message: ProtobufReader) {
    var reader = message
    var head = OSMObjectHead()
    var refs: ProtobufReader?
    var lats: ProtobufReader?
    var lons: ProtobufReader?
    while case let field = reader.field(), field != 0 {
      if head.take(field, from: &reader) { continue }
      switch field {
      case .bytesField(8): reader.packed(&refs)
      case .bytesField(9): reader.packed(&lats)
      case .bytesField(10): reader.packed(&lons)
      case .varintField(8), .varintField(9), .varintField(10): reader.damage()
      default: reader.skip(field)
      }
    }
    let isWhole = ways.append(head, id: head.id)
    readReferences(refs, lats, lons)
    isDamaged = isDamaged || reader.isDamaged || !isWhole
  }

  private mutating func readReferences(
    _ refs: ProtobufReader?, _ lats: ProtobufReader?, _ lons: ProtobufReader?
  ) {
    if var refs {
      var node: Int64 = 0
      while !refs.isAtEnd {
        node &+= refs.signed()
        references.append(node)
      }
      isDamaged = isDamaged || refs.isDamaged
    }
    if var lats, var lons {
      let first = Int(referenceStarts.last ?? 0)
      let nowhere = (latitude: Double.nan, longitude: Double.nan)
      while referencePlaces.count < first { referencePlaces.append(nowhere) }
      var latitude: Int64 = 0
      var longitude: Int64 = 0
      while referencePlaces.count < references.count, !lats.isAtEnd, !lons.isAtEnd {
        latitude &+= lats.signed()
        longitude &+= lons.signed()
        // osmium writes a missing place as the largest numbers; no real place is out of range.
        let place = (
          latitude: degrees(latitude, offset: latitudeOffset),
          longitude: degrees(longitude, offset: longitudeOffset)
        )
        let isPlace = abs(place.latitude) <= 90 && abs(place.longitude) <= 180
        referencePlaces.append(isPlace ? place : nowhere)
      }
      isDamaged = isDamaged || lats.isDamaged || lons.isDamaged
    }
    referenceStarts.append(Int32(references.count))
  }

  // MARK: Relations

  private mutating func readRelation(_ message: ProtobufReader) {
    var reader = message
    var head = OSMObjectHead()
    var roles: ProtobufReader?
    var ids: ProtobufReader?
    var types: ProtobufReader?
    while case let field = reader.field(), field != 0 {
      if head.take(field, from: &reader) { continue }
      switch field {
      case .bytesField(8): reader.packed(&roles)
      case .bytesField(9): reader.packed(&ids)
      case .bytesField(10): reader.packed(&types)
      case .varintField(8), .varintField(9), .varintField(10): reader.damage()
      default: reader.skip(field)
      }
    }
    let isWhole = relations.append(head, id: head.id)
    if var roles, var ids, var types {
      var member: Int64 = 0
      while !roles.isAtEnd, !ids.isAtEnd, !types.isAtEnd {
        member &+= ids.signed()
        let role = UInt32(truncatingIfNeeded: roles.varint())
        guard let kind = OSMKind(rawValue: Int(truncatingIfNeeded: types.varint())) else {
          isDamaged = true
          break
        }
        members.append(OSMMember(kind: kind, id: member, role: role))
      }
      isDamaged = isDamaged || roles.isDamaged || ids.isDamaged || types.isDamaged
      isDamaged = isDamaged || !roles.isAtEnd || !ids.isAtEnd || !types.isAtEnd
    }
    memberStarts.append(Int32(members.count))
    isDamaged = isDamaged || reader.isDamaged || !isWhole
  }
}
