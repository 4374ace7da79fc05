import Geo
import Testing

@testable import GeoEngine

@Suite("Plane projection")
struct PlaneProjectionTests {
  /// RD New and RDNAPTRANS 2018 of the same places, computed with a grid and quoted to 1e-9
  /// degree; the pinned operation has no grid and may be 0.23 m off.
  static let vectors: [(x: Double, y: Double, latitude: Double, longitude: Double)] = [
    (155000, 463000, 52.155172887, 5.387203650),
    (117380.12, 575040.34, 53.160753042, 4.824761864),
    (247380.56, 604580.78, 53.419482060, 6.776726643),
    (16460.91, 377380.16, 51.368606505, 3.397588654),
    (182260.45, 311480.67, 50.792584885, 5.773795556),
    (64640.89, 440700.0101, 51.947393878, 4.072887105),
    (194000, 469000, 52.207720389, 5.957770684),
    (187500, 428500, 51.844132725, 5.858829420),
    (160500, 501000, 52.496675298, 5.468194692),
    (120700.723, 487525.501, 52.374530528, 4.883522192),
    (233883.131, 582065.167, 53.219382059, 6.568198526),
  ]

  @Test(arguments: vectors)
  func `RD New agrees with RDNAPTRANS to half a metre`(
    vector: (x: Double, y: Double, latitude: Double, longitude: Double)
  ) throws {
    let toPlane = try Projection(from: "OGC:CRS84", to: Plane.rdNew.code)
    let found = try place(toPlane, x: vector.longitude, y: vector.latitude)
    let metres = found.metres(to: PlanePoint(x: vector.x, y: vector.y))
    #expect(metres < 0.5)
  }

  @Test(arguments: vectors)
  func `there and back is less than a millimetre`(
    vector: (x: Double, y: Double, latitude: Double, longitude: Double)
  ) throws {
    let toPlane = try Projection(from: "OGC:CRS84", to: Plane.rdNew.code)
    let toDegrees = try Projection(from: Plane.rdNew.code, to: "OGC:CRS84")
    let degrees = try place(toDegrees, x: vector.x, y: vector.y)
    let back = try place(toPlane, x: degrees.x, y: degrees.y)
    let metres = back.metres(to: PlanePoint(x: vector.x, y: vector.y))
    #expect(metres < 0.001)
  }

  @Test func `many points at once give what one at a time gives`() throws {
    let toPlane = try Projection(from: "EPSG:4326", to: Plane.rdNew.code)
    var xs = Self.vectors.map(\.longitude)
    var ys = Self.vectors.map(\.latitude)
    xs.withUnsafeMutableBufferPointer { xs in
      ys.withUnsafeMutableBufferPointer { ys in toPlane.transform(xs: xs, ys: ys) }
    }
    for (index, vector) in Self.vectors.enumerated() {
      let one = try place(toPlane, x: vector.longitude, y: vector.latitude)
      #expect(xs[index] == one.x && ys[index] == one.y)
    }
  }

  @Test(arguments: [
    (5.39, 52.16, "EPSG:28992"),  // Amersfoort
    (3.2, 50.7, "EPSG:28992"),  // the corner of the box belongs to it
    (9.52, 47.14, "EPSG:32632"),  // Vaduz
    (12.57, 55.68, "EPSG:32633"),  // Copenhagen, east of 12 degrees
    (-51.2, -30.05, "EPSG:32722"),  // Porto Alegre, south of the equator
    (180, 0, "EPSG:32660"),  // the last zone, not a 61st
  ])
  func `the plane suits the place`(longitude: Double, latitude: Double, code: String) {
    #expect(Plane.suited(to: LonLat(longitude: longitude, latitude: latitude)).code == code)
  }

  @Test func `an unknown reference system is an error with its name`() {
    #expect {
      _ = try Projection(from: "EPSG:999999", to: Plane.rdNew.code)
    } throws: { error in
      (error as? ProjectionError)?.message.contains("EPSG:999999") == true
    }
  }

  @Test func `a UTM zone keeps metres over a kilometre`() throws {
    let toPlane = try Projection(from: "OGC:CRS84", to: "EPSG:32632")
    // One hundredth of a degree of latitude at 47 degrees is 1,111.8 m on the ellipsoid.
    let south = try place(toPlane, x: 9.5, y: 47.0)
    let north = try place(toPlane, x: 9.5, y: 47.01)
    #expect(abs((north.y - south.y) - 1111.8) < 1)
  }

  /// The checking macros take no noncopyable values: the point is fetched before they look.
  private func place(_ way: borrowing Projection, x: Double, y: Double) throws -> PlanePoint {
    let found = way.transform(x: x, y: y).map { PlanePoint(x: $0.x, y: $0.y) }
    return try #require(found)
  }
}
