// From joined extracts to streets in the plane.

import Findings
import Formats
import Geo
import GeoEngine
import Planning
import WalkNetwork

/// Streets and what stands along them.
struct OSMWorld: Sendable {
  var plane: Plane
  /// The PROJ operation from longitude and latitude to the plane.
  var projection: String
  var streets: Streets
  var surroundings: Surroundings
  var findings: [Finding]
  /// Walkable ways read, used (at least one edge) and refused.
  var rows: RowCount
}

/// Reads extracts into a world.
struct StreetImport {
  private let paths: [String]
  private let options: NetworkOptions
  private let threads: Int
  private var assembly: OSMAssembly
  private var xs: [Double] = []
  private var ys: [Double] = []
  private var namedPoints: [PlanePoint] = []
  private var plane = Plane.rdNew
  private var projection = ""

  /// Reads extracts.
  ///
  /// - Throws: `DataError` naming the file that cannot be used.
  static func read(
    _ paths: [String], options: NetworkOptions, threads: Int
  ) async throws -> OSMWorld {
    let wishes = OSMWishes(ferries: options.ferries, dwellings: options.dwellings)
    var (assembly, _) = try await OSMAssembly.read(paths, wishes: wishes, threads: threads)
    if let clip = options.clip { assembly.clip(to: clip) }
    var reading = StreetImport(paths: paths, options: options, threads: threads, assembly: assembly)
    try await reading.project()
    return try (consume reading).world()
  }

  private init(paths: [String], options: NetworkOptions, threads: Int, assembly: OSMAssembly) {
    self.paths = paths
    self.options = options
    self.threads = threads
    self.assembly = assembly
  }

  /// The middle of the walkable nodes decides the plane when none is named.
  private func suitedPlane() throws(DataError) -> Plane {
    if let plane = options.plane { return plane }
    var box = BoundingBox()
    for way in assembly.ways.ids.indices where assembly.ways.purposes[way].contains(.street) {
      for slot in assembly.ways.referenceStarts[way]..<assembly.ways.referenceStarts[way + 1] {
        guard let node = assembly.nodes.index(of: assembly.ways.references[slot]),
          assembly.longitudes[node].isFinite
        else { continue }
        box.add(x: assembly.longitudes[node], y: assembly.latitudes[node])
      }
    }
    guard !box.isEmpty else { throw DataError.noStreets(in: paths.joined(separator: ", ")) }
    return Plane.suited(to: LonLat(longitude: box.center.x, latitude: box.center.y))
  }

  private static func projection(to code: String) throws(DataError) -> Projection {
    do {
      return try Projection(from: ReferenceSystem.wgs84.definition, to: code)
    } catch {
      throw DataError.unknownPlane(code, error.message)
    }
  }

  private mutating func project() async throws {
    plane = try suitedPlane()
    let code = plane.code
    let toPlane = try Self.projection(to: code)
    projection = toPlane.definition
    for node in assembly.named {
      let place = toPlane.transform(x: node.place.longitude, y: node.place.latitude)
      namedPoints.append(PlanePoint(x: place?.x ?? .nan, y: place?.y ?? .nan))
    }
    // Degrees are not needed any more.
    swap(&xs, &assembly.longitudes)
    swap(&ys, &assembly.latitudes)
    defer { forgetPlacesBeyondThePlane() }
    guard xs.count > 50_000, threads > 1 else {
      toPlane.transform(&xs, &ys)
      return
    }
    // One operation a thread: making one costs as much as ten thousand points.
    let size = (xs.count + threads - 1) / threads
    let (longitudes, latitudes) = (xs, ys)
    let parts = try await inParallel(threads, threads: threads) { piece in
      let range = min(piece * size, longitudes.count)..<min((piece + 1) * size, longitudes.count)
      var xs = Array(longitudes[range])
      var ys = Array(latitudes[range])
      try Projection(from: ReferenceSystem.wgs84.definition, to: code).transform(&xs, &ys)
      return (xs, ys)
    }
    xs = parts.flatMap(\.0)
    ys = parts.flatMap(\.1)
  }

  private mutating func forgetPlacesBeyondThePlane() {
    for node in xs.indices where !PlanePoint(x: xs[node], y: ys[node]).isOnEarth {
      xs[node] = .nan
      ys[node] = .nan
    }
  }

