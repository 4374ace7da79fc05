// An OSM PBF file as a list of blobs. The file is memory-mapped; blobs are found by hopping from
// header to header and decoded one at a time, by any thread, in any order. Files sorted by type
// (nearly all) are asked for relations first, then ways, then nodes: by then it is known which
// nodes matter, so nothing has to be kept and no blob is inflated twice.
// Source: OSM wiki, "PBF Format".

import Foundation

/// The kinds of OSM objects.
public enum OSMKind: Int, Sendable, CaseIterable {
  /// A place.
  case node
  /// A list of nodes.
  case way
  /// A list of members with roles.
  case relation
}

/// A memory-mapped OSM PBF file.
public struct OSMFile: Sendable {
  struct Blob: Sendable {
    var start: Int
    var count: Int
  }

  /// What the header block says.
  public struct Header: Sendable, Hashable {
    /// Features a reader must know.
    public var requiredFeatures: [String] = []
    /// Features a reader may use, such as "Sort.Type_then_ID".
    public var optionalFeatures: [String] = []
    /// The program that wrote the file.
    public var writingProgram: String?
    /// The date of the data, in seconds since 1970.
    public var replicationSeconds: Int64?
  }

  /// The path as the user gave it.
  public let path: String
  /// What the header block says.
  public let header: Header
  /// The file's length in bytes.
  public let byteCount: Int
  let data: Data
  let blobs: [Blob]

  /// How many blobs hold objects.
  public var blobCount: Int { blobs.count }

  /// Opens a file and finds its blobs.
  ///
  /// - Throws: `DataError` when the file is missing, no OSM PBF, damaged, or needs a feature that is
  ///   not known.
  public init(path: String) throws(DataError) {
    self.path = path
    data = try Self.map(path)
    byteCount = data.count
    var blobs: [Blob] = []
    var headerBlob: Blob?
    var at = 0
    while at < data.count {
      let (type, blob) = try Self.blobHeader(in: data, at: at, path: path)
      at = blob.start + blob.count
      if type == "OSMData" { blobs.append(blob) }
      if type == "OSMHeader", headerBlob == nil { headerBlob = blob }
    }
    self.blobs = blobs
    guard let headerBlob else {
      throw Self.notPBF(path, found: "no OSMHeader block")
    }
    header = try Self.readHeader(headerBlob, of: data, path: path)
    let known: Set = [
      "OsmSchema-V0.6", "DenseNodes", "HistoricalInformation", "LocationsOnWays",
    ]
    if let strange = header.requiredFeatures.first(where: { !known.contains($0) }) {
      throw DataError(
        at: DataLocation(file: path), expected: "an OSM PBF with features \(known.sorted())",
        found: "the required feature \(strange)",
        nextStep: "Convert it with: osmium cat \(path) -o plain.osm.pbf")
    }
  }

  /// True when the file holds several versions of an object, deleted ones among them.
  public var isHistory: Bool { header.requiredFeatures.contains("HistoricalInformation") }
  /// True when the file says that nodes come before ways and ways before relations.
  public var claimsTypeOrder: Bool { header.optionalFeatures.contains("Sort.Type_then_ID") }

  private static func map(_ path: String) throws(DataError) -> Data {
    let location = DataLocation(file: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DataError(
        .missing, at: location, expected: "an OSM PBF file", found: "no such file",
        nextStep: "Check the path, or download the extract first.")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw DataError(
        .missing, at: location, expected: "an OSM PBF file",
        found: isFolder.boolValue ? "a folder" : "a file that cannot be read (\(error))",
        nextStep: "Check the path and its permissions.")
    }
    let head = [UInt8](data.prefix(64))
    if head.isEmpty { throw notPBF(path, found: "an empty file") }
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("<osm") || text.contains("<?xml") {
      throw notPBF(path, found: "OSM XML", step: "Convert it: osmium cat \(path) -o out.osm.pbf")
    }
    if head.starts(with: [0x1F, 0x8B]) || text.hasPrefix("BZh") {
      throw notPBF(
        path, found: "a compressed file (\(text.hasPrefix("BZh") ? "bzip2" : "gzip"))",
        step: "Convert it: osmium cat \(path) -o out.osm.pbf")
    }
    return data
  }

