import Findings
import Geo
import Testing

@testable import Formats

/// Blobs are spelled out byte by byte, as the standard does: order, type, numbers.
@Suite struct WKBTests {
  @Test func `a point in either byte order`() throws {
    let expected = Geometry<SourcePoint>.point(SourcePoint(x: 1, y: 2))
    // 1.0 is 3FF0 0000 0000 0000 and 2.0 is 4000 0000 0000 0000.
    let big = "00 00000001 3FF0000000000000 4000000000000000"
    let little = "01 01000000 000000000000F03F 0000000000000040"
    #expect(try read(big) == expected)
    #expect(try read(little) == expected)
  }

  @Test(arguments: [
    "01 E9030000 \(one)\(two)\(one)", "01 D1070000 \(one)\(two)\(one)",
    "01 B90B0000 \(one)\(two)\(one)\(one)", "01 01000080 \(one)\(two)\(one)",
    "01 01000040 \(one)\(two)\(one)", "01 010000C0 \(one)\(two)\(one)\(one)",
    "01 01000020 40710000 \(one)\(two)", "01 010000E0 40710000 \(one)\(two)\(one)\(one)",
  ])
  func `heights, measures and SRIDs are passed over`(hex: String) throws {
    #expect(try read(hex) == .point(SourcePoint(x: 1, y: 2)))
  }

  @Test(arguments: ["EA030000", "D2070000", "02000080", "02000040"])
  func `the next position starts behind height or measure`(type: String) throws {
    let line = try read("01 \(type) 02000000 \(one)\(two)\(zero) \(two)\(one)\(zero)")
    #expect(line == .lineString([SourcePoint(x: 1, y: 2), SourcePoint(x: 2, y: 1)]))
  }

