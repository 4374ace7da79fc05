import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

@Suite struct FeatureFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("cells.csv", "{\"type\":\"Point\",\"coordinates\":[5,52]}", "GeoJSON"),
    ("cells.geojson", "a,b\n1,2\n", "CSV"), ("cells", "a;b\n1;2\n", "CSV"),
    ("CELLS.CSV", "naam\nUrk\n", "CSV"), ("a.txt", "a\tb\n1\t2\n", "CSV"),
    ("cells.zip", "a,b\n1,2\n", "CSV"),
  ])
  func `the first bytes count before the ending`(name: String, text: String, reader: String) throws
  {
    #expect(try openFeatureFile(folder.file(name, text)).reader.name == reader)
  }

  @Test(arguments: [
    ("a.xlsx", "PK\u{3}\u{4}....[Content_Types].xml", "Excel workbook", "CSV UTF-8"),
    ("a.xlsx", "PK\u{3}\u{4}....xl/workbook.xml", "Excel workbook", "CSV UTF-8"),
    ("a.csv", "PK\u{3}\u{4}....xl/workbook.xml", "Excel workbook", "CSV UTF-8"),
    ("a.zip", "PK\u{3}\u{4}....cells.gpkg", "ZIP archive", "unzip"),
    ("a.shp", "\0\0\u{27}\n", "Shapefile", "ogr2ogr -f GPKG new.gpkg"),
    ("a.gml", "<?xml?><x xmlns:gml='http://www.opengis.net/gml/3.2'>", "GML", "ogr2ogr"),
    ("a.kml", " <kml>", "KML", "ogr2ogr"), ("a.parquet", "PAR1", "GeoParquet", "ogr2ogr"),
    ("a.csv", "<!DOCTYPE html><html>404</html>", "web page", "download the file again"),
    ("a.csv.gz", "\u{1F}x", "gzip archive", "gunzip"),
    ("a.osm.pbf", "\0\0\0\u{d}\n\tOSMHeader", "OpenStreetMap PBF", "--network"),
  ])
  func `a format that is not read is named, with the way out`(
    name: String, text: String, format: String, wayOut: String
  ) throws {
    let path = try folder.file(name, text)
    let error = #expect(throws: DataError.self) { try openFeatureFile(path) }
    #expect(error?.found.english == "a file in the format \(format)")
    #expect(error?.nextStep.english.contains(wayOut) == true)
    #expect(error?.expected.english == "GeoPackage, GeoJSON, CSV")
  }

  @Test func `an unknown ending is an error`() throws {
    let error = #expect(throws: DataError.self) { try openFeatureFile(folder.file("a.xyz", "q")) }
    #expect(error?.found.english == "a file with the ending .xyz")
  }

  @Test func `a missing file, a folder and a device are told apart`() throws {
    let missing = #expect(throws: DataError.self) { try openFeatureFile("/no/such.csv") }
    #expect(missing?.kind == .missing)
    #expect(missing?.found.english == "no such file")
    let aFolder = #expect(throws: DataError.self) { try openFeatureFile(folder.path) }
    #expect(aFolder?.found.english == "a folder")
    let device = #expect(throws: DataError.self) { try openFeatureFile("/dev/zero") }
    #expect(device?.found.english == "a device or a pipe")
  }

  @Test func `a hash splits file and layer, unless it belongs to the file's name`() throws {
    let odd = try folder.file("a#b.csv", "a,b\n")
    #expect(InputReference(odd) == InputReference(path: odd))
    #expect(InputReference(odd + "#c") == InputReference(path: odd, layer: "c"))
    #expect(InputReference("x.gpkg#cells") == InputReference(path: "x.gpkg", layer: "cells"))
    #expect(InputReference("x.gpkg#") == InputReference(path: "x.gpkg"))
    #expect(InputReference("#cells") == InputReference(path: "#cells"))
    #expect(InputReference("x.gpkg") == InputReference(path: "x.gpkg"))
  }

  @Test func `a layer is found by name, and must be named when there are more`() throws {
    let path = folder.path + "/two.gpkg"
    try writeGeoPackage(
      [Samples.areas, Samples.sites], to: path, referenceSystem: Samples.rdNew,
      lastChange: Samples.moment)
    let file = try openFeatureFile(path)
    #expect(try file.layer(named: "sites").name == "sites")
    #expect(try file.layer(named: "SITES").name == "sites")
    let unnamed = #expect(throws: DataError.self) { try file.layer(named: nil) }
    #expect(unnamed?.kind == .usage)
    #expect(unnamed?.found.english == "3: areas, sites, layer_styles")
    #expect(unnamed?.nextStep.english == "Name the one you mean: \(path)#areas")
    let wrong = #expect(throws: DataError.self) { try file.layer(named: "cells") }
    #expect(wrong?.found.english == "areas, sites, layer_styles")
    let csv = try openFeatureFile(folder.file("a.csv", "a,b\n"))
    #expect(try csv.layer(named: nil).name == "a")
  }
}
