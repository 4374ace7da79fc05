// Joins the scans of one or more extracts: one copy of every way, one place of every node.

import Formats
import Geo
import WalkNetwork

/// One extract's part in the whole.
private struct Extract {
  var ways: ScannedWays
  var relations: [ScannedRelation]
  /// Nodes that this file itself holds, by place in the wanted ids; kept only when files are merged.
  var holds: [Bool] = []
}

/// All extracts as one: kept ways with their nodes, and the places of the nodes.
struct OSMAssembly: Sendable {
  /// Wanted nodes; a node is known by its place here.
  var nodes: SortedIDs
  /// NaN for nodes that no file holds.
  var longitudes: [Double]
  var latitudes: [Double]
  var passages: [NodePassage]
  /// Kept ways, ascending by id, one copy each.
  var ways: ScannedWays
  var relations: [ScannedRelation]
  var named: [ScannedNode]

  /// Reads and joins extracts.
  static func read(
    _ paths: [String], wishes: OSMWishes, threads: Int
  ) async throws -> (assembly: OSMAssembly, files: [OSMFile]) {
    var scans: [OSMScan] = []
    var extracts: [Extract] = []
    for path in paths {
      let scan = try await OSMScan(path: path, wishes: wishes, threads: threads)
      let relations = try await scan.relations()
      let members = SortedIDs(relations.flatMap { $0.memberWays.map(\.id) })
      var ways = try await scan.ways(membersOf: members)
      if scan.file.isHistory { ways = ways.lastVersions() }
      scans.append(scan)
      extracts.append(Extract(ways: ways, relations: relations))
    }
    let nodes = SortedIDs(extracts.flatMap(\.ways.references))
    var assembly = OSMAssembly(
      nodes: nodes, longitudes: [Double](repeating: .nan, count: nodes.count),
      latitudes: [Double](repeating: .nan, count: nodes.count),
      passages: [NodePassage](repeating: .free, count: nodes.count), ways: ScannedWays(),
      relations: [], named: [])
    for index in scans.indices {
      let holds = assembly.take(
        try await scans[index].places(of: nodes), keepsHolds: scans.count > 1,
        isHistory: scans[index].file.isHistory)
      extracts[index].holds = holds
    }
    assembly.join(extracts)
    assembly.takePlacesOnWays()
    return (assembly, scans.map(\.file))
  }

  /// Takes the places of one file; places of files before it stay.
  private mutating func take(
    _ pieces: [ScannedPlaces], keepsHolds: Bool, isHistory: Bool
  ) -> [Bool] {
    var versions: [UInt32: Int32] = [:]
    var isHere = [Bool](repeating: false, count: nodes.count)
    let isTaken = longitudes.map { !$0.isNaN }
    for piece in pieces {
      for slot in piece.indices.indices {
        let node = piece.indices[slot]
        let version = piece.versions[slot]
        if isHistory {
          if let known = versions[node], known > version { continue }
          versions[node] = version
        }
        isHere[Int(node)] = true
        guard !isTaken[Int(node)] else { continue }
        longitudes[Int(node)] = piece.longitudes[slot]
        latitudes[Int(node)] = piece.latitudes[slot]
      }
      for (node, passage) in piece.passages where !isTaken[Int(node)] {
        passages[Int(node)] = passage
      }
      for (node, version) in piece.deleted where version >= versions[node] ?? 0 {
        versions[node] = version
        isHere[Int(node)] = false
        guard !isTaken[Int(node)] else { continue }
        longitudes[Int(node)] = .nan
        latitudes[Int(node)] = .nan
        passages[Int(node)] = .free
      }
      named += piece.named
    }
    return keepsHolds ? isHere : []
  }

  /// Takes one copy of each way: the one with more nodes in its own file, else the first.
  private mutating func join(_ extracts: [Extract]) {
    var best: [Int64: (file: Int, way: Int, held: Int)] = [:]
    if extracts.count > 1 {
      for (file, extract) in extracts.enumerated() {
        for way in extract.ways.ids.indices {
          let range = extract.ways.referenceStarts[way]..<extract.ways.referenceStarts[way + 1]
          let held = range.count { slot in
            extract.ways.places[slot] != nil
              || nodes.index(of: extract.ways.references[slot]).map { extract.holds[$0] } ?? false
          }
          let known = best[extract.ways.ids[way]]
          if known.map({ held > $0.held }) ?? true {
            best[extract.ways.ids[way]] = (file, way, held)
          }
        }
      }
    }
    var order: [(id: Int64, file: Int, way: Int)] = []
    for (file, extract) in extracts.enumerated() {
      for way in extract.ways.ids.indices {
        let id = extract.ways.ids[way]
        if let chosen = best[id], chosen.file != file || chosen.way != way { continue }
        order.append((id, file, way))
      }
    }
    if extracts.count > 1 || !order.isAscending {
      order.sort { ($0.id, $0.file) < ($1.id, $1.file) }
    }
    if extracts.count == 1, order.isStrictlyAscending, let only = extracts.first {
      ways = only.ways
    } else {
      var last: Int64?
      for entry in order where entry.id != last {
        ways.appendWay(entry.way, of: extracts[entry.file].ways)
        last = entry.id
      }
    }
    var seen: Set<Int64> = []
    for relation in extracts.flatMap(\.relations) where seen.insert(relation.id).inserted {
      relations.append(relation)
    }
    var known: Set<Int64> = []
    named = named.filter { known.insert($0.id).inserted }
  }

  /// Forgets the places of nodes outside a box: streets end there.
  mutating func clip(to box: GeographicBox) {
    for node in longitudes.indices
    where !box.contains(longitude: longitudes[node], latitude: latitudes[node]) {
      longitudes[node] = .nan
      latitudes[node] = .nan
    }
    named.removeAll {
      !box.contains(longitude: $0.place.longitude, latitude: $0.place.latitude)
    }
  }

  /// A node that no file holds is where the first way with a place for it says.
  private mutating func takePlacesOnWays() {
    guard !ways.places.isEmpty else { return }
    for slot in ways.references.indices {
      guard let place = ways.places[slot], let node = nodes.index(of: ways.references[slot]),
        longitudes[node].isNaN
      else { continue }
      longitudes[node] = place.longitude
      latitudes[node] = place.latitude
    }
  }
}

extension [(id: Int64, file: Int, way: Int)] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0.id <= $1.id } }
  fileprivate var isStrictlyAscending: Bool { zip(self, dropFirst()).allSatisfy { $0.id < $1.id } }
}

extension ScannedWays {
  /// Appends one way of another table.
  mutating func appendWay(_ way: Int, of other: ScannedWays) {
    ids.append(other.ids[way])
    purposes.append(other.purposes[way])
    access.append(other.access[way])
    traits.append(other.traits[way])
    versions.append(other.versions[way])
    isVisible.append(other.isVisible[way])
    if let wayTags = other.tags[way] { tags[ids.count - 1] = wayTags }
    for slot in other.referenceStarts[way]..<other.referenceStarts[way + 1] {
      if let place = other.places[slot] { places[references.count] = place }
      references.append(other.references[slot])
    }
    referenceStarts.append(references.count)
  }

  /// The last version of each way, deleted ones left out.
  func lastVersions() -> ScannedWays {
    var last: [Int64: Int] = [:]
    for way in ids.indices {
      if let known = last[ids[way]], versions[known] > versions[way] { continue }
      last[ids[way]] = way
    }
    var result = ScannedWays()
    for way in ids.indices where last[ids[way]] == way && isVisible[way] && !purposes[way].isEmpty {
      result.appendWay(way, of: self)
    }
    return result
  }
}
