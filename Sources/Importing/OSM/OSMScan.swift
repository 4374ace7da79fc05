// Reads extracts in the order relations, ways, nodes, so that by the time a kind is read it is known
// which objects of it matter. Files sorted by type are unpacked once, but for the few blobs that tell
// where a kind begins; of other files every block is looked at three times.

import Findings
import Formats
import Geo
import WalkNetwork

/// Ways that are kept, in flat arrays.
struct ScannedWays: Sendable {
  var ids: [Int64] = []
  var purposes: [OSMPurpose] = []
  /// Meaningful for streets only.
  var access: [StreetAccess] = []
  var traits: [StreetTraits] = []
  var versions: [Int32] = []
  /// Deleted versions of history files stay until the last version of each way is known.
  var isVisible: [Bool] = []
  var referenceStarts: [Int] = [0]
  var references: [Int64] = []
  /// Places of references in files with LocationsOnWays, by position in `references`.
  var places: [Int: LonLat] = [:]
  /// Tags of ways that need them, by position in `ids`.
  var tags: [Int: OSMTags] = [:]

  mutating func append(_ other: ScannedWays) {
    let firstWay = ids.count
    let firstReference = references.count
    ids += other.ids
    purposes += other.purposes
    access += other.access
    traits += other.traits
    versions += other.versions
    isVisible += other.isVisible
    referenceStarts += other.referenceStarts.dropFirst().map { $0 + firstReference }
    references += other.references
    for (index, place) in other.places { places[index + firstReference] = place }
    for (index, wayTags) in other.tags { tags[index + firstWay] = wayTags }
  }
}

/// A version of an object in a history file.
struct OSMVersion: Sendable {
  var id: Int64
  var version: Int32
}

/// Something that is kept, and of which a history file may hold several versions.
protocol ScannedObject: Sendable {
  var id: Int64 { get }
  var version: Int32 { get }
}

extension Array where Element: ScannedObject {
  /// The last version of each object; none of those of which a later version is gone.
  func lastVersions(without gone: [OSMVersion]) -> [Element] {
    var last: [Int64: Int32] = [:]
    for object in self { last[object.id] = Swift.max(last[object.id] ?? .min, object.version) }
    for object in gone {
      if let known = last[object.id], object.version > known { last[object.id] = object.version }
    }
    return filter { last[$0.id] == $0.version }
  }
}

/// A relation that is kept: the ways of its rings.
struct ScannedRelation: ScannedObject {
  var id: Int64
  var version: Int32
  var tags: OSMTags
  var purposes: OSMPurpose
  var memberWays: [(id: Int64, isInner: Bool)]
}

/// A node that is kept for its tags.
struct ScannedNode: ScannedObject {
  var id: Int64
  var version: Int32
  var place: LonLat
  var tags: OSMTags
  var purposes: OSMPurpose
}

/// What one blob gives for the wanted nodes.
struct ScannedPlaces: Sendable {
  var indices: [UInt32] = []
  var longitudes: [Double] = []
  var latitudes: [Double] = []
  var versions: [Int32] = []
  var passages: [(index: UInt32, passage: NodePassage)] = []
  var deleted: [(index: UInt32, version: Int32)] = []
  var named: [ScannedNode] = []
  /// Versions in a history file that are deleted, or not to be kept.
  var unnamed: [OSMVersion] = []
}

/// What is looked for in extracts.
struct OSMWishes: Sendable, Hashable {
  /// Ferries are streets.
  var ferries = false
  /// Buildings that can be dwellings are kept.
  var dwellings = false
  /// The map's layers are kept.
  var mapLayers = true
}

/// Scans one extract with all threads.
struct OSMScan: Sendable {
  let file: OSMFile
  let wishes: OSMWishes
  let threads: Int
  private let order: [OSMKind: Range<Int>]

  /// Opens a file and finds out which of its blobs hold which kind.
  init(path: String, wishes: OSMWishes, threads: Int) async throws {
    let file = try OSMFile(path: path)
    self.file = file
    self.wishes = wishes
    self.threads = threads
    order = try Self.ranges(of: file)
  }

