// A file with rows and the layer that is meant. The imports know the usual names of layers, so a
// download of CBS or Kadaster needs no layer name.

public import Findings
public import Formats
import Geo

/// A file with rows, its reader, and the layer when one was named.
public struct FeatureInput: Sendable {
  /// The file's path as the user gave it.
  public var file: String
  /// The reader of its format.
  public var reader: any FeatureReader
  /// The layers it holds.
  public var layers: [FeatureLayer]
  /// The layer the user named, or `nil`.
  public var layerName: String?

  public init(
    file: String, reader: any FeatureReader, layers: [FeatureLayer], layerName: String? = nil
  ) {
    self.file = file
    self.reader = reader
    self.layers = layers
    self.layerName = layerName
  }

  /// Opens the file of a reference ("FILE" or "FILE#layer").
  ///
  /// - Throws: `DataError` when there is no such file, or none of the readers reads it.
  public init(_ reference: InputReference) throws(DataError) {
    let opened = try openFeatureFile(reference.path)
    self.init(
      file: opened.path, reader: opened.reader, layers: opened.layers, layerName: reference.layer)
  }

  /// Reads a layer row by row, within the memory that there is; see ``FeatureReader/read(_:of:_:)``.
  func read(
    _ layer: FeatureLayer, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    try reader.readWithinMemory(layer, of: file, body)
  }

  /// The geometry of the first row that has one; `nil` when none has.
  func firstGeometry(of layer: FeatureLayer) throws(DataError) -> Geometry<SourcePoint>? {
    var first: Geometry<SourcePoint>?
    do throws(DataError) {
      try reader.read(layer.withoutColumns, of: file) { row throws(DataError) in
        guard case .feature(let feature) = row, let geometry = feature.geometry,
          !geometry.isEmpty
        else { return }
        first = geometry
        // An error is how a reader is stopped.
        throw DataError.readEnough(of: file)
      }
    } catch {
      if first == nil { throw error }
    }
    return first
  }

  /// The layer that was named, else the first with one of the usual names, else the only one.
  ///
  /// - Shape: usual names in order of preference, without years: "gemeenten" finds
  ///   "gemeenten_2024" too.
  /// - Throws: `DataError` with the names there are.
  func layer(preferring usual: [String]) throws(DataError) -> FeatureLayer {
    if let layerName { return try layer(named: layerName) }
    for name in usual {
      if let layer = layers.first(where: { Self.stem($0.name) == name.comparable }) { return layer }
    }
    let spatial = layers.filter(\.hasGeometry)
    if let only = spatial.first, spatial.count == 1 { return only }
    if let only = layers.first, layers.count == 1 { return only }
    throw DataError.severalLayers(in: file, named: layers.map(\.name))
  }

  private func layer(named name: String) throws(DataError) -> FeatureLayer {
    let found =
      layers.first { $0.name == name } ?? layers.first { $0.name.comparable == name.comparable }
    guard let found else { throw DataError.noSuchLayer(name, in: file, among: layers.map(\.name)) }
    return found
  }

  /// The name without a prefix ("wijkenbuurten:") and without the year at its end.
  private static func stem(_ name: String) -> String {
    var stem = name.split(separator: ":").last.map { String($0).comparable } ?? name.comparable
    if stem.suffix(4).allSatisfy(\.isNumber), ["19", "20"].contains(stem.suffix(4).prefix(2)) {
      stem.removeLast(4)
    }
    return stem
  }
}
