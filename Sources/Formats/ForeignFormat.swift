import Findings
import Foundation
import Words

/// Formats that planners have and that are not read, each with the way out.
struct ForeignFormat: Sendable {
  /// The format's name.
  let name: String
  /// The file name endings, lower case, without the dot.
  let endings: [String]
  /// True when the first bytes look like it.
  let recognises: @Sendable ([UInt8]) -> Bool
  /// What to do; PATH stands for the file.
  let wayOut: Wording

  /// The format that the first bytes show; else that of the ending, unless a reader knows better.
  static func recognised(_ head: [UInt8], ending: String) -> ForeignFormat? {
    if let format = all.first(where: { $0.recognises(head) }) { return format }
    if featureReaders.contains(where: { $0.recognises(head) }) { return nil }
    return all.first { $0.endings.contains(ending) }
  }

  /// The error to throw.
  func refusal(of path: String) -> DataError { .foreignFormat(name, of: path, wayOut: wayOut) }

  static let all: [ForeignFormat] = [
    ForeignFormat(
      name: "Excel workbook", endings: ["xlsx", "xls", "xlsm", "ods"],
      recognises: { isZip($0) && ["xl/", "[Content_Types].xml"].contains(where: $0.holds) },
      wayOut: WayOutWords.saveAsText),
    ForeignFormat(
      name: "OpenStreetMap PBF", endings: ["pbf"], recognises: { $0.prefix(32).holds("OSMHeader") },
      wayOut: WayOutWords.readAsNetwork),
    ForeignFormat(
      name: "ZIP archive", endings: ["zip"], recognises: isZip, wayOut: WayOutWords.unpackZIP),
    ForeignFormat(
      name: "gzip archive", endings: ["gz"], recognises: { $0.starts(with: [0x1F, 0x8B]) },
      wayOut: WayOutWords.unpackGzip),
    ForeignFormat(
      name: "Shapefile", endings: ["shp", "dbf", "shx"],
      recognises: { $0.starts(with: [0, 0, 0x27, 0x0A]) }, wayOut: WayOutWords.convert),
    ForeignFormat(
      name: "GeoParquet", endings: ["parquet", "geoparquet"],
      recognises: { $0.starts(with: Array("PAR1".utf8)) }, wayOut: WayOutWords.convert),
    ForeignFormat(
      name: "FlatGeobuf", endings: ["fgb"], recognises: { $0.starts(with: Array("fgb".utf8)) },
      wayOut: WayOutWords.convert),
    ForeignFormat(
      name: "KML", endings: ["kml", "kmz"], recognises: { isXML($0) && $0.holds("<kml") },
      wayOut: WayOutWords.convert),
    ForeignFormat(
      name: "GML", endings: ["gml"],
      recognises: { isXML($0) && $0.holds("opengis.net/gml") }, wayOut: WayOutWords.convert),
    ForeignFormat(
      name: "web page", endings: ["html", "htm"],
      recognises: { isXML($0) && ["<html", "<HTML", "<!DOCTYPE html"].contains(where: $0.holds) },
      wayOut: WayOutWords.downloadAgain),
    ForeignFormat(name: "XML", endings: ["xml"], recognises: isXML, wayOut: WayOutWords.convert),
  ]

  @Sendable private static func isZip(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  @Sendable private static func isXML(_ head: [UInt8]) -> Bool {
    head.startOfText == UInt8(ascii: "<")
  }
}

extension Collection<UInt8> {
  /// The first byte after a byte order mark and white space.
  var startOfText: UInt8? {
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// True when the ASCII text stands somewhere in it.
  func holds(_ text: String) -> Bool { Array(self).firstRange(of: Array(text.utf8)) != nil }
}