  /// Blobs by kind, found from the end in files that are sorted by type; else every blob for each kind.
  private static func ranges(of file: OSMFile) throws(DataError) -> [OSMKind: Range<Int>] {
    let all = 0..<file.blobCount
    let everything: [OSMKind: Range<Int>] = [.node: all, .way: all, .relation: all]
    guard file.claimsTypeOrder, file.blobCount > 3 else { return everything }
    var block = OSMBlock()
    var highest: [Int: Int] = [:]
    var hasEmptyBlob = false
    func holds(_ blob: Int, _ kind: OSMKind) throws(DataError) -> Bool {
      if highest[blob] == nil {
        try file.decode(blob: blob, kinds: [], into: &block)
        highest[blob] = block.kindsSeen.map(\.rawValue).max() ?? 0
        hasEmptyBlob = hasEmptyBlob || block.kindsSeen.isEmpty
      }
      return highest[blob, default: 0] >= kind.rawValue
    }
    /// The first blob that holds a kind or one that comes after it; few do, so steps grow from the end.
    func first(_ kind: OSMKind, before end: Int) throws(DataError) -> Int {
      var (high, step) = (end, 1)
      while high >= step, try holds(high - step, kind) {
        high -= step
        step *= 2
      }
      var low = max(0, high - step + 1)
      while low < high {
        let middle = (low + high) / 2
        if try holds(middle, kind) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let firstRelation = try first(.relation, before: file.blobCount)
    let firstWay = try first(.way, before: firstRelation)
    // An empty blob has no kind, so the search above may have gone astray: every blob is read for each.
    guard !hasEmptyBlob else { return everything }
    return [
      .node: 0..<min(file.blobCount, firstWay + 1),
      .way: firstWay..<min(file.blobCount, firstRelation + 1),
      .relation: firstRelation..<file.blobCount,
    ]
  }

  /// Runs over the blobs that can hold a kind; `take` gets the results in the order of the file.
  ///
  /// A batch of blobs is read at a time, so that results are taken before many of them pile up.
  private func forEachBlob<Result: Sendable>(
    _ kind: OSMKind, _ read: @escaping @Sendable (borrowing OSMBlock) throws -> Result,
    take: (Result) -> Void
  ) async throws {
    let range = order[kind] ?? 0..<0
    // Runs of blobs share one block's memory; short runs keep both cores busy to the end.
    let run = max(1, min(8, range.count / (threads * 4)))
    let file = file
    let batch = run * threads * 8
    for start in stride(from: range.lowerBound, to: range.upperBound, by: batch) {
      let end = min(start + batch, range.upperBound)
      let results = try await inParallel((end - start + run - 1) / run, threads: threads) { piece in
        var block = OSMBlock()
        let first = start + piece * run
        return try (first..<min(first + run, end)).map { blob in
          try file.decode(blob: blob, kinds: [kind], into: &block)
          return try read(block)
        }
      }
      for result in results { result.forEach(take) }
    }
  }

  // MARK: Relations

  /// Multipolygons that are kept.
  func relations() async throws -> [ScannedRelation] {
    let (wishes, isHistory) = (wishes, file.isHistory)
    var found: [ScannedRelation] = []
    var gone: [OSMVersion] = []
    try await forEachBlob(.relation) { block in
      var reader = OSMTagReader(block.strings)
      var result: (kept: [ScannedRelation], gone: [OSMVersion]) = ([], [])
      let (relations, strings) = (block.relations, block.strings)
      for index in relations.ids.indices {
        let version = relations.version(index)
        guard relations.isVisible(index), let tags = reader.tags(of: relations, at: index),
          case let purposes = Self.purposes(ofRelation: tags, wishes), !purposes.isEmpty
        else {
          if isHistory {
            result.gone.append(OSMVersion(id: relations.ids[index], version: version))
          }
          continue
        }
        let range = Int(block.memberStarts[index])..<Int(block.memberStarts[index + 1])
        let ways = block.members[range].filter { $0.kind == .way }
          .map { (id: $0.id, isInner: strings[$0.role] == "inner") }
        result.kept.append(
          ScannedRelation(
            id: relations.ids[index], version: version, tags: tags, purposes: purposes,
            memberWays: ways))
      }
      return result
    } take: {
      found += $0.kept
      gone += $0.gone
    }
    return isHistory ? found.lastVersions(without: gone) : found
  }

  private static func wanted(_ purposes: OSMPurpose, _ wishes: OSMWishes) -> OSMPurpose {
    var purposes = purposes
    if !wishes.dwellings { purposes.remove(.dwelling) }
    if !wishes.mapLayers { purposes.subtract([.water, .motorway, .mainRoad, .railway, .builtUp]) }
    return purposes
  }

  // MARK: Ways

  /// Ways that are kept, those named by relations among them; of several versions the last.
  func ways(membersOf wanted: SortedIDs) async throws -> ScannedWays {
    let wishes = wishes
    let isHistory = file.isHistory
    var ways = ScannedWays()
    try await forEachBlob(.way) { block in
      Self.ways(in: block, wanted: wanted, wishes: wishes, isHistory: isHistory)
    } take: {
      ways.append($0)
    }
    return ways
  }

  private static func ways(
    in block: borrowing OSMBlock, wanted: SortedIDs, wishes: OSMWishes, isHistory: Bool
  ) -> ScannedWays {
    var result = ScannedWays()
    var reader = OSMTagReader(block.strings)
    let ways = block.ways
    let references = block.references
    let places = block.referencePlaces
    for index in ways.ids.indices {
      let isVisible = ways.isVisible(index)
      var purposes: OSMPurpose = wanted.index(of: ways.ids[index]) == nil ? [] : .member
      let tags = reader.tags(of: ways, at: index)
      var access: StreetAccess?
      if let tags {
        purposes.formUnion(wantedPurposes(tags, wishes))
        access = Walkability.access(ofWay: tags, ferries: wishes.ferries)
        if access != nil { purposes.insert(.street) }
      }
      // In a history file a version that is not wanted still ends one that was.
      guard !purposes.isEmpty || isHistory || !isVisible else { continue }
      result.ids.append(ways.ids[index])
      result.purposes.append(purposes)
      result.access.append(access ?? .everyone)
      result.versions.append(ways.version(index))
      result.isVisible.append(isVisible)
      var traits = tags.map(Walkability.traits(ofWay:)) ?? []
      if access == .privateOnly { traits.insert(.taggedPrivate) }
      result.traits.append(traits)
      if let tags, !purposes.isDisjoint(with: .named) { result.tags[result.ids.count - 1] = tags }
      for slot in Int(block.referenceStarts[index])..<Int(block.referenceStarts[index + 1]) {
        if slot < places.count, places[slot].latitude.isFinite {
          result.places[result.references.count] = LonLat(
            longitude: places[slot].longitude, latitude: places[slot].latitude)
        }
        result.references.append(references[slot])
      }
      result.referenceStarts.append(result.references.count)
    }
    return result
  }

  private static func wantedPurposes(_ tags: OSMTags, _ wishes: OSMWishes) -> OSMPurpose {
    wanted(OSMSelection.purposes(ofWay: tags), wishes)
  }

  private static func purposes(ofRelation tags: OSMTags, _ wishes: OSMWishes) -> OSMPurpose {
    tags["type"] == "multipolygon" ? wanted(OSMSelection.purposes(ofArea: tags), wishes) : []
  }

  // MARK: Nodes

  /// The places and passages of wanted nodes, and nodes kept for their tags.
  func places(of wanted: SortedIDs, take: (ScannedPlaces) -> Void) async throws {
    let isHistory = file.isHistory
    try await forEachBlob(
      .node, { Self.places(in: $0, wanted: wanted, isHistory: isHistory) }, take: take)
  }

  private static func places(
    in block: borrowing OSMBlock, wanted: SortedIDs, isHistory: Bool
  ) -> ScannedPlaces {
    var result = ScannedPlaces()
    var reader = OSMTagReader(block.strings)
    let nodes = block.nodes
    let ids = wanted.ids
    var next = 0
    var previous = Int64.min
    for index in nodes.ids.indices {
      let id = nodes.ids[index]
      // Ids ascend in sorted files: walk along with the wanted ones, and jump where they do not, or
      // where the next one is far.
      if id < previous || next == 0 { next = wanted.lowerBound(of: id) }
      previous = id
      var steps = 0
      while next < ids.count, ids[next] < id {
        steps += 1
        next = steps < 16 ? next + 1 : wanted.lowerBound(of: id)
      }
      let isWanted = next < ids.count && ids[next] == id
      let hasTags = nodes.tagStarts[index] != nodes.tagStarts[index + 1]
      guard isWanted || hasTags || isHistory else { continue }
      let tags = hasTags ? reader.tags(of: nodes, at: index) : nil
      if isWanted {
        result.add(nodes, index, as: UInt32(next), block, tags, isHistory: isHistory)
      }
      if let tags, nodes.isVisible(index),
        case let purposes = OSMSelection.purposes(ofNode: tags), !purposes.isEmpty
      {
        let place = LonLat(longitude: block.longitudes[index], latitude: block.latitudes[index])
        result.named.append(
          ScannedNode(
            id: id, version: nodes.version(index), place: place, tags: tags, purposes: purposes))
      } else if isHistory {
        result.unnamed.append(OSMVersion(id: id, version: nodes.version(index)))
      }
    }
    return result
  }
}

extension ScannedPlaces {
  fileprivate mutating func add(
    _ nodes: OSMObjects, _ index: Int, as place: UInt32, _ block: borrowing OSMBlock,
    _ tags: OSMTags?, isHistory: Bool
  ) {
    let version = nodes.version(index)
    guard nodes.isVisible(index) else {
      deleted.append((index: place, version: version))
      return
    }
    let (longitude, latitude) = (block.longitudes[index], block.latitudes[index])
    // A place beyond the earth is missing, like that of a node that the file does not hold.
    let isPlace = abs(longitude) <= 180 && abs(latitude) <= 90
    indices.append(place)
    longitudes.append(isPlace ? longitude : .nan)
    latitudes.append(isPlace ? latitude : .nan)
    versions.append(version)
    let passage = tags.map(Walkability.passage(ofNode:)) ?? .free
    if passage != .free || isHistory { passages.append((index: place, passage: passage)) }
  }
}
