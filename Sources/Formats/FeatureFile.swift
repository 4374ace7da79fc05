// From a path to rows: which reader a file needs, and which layer of it is meant.

public import Findings
import Foundation

/// Every format with rows that can be read; the order decides when two recognise a file.
///
/// Detection, `nsp formats` and the contract tests follow from it.
public let featureReaders: [any FeatureReader] = [GeoPackageReader(), GeoJSONReader(), CSVReader()]

/// An input as the command line and `nsp.yaml` name it: "FILE" or "FILE#layer".
public struct InputReference: Sendable, Hashable {
  /// The file.
  public var path: String
  /// The layer, when one is named.
  public var layer: String?

  public init(path: String, layer: String? = nil) {
    self.path = path
    self.layer = layer
  }

  /// Takes "FILE#layer" apart; a `#` belongs to the name when the whole is a file that exists.
  public init(_ argument: String) {
    self.init(path: argument)
    guard !FileManager.default.fileExists(atPath: argument),
      let mark = argument.lastIndex(of: "#"), mark != argument.startIndex
    else { return }
    let name = argument[argument.index(after: mark)...]
    self.init(path: String(argument[..<mark]), layer: name.isEmpty ? nil : String(name))
  }
}

/// A file, the reader that reads it, and what it holds.
public struct FeatureFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// The reader.
  public let reader: any FeatureReader
  /// What the file holds.
  public let layers: [FeatureLayer]

  /// The layer of that name; without a name, the only layer.
  ///
  /// - Throws: `DataError` with the names there are, when it is not there or more are possible.
  public func layer(named name: String?) throws(DataError) -> FeatureLayer {
    if let name { return try findLayer(name, in: layers, of: path) }
    guard let only = layers.first else { throw DataError.noLayer(path) }
    guard layers.count == 1 else { throw DataError.severalLayers(layers.map(\.name), of: path) }
    return only
  }

  /// Reads a layer row by row; see ``FeatureReader/read(_:of:_:)``.
  public func read(
    _ layer: FeatureLayer, _ body: (FeatureRow) throws(DataError) -> Void
  ) throws(DataError) {
    try reader.readWithinMemory(layer, of: path, body)
  }
}

/// Opens a file with the reader that its first bytes ask for, else the one of its ending.
///
/// - Throws: `DataError` when there is no file, when it is of a format that is not read (the error
///   says how to convert it), or when it is damaged.
public func openFeatureFile(_ path: String) throws(DataError) -> FeatureFile {
  let head = try InputFile(path).head()
  let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
  if let format = ForeignFormat.recognised(head, ending: ending) { throw format.refusal(of: path) }
  let reader =
    featureReaders.first { $0.recognises(head) }
    ?? featureReaders.first { $0.endings.contains(ending) }
  guard let reader else { throw DataError.unknownEnding(ending, of: path) }
  return FeatureFile(path: path, reader: reader, layers: try reader.layers(of: path))
}

/// Finds a layer by name: as written, else the only one that differs in case alone.
func findLayer(
  _ name: String, in layers: [FeatureLayer], of file: String
) throws(DataError) -> FeatureLayer {
  if let layer = layers.first(where: { $0.name == name }) { return layer }
  let alike = layers.filter { $0.name.lowercased() == name.lowercased() }
  if let layer = alike.first, alike.count == 1 { return layer }
  throw DataError.unknownLayer(name, among: layers.map(\.name), of: file)
}

/// Refuses a request for columns that the layer does not have.
func checkColumns(
  _ columns: [String], among layer: FeatureLayer, of file: String
) throws(DataError) {
  let known = Set(layer.columns)
  for column in columns where !known.contains(column) {
    throw DataError.unknownColumn(column, of: layer, in: file)
  }
}
