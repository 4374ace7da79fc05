import Foundation
import TestSupport
import Testing

/// The region that lies in GeoData is the one that the command makes.
///
/// Packed bytes depend on the versions of zlib and SQLite, so packed files are compared by what they
/// hold, and the README without their checksums.
@Suite("Sample region")
struct SampleRegionTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("GeoData/voorbeeldregio").path

  private static let advice: Comment = "make it anew: nsp example GeoData/voorbeeldregio"

  @Test(arguments: [
    "nsp.yaml", "noodsteunpunten.csv", "kandidaten.csv", "overstromingsgebied.geojson",
  ])
  func `a text file is the same, byte for byte`(name: String) throws {
    let kept = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    #expect(try MadeRegion.usual.get().text(name) == kept, Self.advice)
  }

  @Test func `the README is the same but for checksums`() throws {
    func plain(_ text: String) -> String {
      text.replacing(/[0-9a-f]{64}/, with: "")
    }
    let kept = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    #expect(try plain(MadeRegion.usual.get().text("README.md")) == plain(kept), Self.advice)
  }

  @Test(arguments: ["vierkanten_100m.gpkg", "bestuurlijkegebieden.gpkg", "wijkenbuurten.gpkg"])
  func `a GeoPackage has the same rows`(name: String) throws {
    #expect(
      try MadeRegion.usual.get().rows(name) == tableRows(Self.folder + "/" + name), Self.advice)
  }

  @Test func `the extract has the same objects`() throws {
    let kept = try Extract(Self.folder + "/voorbeeldregio.osm.pbf")
    #expect(try MadeRegion.usual.get().extract() == kept, Self.advice)
  }

  @Test func `all of it is small`() throws {
    var bytes = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: Self.folder + "/" + name)
      bytes += attributes[.size] as? Int ?? 0
    }
    #expect(bytes < 4_000_000)
  }
}
