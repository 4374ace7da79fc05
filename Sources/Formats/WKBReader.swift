// Well-known binary, read. Every count in it is checked against the bytes that are left before
// memory is taken, so a blob can cost no more than a small multiple of its own size.
//
// Three ways to say "three dimensions" occur in real files: ISO (type + 1000, 2000, 3000), the
// old high bit of OGC 99-049 (0x80000000), and PostGIS' EWKB (high bits for Z, M and an SRID).

import Findings
import Geo
import Words

/// Reads one geometry of well-known binary; heights and measures are passed over.
struct WKBReader {
  /// Collections in collections; real data stays below 3.
  static let maxDepth = 32

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// Positions that were announced so far.
  private var announced = 0

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads the geometry the bytes start with.
  ///
  /// Rings must be closed and have four points; a point whose coordinates are NaN is empty, and an
  /// empty point among many is dropped.
  static func geometry(
    in bytes: UnsafeRawBufferPointer
  ) throws(GeometryProblem) -> Geometry<SourcePoint> {
    var reader = WKBReader(bytes)
    return try reader.geometry(depth: 0)
  }

  private struct Header {
    var isLittleEndian: Bool
    var kind: UInt32
    var ordinates: Int
    var positionBytes: Int { ordinates * 8 }
  }

  private mutating func geometry(depth: Int) throws(GeometryProblem) -> Geometry<SourcePoint> {
    guard depth < Self.maxDepth else {
      throw GeometryProblem(.nestedTooDeep, ["levels": .count(Self.maxDepth)])
    }
    let header = try header()
    switch header.kind {
    case 1: return .point(try position(header, mayBeEmpty: true))
    case 2: return .lineString(try line(header))
    case 3: return .polygon(try polygon(header))
    case 4:
      let points = try parts(header, of: 1) { reader, part throws(GeometryProblem) in
        try reader.position(part, mayBeEmpty: true)
      }
      return .multiPoint(points.compactMap(\.self))
    case 5:
      return .multiLineString(
        try parts(header, of: 2) { reader, part throws(GeometryProblem) in try reader.line(part) })
    case 6:
      return .multiPolygon(
        try parts(header, of: 3) { reader, part throws(GeometryProblem) in
          try reader.polygon(part)
        })
    case 7:
      let count = try count(header, of: ShapeWords.countedGeometries, atLeast: 5)
      var result: [Geometry<SourcePoint>] = []
      for _ in 0..<count { result.append(try geometry(depth: depth + 1)) }
      return .collection(result)
    default: throw unknown(header.kind)
    }
  }

  /// The parts of a multi-geometry, each with a byte order of its own.
  private mutating func parts<Part>(
    _ header: Header, of kind: UInt32,
    _ read: (inout WKBReader, Header) throws(GeometryProblem) -> Part
  ) throws(GeometryProblem) -> [Part] {
    let count = try count(header, of: ShapeWords.countedParts, atLeast: 5)
    var result: [Part] = []
    for index in 0..<count {
      let part = try self.header()
      guard part.kind == kind else {
        throw GeometryProblem(
          .typeOfPart,
          [
            "part": .count(index + 1), "found": .words(Self.name(of: part.kind)),
            "expected": .words(Self.name(of: kind)),
          ])
      }
      result.append(try read(&self, part))
    }
    return result
  }

  private mutating func polygon(_ header: Header) throws(GeometryProblem) -> Polygon<SourcePoint> {
    let count = try count(header, of: ShapeWords.countedRings, atLeast: 4)
    var rings: [[SourcePoint]] = []
    for _ in 0..<count { rings.append(try positions(header)) }
    return try checkedPolygon(rings)
  }

  private mutating func line(_ header: Header) throws(GeometryProblem) -> [SourcePoint] {
    let points = try positions(header)
    try checkLine(points)
    return points
  }

