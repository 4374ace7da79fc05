import Foundation
import GeoEngine
import TestSupport
import Testing

/// A town on two banks, small enough for a pencil.
///
/// Streets run along y = 0 and y = 200 from x = 0 to
/// 1,000; a fixed bridge crosses at x = 0, a movable one (way 4) at x = 500. The only site stands at the
/// northern end of the movable bridge. Ten people live at every 100 m of both streets.
struct ToyProject {
  let scratch: TemporaryFolder
  var folder: String { scratch.path }

  /// The south-west corner in RD New.
  static let corner = (x: 155_000.0, y: 463_000.0)

  /// Writes the project; `more` is added to its nsp.yaml.
  init(_ more: String = "") throws {
    scratch = try TemporaryFolder()
    try write(
      "nsp.yaml",
      """
      network: town.osm.pbf
      population: people.csv
      sites: sites.csv
      norm: 605m
      min-component: 0
      \(more)
      """)
    try write(
      "sites.csv",
      "id,name,kind,x,y\nN,Noord,L-NSP,\(Self.corner.x + 500),\(Self.corner.y + 200)\n")
    var people = "id,x,y,inwoners\n"
    for bank in 0...1 {
      for place in 0...10 {
        people += "\(bank)-\(place),\(Self.corner.x + Double(place) * 100),"
        people += "\(Self.corner.y + Double(bank) * 200),10\n"
      }
    }
    try write("people.csv", people)
    try Self.town().write(to: folder + "/town.osm.pbf")
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private static func town() throws -> TinyPBF {
    let projection = try Projection(from: "EPSG:28992", to: "OGC:CRS84")
    var town = TinyPBF()
    for bank in 0...1 {
      for place in 0...10 {
        let (x, y) = (corner.x + Double(place) * 100, corner.y + Double(bank) * 200)
        let found = projection.transform(x: x, y: y)
        let lonLat = try #require(found)
        town.node(Int64(bank * 100 + place + 1), longitude: lonLat.x, latitude: lonLat.y)
      }
    }
    let street = ["highway": "residential"]
    town.way(1, (1...11).map(Int64.init), street)
    town.way(2, (101...111).map(Int64.init), street)
    town.way(3, [1, 101], street.merging(["bridge": "yes"]) { $1 })
    town.way(4, [6, 106], street.merging(["bridge": "movable"]) { $1 })
    return town
  }
}