  @Test func `a count is held against the bytes that are left`() {
    let problem = #expect(throws: GeometryProblem.self) {
      try read("01 02000000 03000000 \(one)\(two)\(two)\(one)")
    }
    #expect(problem?.message == "row refused: it announces 3 positions, and 32 bytes are left")
  }

  @Test func `every part of a multi-geometry has its own byte order`() throws {
    let hex =
      "01 04000000 02000000 01 01000000 \(one)\(two) "
      + "00 00000001 3FF0000000000000 4000000000000000"
    let point = SourcePoint(x: 1, y: 2)
    #expect(try read(hex) == .multiPoint([point, point]))
  }

  @Test func `a polygon, a line and a collection of them`() throws {
    let line = "01 02000000 02000000 \(one)\(two)\(two)\(one)"
    let ring = "04000000 \(zero)\(zero)\(one)\(zero)\(one)\(one)\(zero)\(zero)"
    let polygon = "01 03000000 01000000 \(ring)"
    let a = Geometry.lineString([SourcePoint(x: 1, y: 2), SourcePoint(x: 2, y: 1)])
    let points = [(0, 0), (1, 0), (1, 1), (0, 0)].map { SourcePoint(x: $0, y: $1) }
    let b = Geometry.polygon(Polygon(rings: [points]))
    #expect(try read(line) == a)
    #expect(try read(polygon) == b)
    #expect(try read("01 07000000 02000000 \(line) \(polygon)") == .collection([a, b]))
    #expect(
      try read("01 05000000 01000000 \(line)") == .multiLineString([a.points]))
    #expect(
      try read("01 06000000 01000000 \(polygon)")
        == .multiPolygon([Polygon(rings: [points])]))
  }

  @Test func `NaN is the empty point, alone or among others`() throws {
    #expect(try read("01 01000000 \(nan)\(nan)") == .point(nil))
    #expect(
      try read("01 04000000 02000000 01 01000000 \(nan)\(nan) 01 01000000 \(one)\(two)")
        == .multiPoint([SourcePoint(x: 1, y: 2)]))
    #expect(try read("01 03000000 00000000") == .polygon(Polygon(rings: [])))
  }

  @Test(arguments: [
    ("", "geometry-truncated"), ("01 01000000 \(one)", "geometry-truncated"),
    ("02 01000000 \(one)\(two)", "geometry-format"),
    ("01 01000000 \(one)\(nan)", "geometry-not-finite"),
    ("01 01000000 \(one)000000000000F07F", "geometry-not-finite"),
    // Four thousand million positions in a blob of nine bytes.
    ("01 02000000 FFFFFFFF", "geometry-truncated"), ("01 07000000 FFFFFFFF", "geometry-truncated"),
    ("01 03000000 FFFFFF7F", "geometry-truncated"), ("01 06000000 FFFFFF7F", "geometry-truncated"),
    ("01 02000000 01000000 \(one)\(two)", "geometry-short"),
    ("01 03000000 01000000 03000000 \(zero)\(zero)\(one)\(zero)\(zero)\(zero)", "geometry-short"),
    (
      "01 03000000 01000000 04000000 \(zero)\(zero)\(one)\(zero)\(one)\(one)\(zero)\(two)",
      "geometry-open-ring"
    ),
    ("01 04000000 01000000 01 02000000 00000000", "geometry-kind"),
    ("01 0A000000 00000000", "geometry-kind"), ("01 63000000 00000000", "geometry-kind"),
    ("01 A10F0000 \(one)\(two)", "geometry-kind"),
  ])
  func `a damaged geometry is refused`(hex: String, code: String) {
    let problem = #expect(throws: GeometryProblem.self) { try read(hex) }
    #expect(problem?.kind.code == code)
  }

  @Test func `a curve is refused by name`() {
    let problem = #expect(throws: GeometryProblem.self) { try read("01 F2030000 00000000") }
    #expect(
      problem?.message.hasPrefix("row refused: it is a CurvePolygon, which is not read") == true)
  }

  @Test func `collections in collections end somewhere`() {
    let deep = String(repeating: "01 07000000 01000000 ", count: 100_000)
    let problem = #expect(throws: GeometryProblem.self) { try read(deep) }
    #expect(problem?.kind.code == "geometry-nested")
  }

  @Test(arguments: [(0, 0), (1, 4), (2, 6), (3, 6), (4, 8)], [true, false])
  func `GeoPackage's header with every kind of envelope`(
    envelope: (kind: UInt8, numbers: Int), isLittle: Bool
  ) throws {
    let flags = envelope.kind << 1 | (isLittle ? 1 : 0)
    let header: [UInt8] = [0x47, 0x50, 0, flags, 0, 0, 0, 0]
    let blob =
      header + [UInt8](repeating: 9, count: envelope.numbers * 8)
      + bytes("01 01000000 \(one)\(two)")
    #expect(try readBlob(blob) == .point(SourcePoint(x: 1, y: 2)))
    #expect(throws: GeometryProblem.self) { try readBlob(Array(blob.prefix(blob.count - 21))) }
  }

  @Test func `the empty flag changes nothing about the geometry`() throws {
    let blob = bytes("4750 00 11 00000000 01 01000000 \(nan)\(nan)")
    #expect(try readBlob(blob) == .point(nil))
  }

  @Test(arguments: [
    ("4750 01 01 00000000 01 01000000 \(one)\(two)", "version byte"),
    ("4750 00 0B 00000000 01 01000000 \(one)\(two)", "envelope kind is 5"),
    ("4750 00 21 00000000 01 01000000 \(one)\(two)", "extended"),
    ("01 01000000 \(one)\(two)", "bare well-known binary"), ("4750", "\"GP\" (2 bytes)"),
    // SpatiaLite: 00, order, SRID, four bounds, 7C, type, coordinates, FE.
    ("00 01 40710000 \(zero)\(zero)\(zero)\(zero) 7C 01000000 \(one)\(two) FE", "SpatiaLite"),
  ])
  func `a blob in another format is named`(hex: String, name: String) {
    let problem = #expect(throws: GeometryProblem.self) { try readBlob(bytes(hex)) }
    #expect(problem?.message.contains(name) == true)
  }

  private func read(_ hex: String) throws -> Geometry<SourcePoint> {
    try bytes(hex).withUnsafeBytes { try WKBReader.geometry(in: $0) }
  }

  private func readBlob(_ blob: [UInt8]) throws -> Geometry<SourcePoint> {
    try blob.withUnsafeBytes { try GeoPackageBlob.geometry(in: $0) }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}

// Doubles, little-endian.
private let zero = "0000000000000000"
private let one = "000000000000F03F"
private let two = "0000000000000040"
private let nan = "000000000000F87F"
