import Findings
package import Geo

/// The geometry blob of a GeoPackage: a header with the box, then well-known binary.
package enum GeoPackageBlob {
  /// Reads a blob.
  package static func geometry(
    in blob: UnsafeRawBufferPointer
  ) throws(GeometryProblem) -> Geometry<SourcePoint> {
    guard blob.count >= 8, blob[0] == 0x47, blob[1] == 0x50 else {
      throw foreignFormat(blob)
    }
    guard blob[2] == 0 else {
      throw GeometryProblem(.geoPackageVersion, ["found": .count(Int(blob[2]))])
    }
    let flags = blob[3]
    guard flags & 0b0010_0000 == 0 else { throw GeometryProblem(.extendedGeometry) }
    // Kinds 0 to 4: none, XY, XYZ, XYM, XYZM. The box itself is not needed.
    let envelopeBytes = [0, 32, 48, 48, 64]
    let kind = Int(flags >> 1 & 0b111)
    guard kind < envelopeBytes.count else {
      throw GeometryProblem(.envelopeKind, ["found": .count(kind)])
    }
    let start = 8 + envelopeBytes[kind]
    guard blob.count > start else { throw GeometryProblem(.endsInHeader) }
    return try WKBReader.geometry(in: UnsafeRawBufferPointer(rebasing: blob[start...]))
  }

  private static func foreignFormat(_ blob: UnsafeRawBufferPointer) -> GeometryProblem {
    if blob.count > 43, blob[0] == 0, blob[blob.count - 1] == 0xFE, blob[38] == 0x7C {
      return GeometryProblem(.spatiaLite)
    }
    if blob.count >= 5, blob[0] <= 1 { return GeometryProblem(.bareWKB) }
    return GeometryProblem(.foreignBlob, ["bytes": .count(blob.count)])
  }
}
