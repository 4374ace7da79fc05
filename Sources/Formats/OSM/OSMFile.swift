// An OSM PBF file as a list of blobs. They are found by hopping from header to header, read and decoded one
// at a time, by any thread, in any order. Files sorted by type (nearly all) are asked for relations first,
// then ways, then nodes: by then it is known which nodes matter, so no object is kept in case it matters
// later, and only the few blobs that tell where a kind begins are unpacked twice.
// Source: OSM wiki, "PBF Format".

public import Findings
import Foundation
import Words

/// An OSM PBF file that is open.
public struct OSMFile: Sendable {
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
  let input: OpenInput
  private let ceiling: MemoryCeiling
  let blobs: [OSMBlob]

  /// How many blobs hold objects.
  public var blobCount: Int { blobs.count }

  /// Opens a file and finds its blobs.
  ///
  /// - Throws: `DataError` when the file is missing, no OSM PBF, damaged, or needs a feature that is
  ///   not known.
  public init(path: String) throws(DataError) {
    self.path = path
    input = try OpenInput(path)
    byteCount = input.size
    ceiling = MemoryCeiling(reading: path, of: input.size)
    try Self.requirePBF(try input.bytes(at: 0, atMost: 64), path: path)
    var blobs: [OSMBlob] = []
    var headerBlob: OSMBlob?
    var walk = OSMBlobWalk(input)
    while let (type, blob) = try walk.next() {
      if type == "OSMData" { blobs.append(blob) }
      guard type == "OSMHeader" else { continue }
      guard headerBlob == nil else {
        throw DataError.notPBF(
          path, found: ExtractWords.secondHeader(at: blob.start), nextStep: ExtractWords.oneByOne)
      }
      headerBlob = blob
    }
    self.blobs = blobs
    guard let headerBlob else { throw DataError.notPBF(path, found: ExtractWords.noHeader) }
    header = try Self.readHeader(headerBlob, of: input)
    let known: Set = ["OsmSchema-V0.6", "DenseNodes", "HistoricalInformation", "LocationsOnWays"]
    if let strange = header.requiredFeatures.first(where: { !known.contains($0) }) {
      throw DataError.unknownFeature(strange, of: path, known: known.sorted())
    }
  }

  /// True when the file holds several versions of an object, deleted ones among them.
  public var isHistory: Bool { header.requiredFeatures.contains("HistoricalInformation") }
  /// True when the file says that nodes come before ways and ways before relations.
  public var claimsTypeOrder: Bool { header.optionalFeatures.contains("Sort.Type_then_ID") }

  /// Refuses what is known to be another format, naming it.
  private static func requirePBF(_ head: [UInt8], path: String) throws(DataError) {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("<osm") || text.contains("<?xml") {
      throw DataError.notPBF(path, found: ExtractWords.xml, nextStep: ExtractWords.convert(path))
    }
    if head.starts(with: [0x1F, 0x8B]) || text.hasPrefix("BZh") {
      throw DataError.notPBF(
        path, found: ExtractWords.compressed(text.hasPrefix("BZh") ? "bzip2" : "gzip"),
        nextStep: ExtractWords.convert(path))
    }
  }

  private static func readHeader(_ blob: OSMBlob, of input: OpenInput) throws(DataError) -> Header {
    let packed = try input.bytes(at: blob.start, atMost: blob.count)
    var inflater = BlobInflater()
    var header = Header()
    let problem = packed.withUnsafeBytes { packed -> Wording? in
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
        return reader.isDamaged ? ExtractWords.damagedHeader : nil
      }
    }
    if let problem { throw DataError.notPBF(input.path, found: problem) }
    return header
  }

  /// Decodes one blob into a block that is used again and again.
  ///
  /// - Parameters:
  ///   - index: which blob, from 0 to `blobCount` - 1.
  ///   - kinds: the kinds of objects to decode; others are only noticed.
  ///   - block: gets the objects; what it held before is forgotten.
  /// - Throws: `DataError` with the blob's place in the file when it is damaged, and when what was
  ///   read before it fills the memory that there is.
  public func decode(
    blob index: Int, kinds: Set<OSMKind>, into block: inout OSMBlock
  ) throws(DataError) {
    let blob = blobs[index]
    // A block of less than a kilobyte holds a megabyte at most: of many such, a few are looked at.
    if blob.count >= 1024 || index.isMultiple(of: 64) { try ceiling.check() }
    let packed = block.room(forPacked: blob.count)
    try input.read(into: packed, at: blob.start)
    let problem = block.decode(UnsafeRawBufferPointer(packed), kinds: kinds)
    if let problem {
      throw DataError.notPBF(
        path, found: ExtractWords.problem(problem, inBlock: index + 1, at: blob.start))
    }
  }
}
