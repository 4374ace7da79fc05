package import Geo

/// The geometry blob of a GeoPackage: a header with the box, then well-known binary.
package enum GeoPackageBlob {
  /// Reads a blob.
  package static func geometry(
    in blob: UnsafeRawBufferPointer
  ) throws(GeometryProblem) -> Geometry<SourcePoint> {
    guard blob.count >= 8, blob[0] == 0x47, blob[1] == 0x50 else {
      throw GeometryProblem("geometry-format", foreignFormat(blob))
    }
    guard blob[2] == 0 else {
      throw GeometryProblem("geometry-format", "its GeoPackage version byte is \(blob[2]), not 0")
    }
    let flags = blob[3]
    guard flags & 0b0010_0000 == 0 else {
      throw GeometryProblem("geometry-kind", "it is an extended GeoPackage geometry")
    }
    // Kinds 0 to 4: none, XY, XYZ, XYM, XYZM. The box itself is not needed.
    let envelopeBytes = [0, 32, 48, 48, 64]
    let kind = Int(flags >> 1 & 0b111)
    guard kind < envelopeBytes.count else {
      throw GeometryProblem("geometry-format", "its envelope kind is \(kind), which does not exist")
    }
    let start = 8 + envelopeBytes[kind]
    guard blob.count > start else {
      throw GeometryProblem("geometry-truncated", "it ends inside its header")
    }
    return try WKBReader.geometry(in: UnsafeRawBufferPointer(rebasing: blob[start...]))
  }

  private static func foreignFormat(_ blob: UnsafeRawBufferPointer) -> String {
    if blob.count > 43, blob[0] == 0, blob[blob.count - 1] == 0xFE, blob[38] == 0x7C {
      return "the geometry is in SpatiaLite's format; convert the file with "
        + "`ogr2ogr -f GPKG new.gpkg old.sqlite`"
    }
    if blob.count >= 5, blob[0] <= 1 {
      return "the geometry is bare well-known binary without GeoPackage's header"
    }
    return "the geometry does not start with GeoPackage's \"GP\" (\(blob.count) bytes)"
  }
}
