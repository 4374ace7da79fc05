// A new OSM PBF file, sorted by type and id: nodes are appended to it at once, ways to a file beside it
// that is joined on at the end. So a country can be written in one run with little memory.

public import Findings
public import Geo
import OutputFolder

/// What the header of a new file says.
public struct OSMFileHeader: Sendable, Hashable {
  /// The degrees within which all nodes lie, south-west and north-east.
  public var southWest: LonLat
  /// The north-east corner.
  public var northEast: LonLat
  /// The program that writes it.
  public var program: String
  /// Where the data comes from.
  public var source: String
  /// The date of the data, in seconds since 1970.
  public var replicationSeconds: Int64

  /// Makes a header for nodes that lie in the box round some places.
  public init(around places: [LonLat], program: String, source: String, replicationSeconds: Int64) {
    let longitudes = places.map(\.longitude)
    let latitudes = places.map(\.latitude)
    southWest = LonLat(longitude: longitudes.min() ?? 0, latitude: latitudes.min() ?? 0)
    northEast = LonLat(longitude: longitudes.max() ?? 0, latitude: latitudes.max() ?? 0)
    self.program = program
    self.source = source
    self.replicationSeconds = replicationSeconds
  }

  var block: [UInt8] {
    var box = ProtobufWriter()
    func nano(_ degrees: Double) -> Int64 { Int64((degrees * 1e7).rounded()) * 100 }
    box.field(1, zigzag: nano(southWest.longitude))
    box.field(2, zigzag: nano(northEast.longitude))
    box.field(3, zigzag: nano(northEast.latitude))
    box.field(4, zigzag: nano(southWest.latitude))
    var header = ProtobufWriter()
    header.field(1, box)
    for feature in ["OsmSchema-V0.6", "DenseNodes"] { header.field(4, bytes: feature.utf8) }
    header.field(5, bytes: "Sort.Type_then_ID".utf8)
    header.field(16, bytes: program.utf8)
    header.field(17, bytes: source.utf8)
    header.field(32, varint: UInt64(bitPattern: replicationSeconds))
    return header.bytes
  }
}

/// Writes a new OSM PBF file.
///
/// Append nodes and ways in ascending order of id, in any mixture; relations come at the end.
public final class OSMFileWriter {
  private let nodes: ByteOutput
  private let ways: ByteOutput
  private let waysPath: String

  /// Starts a file.
  ///
  /// - Throws: `DataError` of the kind `unwritable`.
  public init(path: String, header: OSMFileHeader) throws(DataError) {
    waysPath = path + ".ways"
    nodes = try ByteOutput(path: path)
    ways = try ByteOutput(path: waysPath)
    let block = try OSMBlockEncoder.framed("OSMHeader", header.block)
    try nodes.append { $0 += block }
  }

  /// Appends blobs of nodes.
  public func append(nodes blobs: [UInt8]) throws(DataError) { try nodes.append { $0 += blobs } }

  /// Appends blobs of ways.
  public func append(ways blobs: [UInt8]) throws(DataError) { try ways.append { $0 += blobs } }

  /// Joins the ways to the nodes, appends blobs of relations, and closes the file.
  public func finish(relations blobs: [UInt8]) throws(DataError) {
    try ways.close()
    try nodes.append(contentsOf: waysPath)
    try FileSystem.remove(waysPath)
    try nodes.append { $0 += blobs }
    try nodes.close()
  }
}