  // MARK: Streets

  /// The extracts are given up as soon as the streets are out of them: at this point memory peaks.
  private consuming func world() throws -> OSMWorld {
    var rows = RowCount()
    var streets = walkableWays(&rows)
    var findings: [Finding] = []
    let surroundings = try surroundings(squaresInto: &streets, &findings)
    try refuseLeaps(in: streets)
    if rows.refused > 0 {
      findings.append(
        Finding(
          .wayWithoutEdge, at: DataLocation(file: paths.joined(separator: ", ")),
          count: rows.refused))
    }
    var world = OSMWorld(
      plane: plane, projection: projection, streets: Streets(), surroundings: surroundings,
      findings: findings, rows: rows)
    _ = consume self
    streets.dropNodesOnNoStreet()
    world.streets = streets
    return world
  }

  private func surroundings(
    squaresInto streets: inout Streets, _ findings: inout [Finding]
  ) throws -> Surroundings {
    let geometry = OSMGeometry(assembly: assembly, xs: xs, ys: ys, namedPoints: namedPoints)
    if options.squares {
      let lines = try SquareLines(assembly: assembly, geometry: geometry)
      findings += lines.add(to: &streets)
    }
    return Surroundings(geometry)
  }

  /// Refuses streets whose nodes lie so far apart that the many edges they are cut into would fill
  /// the memory; a street has a node every few tens of metres.
  private func refuseLeaps(in streets: Streets) throws(DataError) {
    var kilometres = 0.0
    for way in streets.wayIDs.indices {
      let range = Int(streets.referenceStarts[way])..<Int(streets.referenceStarts[way + 1])
      for slot in range.dropLast() {
        let (from, to) = (streets.references[slot], streets.references[slot + 1])
        guard from != Streets.missing, to != Streets.missing else { continue }
        let a = PlanePoint(x: streets.xs[Int(from)], y: streets.ys[Int(from)])
        kilometres +=
          a.metres(to: PlanePoint(x: streets.xs[Int(to)], y: streets.ys[Int(to)])) / 1000
      }
    }
    let most = 1_000_000 + Double(streets.references.count)
    guard kilometres <= most else {
      throw DataError.strayNodes(
        in: paths.joined(separator: ", "), kilometres: Int(kilometres), most: Int(most),
        nodes: streets.references.count)
    }
  }

  private func walkableWays(_ rows: inout RowCount) -> Streets {
    let ways = assembly.ways
    var streets = Streets(xs: xs, ys: ys, passages: assembly.passages)
    for way in ways.ids.indices where ways.purposes[way].contains(.street) {
      rows.read += 1
      let references = ways.references[ways.referenceStarts[way]..<ways.referenceStarts[way + 1]]
        .map { id -> UInt32 in
          guard let node = assembly.nodes.index(of: id), xs[node].isFinite, ys[node].isFinite
          else { return Streets.missing }
          return UInt32(node)
        }
      guard Streets.hasEdge(references) else {
        rows.refused += 1
        continue
      }
      rows.used += 1
      streets.addWay(
        id: ways.ids[way], access: ways.access[way], traits: ways.traits[way], through: references)
    }
    return streets
  }
}

extension Streets {
  /// True for a way of which two neighbouring nodes are there.
  static func hasEdge(_ references: [UInt32]) -> Bool {
    zip(references, references.dropFirst()).contains { $0 != missing && $1 != missing }
  }

  /// Leaves out nodes that are on no street (those of buildings and water).
  fileprivate mutating func dropNodesOnNoStreet() {
    var place = [UInt32](repeating: Self.missing, count: xs.count)
    for node in references where node != Self.missing { place[Int(node)] = 0 }
    var count = 0
    for node in place.indices where place[node] == 0 {
      place[node] = UInt32(count)
      xs[count] = xs[node]
      ys[count] = ys[node]
      passages[count] = passages[node]
      count += 1
    }
    xs.removeLast(xs.count - count)
    ys.removeLast(ys.count - count)
    passages.removeLast(passages.count - count)
    for slot in references.indices where references[slot] != Self.missing {
      references[slot] = place[Int(references[slot])]
    }
  }
}
