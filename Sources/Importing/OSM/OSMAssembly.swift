// Joins the scans of one or more extracts: one copy of every way, one place of every node
// (`Sources/WalkNetwork/README.md`, section 3).

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

/// What is known while the nodes of one file are taken.
private struct PlaceTaking {
  let isHistory: Bool
  /// Nodes with a place from a file before this one.
  let isTaken: [Bool]
  /// Nodes that this file holds.
  var isHere: [Bool]
  /// The versions seen of nodes in a history file.
  var versions: [Int: Int32] = [:]
  /// Nodes of this file that are kept for their tags, and versions that are not.
  var named: [ScannedNode] = []
  var unnamed: [OSMVersion] = []

  init(_ assembly: OSMAssembly, isHistory: Bool) {
    self.isHistory = isHistory
    isTaken = assembly.longitudes.map { !$0.isNaN }
    isHere = [Bool](repeating: false, count: isTaken.count)
  }
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
      var taking = PlaceTaking(assembly, isHistory: scans[index].file.isHistory)
      try await scans[index].places(of: nodes) { assembly.take($0, &taking) }
      assembly.named +=
        taking.isHistory ? taking.named.lastVersions(without: taking.unnamed) : taking.named
      if scans.count > 1 { extracts[index].holds = taking.isHere }
    }
    assembly.join(extracts)
    assembly.takePlacesOnWays()
    return (assembly, scans.map(\.file))
  }

  /// Takes the places of one blob; places of files before it stay.
  private mutating func take(_ piece: ScannedPlaces, _ taking: inout PlaceTaking) {
    for slot in piece.indices.indices {
      let node = Int(piece.indices[slot])
      if taking.isHistory {
        if let known = taking.versions[node], known > piece.versions[slot] { continue }
        taking.versions[node] = piece.versions[slot]
      }
      taking.isHere[node] = true
      guard !taking.isTaken[node] else { continue }
      longitudes[node] = piece.longitudes[slot]
      latitudes[node] = piece.latitudes[slot]
    }
    for (node, passage) in piece.passages where !taking.isTaken[Int(node)] {
      passages[Int(node)] = passage
    }
    for (place, version) in piece.deleted where version >= taking.versions[Int(place)] ?? 0 {
      let node = Int(place)
      taking.versions[node] = version
      taking.isHere[node] = false
      guard !taking.isTaken[node] else { continue }
      longitudes[node] = .nan
      latitudes[node] = .nan
      passages[node] = .free
    }
    taking.named += piece.named
    taking.unnamed += piece.unnamed
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
    named.removeAll { !box.contains(longitude: $0.place.longitude, latitude: $0.place.latitude) }
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
