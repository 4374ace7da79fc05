import Testing

@testable import GeoEngine

@Suite("Plane description")
struct PlaneDescriptionTests {
  @Test(arguments: [
    ("EPSG:28992", 28992, "Amersfoort / RD New"), ("EPSG:32722", 32722, "WGS 84 / UTM zone 22S"),
  ])
  func `a plane has a number, a name and well-known text`(
    code: String, epsg: Int, name: String
  ) throws {
    let description = try Plane(code: code).description()
    #expect(description.epsg == epsg)
    #expect(description.name == name)
    #expect(description.wkt.hasPrefix("PROJCS[\"\(name)\""))
    #expect(description.wkt.hasSuffix("AUTHORITY[\"EPSG\",\"\(epsg)\"]]"))
    #expect(!description.wkt.contains("\n"))
  }

  @Test func `an unknown code is an error with the code in it`() {
    #expect(throws: ProjectionError.self) { try Plane(code: "EPSG:1").description() }
  }
}
