import Findings
import Formats
import GeoEngine
import Testing

@testable import Importing

@Suite("Coordinate reading")
struct CoordinateReadingTests {

  private typealias Refusal = CoordinateReading.Refusal

  @Test(arguments: [
    ("EPSG:4326", true), ("OGC:CRS84", true), ("EPSG:4258", true), ("EPSG:7931", true),
    ("EPSG:7930", false),
    ("EPSG:9067", true), ("EPSG:4647", false), ("EPSG:28992", false), ("EPSG:7415", false),
    ("EPSG:9518", true), ("EPSG:999999", false), ("", false),
  ])
  func `a system is asked whether it has degrees, whatever its number`(
    definition: String, isGeographic: Bool
  ) {
    #expect(ReferenceSystem(definition).isGeographic == isGeographic)
  }

  @Test func `degrees in the Netherlands are what they say`() throws {
    let reading = try CoordinateReading(5.39, 52.16, declared: .wgs84, plane: .rdNew)
    #expect(reading.x == 5.39 && reading.remark == nil && reading.system == .wgs84)
  }

  @Test func `latitude first is turned round`() throws {
    let reading = try CoordinateReading(52.16, 5.39, declared: .wgs84, plane: .rdNew)
    #expect(reading.x == 5.39 && reading.y == 52.16 && reading.remark == .swapped)
    #expect(reading.remarkValues["found"] == "52.16, 5.39")
  }

  @Test func `outside the Netherlands only an impossible latitude is turned round`() throws {
    let utm = Plane(code: "EPSG:32639")
    // Off the coast of Somalia: a place like any other.
    let sea = try CoordinateReading(52.16, 5.39, declared: .wgs84, plane: utm)
    #expect(sea.remark == nil)
    let sydney = try CoordinateReading(-33.9, 151.2, declared: .wgs84, plane: utm)
    #expect(sydney.remark == .swapped && sydney.x == 151.2)
  }

  @Test func `RD metres in columns of degrees are read as RD`() throws {
    let reading = try CoordinateReading(155_000, 463_000, declared: .wgs84, plane: .rdNew)
    #expect(reading.system == .rdNew && reading.remark == .rdInDegrees)
  }

  @Test func `x and y of RD never overlap, so they can be turned round`() throws {
    let reading = try CoordinateReading(463_000, 155_000, declared: .rdNew, plane: .rdNew)
    #expect(reading.x == 155_000 && reading.y == 463_000 && reading.remark == .swapped)
    #expect(
      reading.remarkValues == [
        "axes": .words(ReadingWords.metreAxes), "found": "463000, 155000",
      ])
  }

  @Test func `without a reference system the size of the numbers tells`() throws {
    let metres = try CoordinateReading(155_000, 463_000, declared: nil, plane: .rdNew)
    let degrees = try CoordinateReading(5.39, 52.16, declared: nil, plane: .rdNew)
    #expect(metres.system == .rdNew && metres.remark == .assumed)
    #expect(degrees.system == .wgs84 && degrees.remark == .assumed)
  }

  @Test func `what is no place has a reason`() {
    func refusal(_ x: Double, _ y: Double, _ system: ReferenceSystem?) -> Refusal? {
      do throws(CoordinateReading.Refusal) {
        _ = try CoordinateReading(x, y, declared: system, plane: .rdNew)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(0, 0, .wgs84) == .zero)
    #expect(refusal(0, 0, .rdNew) == .zero)
    #expect(refusal(5.39, 52.16, .rdNew) == .degreesInMetres)
    #expect(refusal(400_000, 463_000, .wgs84) == .outOfRange)
    #expect(refusal(.nan, 1, .wgs84) == .missing)
  }
}
