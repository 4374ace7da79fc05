import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

/// What every reader in the list must do; a new one is tested by being in it.
@Suite struct FeatureReaderContractTests {
  @Test func `names and endings are unique, and endings are lower case without a dot`() {
    let names = featureReaders.map(\.name)
    let endings = featureReaders.flatMap(\.endings)
    #expect(Set(names).count == names.count)
    #expect(Set(endings).count == endings.count)
    #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.contains(".") && !$0.isEmpty })
    #expect(featureReaders.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("\n") })
  }

  @Test func `every file in Readers is in the list`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Formats/Readers").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      Set(files) == Set(featureReaders.map { String(describing: type(of: $0)) + ".swift" }))
  }

  @Test func `a reader recognises no empty file`() {
    for reader in featureReaders { #expect(!reader.recognises([])) }
  }

  @Test(arguments: featureReaders.map(\.name))
  func `what is no file of the format is an error with a next step`(name: String) throws {
    let reader = try #require(featureReaders.first { $0.name == name })
    let folder = try TemporaryFolder()
    let ending = reader.endings[0]
    let missing = folder.path + "/missing." + ending
    let cases: [(path: String, kind: DataError.Kind)] = [
      (missing, .missing), (folder.path, .unusable),
      (try folder.file("e.\(ending)", ""), .unusable),
      (try folder.file("z.\(ending)", [UInt8](repeating: 0, count: 5000)), .unusable),
    ]
    for (path, kind) in cases {
      let error = #expect(throws: DataError.self) { try reader.layers(of: path) }
      #expect(error?.kind == kind)
      #expect(error?.location.file == path)
      #expect(error?.nextStep.english.isEmpty == false)
    }
  }

  @Test(arguments: featureReaders.map(\.name), 1...40)
  func `random bytes never crash`(name: String, seed: UInt64) throws {
    let reader = try #require(featureReaders.first { $0.name == name })
    let folder = try TemporaryFolder()
    var random = SeededBytes(seed)
    let starts = [
      "", "SQLite format 3\0", "{\"type\":\"FeatureCollection\",\"features\":[", "a,b\n",
    ]
    for start in starts {
      let bytes = Array(start.utf8) + random.bytes(Int(seed) * 17)
      try readAll(reader, folder.file("r.\(reader.endings[0])", bytes))
    }
  }

  @Test func `files with flipped bytes or a lost end never crash`() throws {
    let folder = try TemporaryFolder()
    var random = SeededBytes(7)
    for good in try samples(in: folder) {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: good)))
      for _ in 0..<150 {
        var bad = bytes
        for _ in 0...random.below(4) { bad[random.below(bad.count)] = UInt8(random.below(256)) }
        if random.below(3) == 0 { bad.removeLast(random.below(bad.count)) }
        let path = try folder.file("bad." + URL(fileURLWithPath: good).pathExtension, bad)
        for reader in featureReaders { readAll(reader, path) }
      }
    }
  }

  private func readAll(_ reader: any FeatureReader, _ path: String) {
    do throws(DataError) {
      for layer in try reader.layers(of: path) {
        var row = 0
        try reader.read(layer, of: path) { result throws(DataError) in
          row += 1
          switch result {
          case .feature(let feature):
            #expect(feature.row == row)
            #expect(feature.values.count == layer.columns.count)
          case .refused(let finding): #expect(finding.location.row == row)
          }
        }
      }
    } catch {
      #expect(!error.found.english.isEmpty)
    }
  }

  /// One small good file of each format.
  private func samples(in folder: TemporaryFolder) throws -> [String] {
    let geoPackage = folder.path + "/good.gpkg"
    try writeGeoPackage(
      [Samples.sites], to: geoPackage, referenceSystem: Samples.rdNew, lastChange: Samples.moment)
    let geoJSON = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":1,"properties":{"a":"\\u00e9","b":[1,{"c":null}],"d":1.5e3},
      "geometry":{"type":"Polygon","coordinates":[[[5,52],[6,52],[6,53],[5,52]]]}}]}
      """
    return [
      geoPackage, try folder.file("good.geojson", geoJSON),
      try folder.file("good.csv", "id;naam\r\n1;\"a \"\"b\"\"\"\r\n2;\"c\nd\"\r\n"),
    ]
  }
}