  static func notPBF(
    _ path: String, found: String,
    step: String = "Give an .osm.pbf file as Geofabrik or osmium writes it."
  ) -> DataError {
    DataError(
      at: DataLocation(file: path), expected: "an OSM PBF file", found: found, nextStep: step)
  }

  private static func blobHeader(
    in data: Data, at start: Int, path: String
  ) throws(DataError) -> (type: String, blob: Blob) {
    guard start + 4 <= data.count else {
      throw notPBF(path, found: "\(data.count - start) stray bytes at byte \(start)")
    }
    let size = data[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    guard size > 0, size <= 64 * 1024, start + 4 + size <= data.count else {
      throw notPBF(path, found: "a block header of \(size) bytes at byte \(start)")
    }
    var type = ""
    var count: UInt64 = .max
    let isDamaged = data[start + 4..<start + 4 + size].withUnsafeBytes { bytes in
      var reader = ProtobufReader(bytes)
      while case let field = reader.field(), field != 0 {
        switch field {
        case .bytesField(1): type = String(decoding: reader.bytes(), as: UTF8.self)
        case .varintField(3): count = reader.varint()
        default: reader.skip(field)
        }
      }
      return reader.isDamaged
    }
    let blobStart = start + 4 + size
    guard !isDamaged, !type.isEmpty, count != .max else {
      throw notPBF(path, found: "a damaged block header at byte \(start)")
    }
    guard count <= UInt64(data.count - blobStart) else {
      throw notPBF(
        path, found: "a block of \(count) bytes at byte \(blobStart), beyond the end of the file",
        step: "The file seems cut off: download it again.")
    }
    return (type, Blob(start: blobStart, count: Int(count)))
  }

  private static func readHeader(
    _ blob: Blob, of data: Data, path: String
  ) throws(DataError) -> Header {
    var inflater = BlobInflater()
    var header = Header()
    let problem = data.withUnsafeBytes { all -> String? in
      let packed = UnsafeRawBufferPointer(rebasing: all[blob.start..<blob.start + blob.count])
      switch inflater.inflate(packed) {
      case .failure(let problem): return problem.reason
      case .success(let bytes):
        var reader = ProtobufReader(bytes)
        while case let field = reader.field(), field != 0 {
          switch field {
          case .bytesField(4):
            header.requiredFeatures.append(String(decoding: reader.bytes(), as: UTF8.self))
          case .bytesField(5):
            header.optionalFeatures.append(String(decoding: reader.bytes(), as: UTF8.self))
          case .bytesField(16):
            header.writingProgram = String(decoding: reader.bytes(), as: UTF8.self)
          case .varintField(32): header.replicationSeconds = Int64(bitPattern: reader.varint())
          default: reader.skip(field)
          }
        }
        return reader.isDamaged ? "a damaged header block" : nil
      }
    }
    if let problem { throw notPBF(path, found: problem) }
    return header
  }

  /// Decodes one blob into a block that is used again and again.
  ///
  /// - Parameters:
  ///   - index: which blob, from 0 to `blobCount` - 1.
  ///   - kinds: the kinds of objects to decode; others are only noticed.
  ///   - block: gets the objects; what it held before is forgotten.
  /// - Throws: `DataError` with the blob's place in the file when it is damaged.
  public func decode(
    blob index: Int, kinds: Set<OSMKind>, into block: OSMBlock
  ) throws(DataError) {
    let blob = blobs[index]
    let problem = data.withUnsafeBytes { all -> String? in
      let packed = UnsafeRawBufferPointer(rebasing: all[blob.start..<blob.start + blob.count])
      return block.decode(packed, kinds: kinds)
    }
    if let problem {
      throw Self.notPBF(path, found: "\(problem) in block \(index + 1) at byte \(blob.start)")
    }
  }
}
