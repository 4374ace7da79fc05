import Formats
import Foundation
import TestSupport
import Testing

/// Layers put into a GeoPackage that is there.
@Suite("GeoPackage addition")
struct AddGeoPackageLayersTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func base(_ name: String) throws -> String {
    let path = folder.path + "/\(name).gpkg"
    try writeGeoPackage(
      [Samples.sites, Samples.areas], to: path, referenceSystem: Samples.rdNew,
      lastChange: Samples.moment)
    return path
  }

  private func add(_ layers: [GeoPackageLayer], to path: String) throws {
    try addGeoPackageLayers(
      layers, to: path, referenceSystem: Samples.rdNew, lastChange: Samples.moment)
  }

  @Test func `layers added again give the same bytes as layers added once`() throws {
    let once = try base("once")
    try add([Samples.streets, Samples.notes], to: once)
    let often = try base("often")
    for _ in 0..<3 { try add([Samples.streets, Samples.notes], to: often) }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: once))
        == Data(contentsOf: URL(fileURLWithPath: often)))
    let names = try openFeatureFile(often).layers.map(\.name)
    #expect(Set(names).isSuperset(of: ["sites", "areas", "my \"streets\"", "notes"]))
    #expect(names.count == Set(names).count)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }
}