  private mutating func positions(_ header: Header) throws(GeometryProblem) -> [SourcePoint] {
    let count = try count(header, of: ShapeWords.countedPositions, atLeast: header.positionBytes)
    announced += count
    guard announced <= FileLimits.positions else {
      throw FileLimits.tooManyPositions(.count(announced))
    }
    var points: [SourcePoint] = []
    points.reserveCapacity(count)
    for _ in 0..<count {
      if let point = try position(header, mayBeEmpty: false) { points.append(point) }
    }
    return points
  }

  /// - Returns: `nil` for POINT EMPTY.
  private mutating func position(
    _ header: Header, mayBeEmpty: Bool
  ) throws(GeometryProblem) -> SourcePoint? {
    try need(header.positionBytes, for: ShapeWords.onePosition)
    let x = double(at: offset, header)
    let y = double(at: offset + 8, header)
    offset += header.positionBytes
    if mayBeEmpty, x.isNaN, y.isNaN { return nil }
    guard x.isFinite, y.isFinite else {
      throw GeometryProblem(.notFinite, ["position": "\(x), \(y)"])
    }
    return SourcePoint(x: x, y: y)
  }

  private mutating func header() throws(GeometryProblem) -> Header {
    try need(5, for: ShapeWords.oneGeometry)
    guard bytes[offset] <= 1 else {
      throw GeometryProblem(.byteOrder, ["found": .count(Int(bytes[offset]))])
    }
    let isLittleEndian = bytes[offset] == 1
    let type = integer(at: offset + 1, isLittleEndian)
    offset += 5
    let code = type & 0x0FFF_FFFF
    guard code < 4000 else { throw unknown(code) }
    let hasZ = type & 0x8000_0000 != 0 || code / 1000 == 1 || code / 1000 == 3
    let hasM = type & 0x4000_0000 != 0 || code / 1000 >= 2
    if type & 0x2000_0000 != 0 {
      try need(4, for: ShapeWords.spatialReference)
      offset += 4
    }
    return Header(
      isLittleEndian: isLittleEndian, kind: code % 1000,
      ordinates: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0))
  }

  /// Reads a count and makes sure that so many things can follow.
  private mutating func count(
    _ header: Header, of things: Wording, atLeast size: Int
  ) throws(GeometryProblem) -> Int {
    try need(4, for: ShapeWords.oneCount)
    let count = Int(integer(at: offset, header.isLittleEndian))
    offset += 4
    guard count * size <= bytes.count - offset else {
      throw GeometryProblem(
        .announcedTooMany,
        [
          "announced": .count(count), "things": .words(things),
          "left": .count(bytes.count - offset),
        ])
    }
    return count
  }

  private func need(_ size: Int, for thing: Wording) throws(GeometryProblem) {
    guard size <= bytes.count - offset else {
      throw GeometryProblem(
        .endsInside,
        ["thing": .words(thing), "size": .count(size), "left": .count(bytes.count - offset)])
    }
  }

  private func integer(at offset: Int, _ isLittleEndian: Bool) -> UInt32 {
    let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return isLittleEndian ? UInt32(littleEndian: raw) : UInt32(bigEndian: raw)
  }

  private func double(at offset: Int, _ header: Header) -> Double {
    let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(
      bitPattern: header.isLittleEndian ? UInt64(littleEndian: raw) : UInt64(bigEndian: raw))
  }

  private static let names = [
    "Geometry", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon",
    "GeometryCollection", "CircularString", "CompoundCurve", "CurvePolygon", "MultiCurve",
    "MultiSurface", "Curve", "Surface", "PolyhedralSurface", "TIN", "Triangle",
  ]

  private static func name(of kind: UInt32) -> Wording {
    kind < names.count ? Wording(names[Int(kind)]) : ShapeWords.geometry(ofType: kind)
  }

  private func unknown(_ kind: UInt32) -> GeometryProblem {
    guard (8..<18).contains(kind) else {
      return GeometryProblem(.noWellKnownType, ["found": .text(String(kind))])
    }
    return GeometryProblem(.curvedGeometry, ["found": .words(Self.name(of: kind))])
  }
}
