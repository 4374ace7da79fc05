// The network is built once and kept beside the project. A cache that does not fit its inputs, its
// settings or its checksums is built again, never trusted.

import Crypto
import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Planning
import WalkNetwork

/// What a cache file says about itself.
struct NetworkCacheLabel: Codable {
  var options: NetworkOptions
  var files: [FileFingerprint]
  var plane: Plane
  var projection: String
  var census: NetworkCensus
  var places: [NamedPlace]
  var facilities: [Facility]
  var findings: [Finding]
  var rows: RowCount
}

struct NetworkCache {
  let folder: String

  /// The cache of some extracts and settings.
  private func path(_ paths: [String], _ options: NetworkOptions) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var key = try encoder.encode(options)
    for path in paths {
      key.append(Data(URL(fileURLWithPath: path).standardizedFileURL.path.utf8))
      key.append(0)
    }
    let name = SHA256.hash(data: key).prefix(8).map { String($0, radix: 16) }.joined()
    return folder + "/network-\(name).nspnet"
  }

  /// - Returns: the network, or `nil` when there is no cache that fits.
  func load(_ paths: [String], options: NetworkOptions) throws -> ImportedNetwork? {
    guard let (sections, memory) = SectionFile.map(try path(paths, options)),
      let text = sections["label"]
    else { return nil }
    let label: NetworkCacheLabel
    do {
      label = try JSONDecoder().decode(NetworkCacheLabel.self, from: Data(text))
    } catch {
      return nil
    }
    guard label.options == options, label.files.count == paths.count else { return nil }
    for (path, known) in zip(paths, label.files) {
      let now = try FileFingerprint(of: path, known: known)
      guard now.sha256 == known.sha256 else { return nil }
    }
    let reader = SectionReader(sections: sections, memory: memory)
    guard let arrays = WalkNetwork.Arrays(named: reader), arrays.problem() == nil,
      Self.liesOnEarth(arrays), let surroundings = reader.surroundings(label)
    else { return nil }
    var files = label.files
    for index in files.indices { files[index].path = paths[index] }
    return ImportedNetwork(
      network: WalkNetwork(arrays: arrays, census: label.census), plane: label.plane,
      projection: label.projection, surroundings: surroundings, findings: label.findings,
      rows: label.rows, files: files)
  }

  /// No plane has coordinates beyond this, in metres; lengths of farther points overflow in searches.
  private static let farthestMetres = 1e8

  private static func liesOnEarth(_ arrays: WalkNetwork.Arrays) -> Bool {
    arrays.pointXs.allSatisfy { abs($0) < farthestMetres }
      && arrays.pointYs.allSatisfy { abs($0) < farthestMetres }
  }

  /// Keeps a network; a folder that cannot be written is no error, only slower next time.
  func store(_ imported: ImportedNetwork, paths: [String], options: NetworkOptions) throws {
    let label = NetworkCacheLabel(
      options: options, files: imported.files, plane: imported.plane,
      projection: imported.projection, census: imported.network.census,
      places: imported.surroundings.places, facilities: imported.surroundings.facilities,
      findings: imported.findings, rows: imported.rows)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = try encoder.encode(label)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let target = try path(paths, options)
    let areas = FlatArray(imported.surroundings.dwellingAreas)
    try withExtendedLifetime(areas) {
      try text.withUnsafeBytes { text in
        var parts: [(name: String, bytes: UnsafeRawBufferPointer)] = [("label", text)]
        parts += imported.network.arrays.named
        parts.append(("dwellingAreas", areas.bytes))
        let layers = Surroundings.layers.map { name, layer in
          let shapes = imported.surroundings[keyPath: layer]
          return (name, FlatArray(shapes.starts), FlatArray(shapes.xs), FlatArray(shapes.ys))
        }
        for (name, starts, xs, ys) in layers {
          parts += [
            (name + ".starts", starts.bytes), (name + ".xs", xs.bytes), (name + ".ys", ys.bytes),
          ]
        }
        try withExtendedLifetime(layers) { try SectionFile.write(parts, to: target) }
      }
    }
  }
}

extension Surroundings {
  /// The layers with their names in the cache.
  fileprivate static var layers: [(name: String, layer: WritableKeyPath<Surroundings, ShapeLayer>)]
  {
    [
      ("dwellings", \.dwellings), ("water", \.water), ("waterways", \.waterways),
      ("motorways", \.motorways), ("mainRoads", \.mainRoads), ("railways", \.railways),
      ("builtUp", \.builtUp),
    ]
  }
}

/// Arrays out of the sections of a cache file.
private struct SectionReader: NamedArrays {
  let sections: [String: UnsafeRawBufferPointer]
  let memory: any FlatMemory

  func array<Element: BitwiseCopyable & Sendable>(_ name: String) -> FlatArray<Element>? {
    guard let bytes = sections[name], bytes.count % MemoryLayout<Element>.stride == 0 else {
      return nil
    }
    let elements = bytes.bindMemory(to: Element.self)
    guard let base = elements.baseAddress else { return FlatArray([]) }
    return FlatArray(base: base, count: elements.count, owner: memory)
  }

  private func shapes(_ name: String) -> ShapeLayer? {
    guard let starts: FlatArray<UInt32> = array(name + ".starts"),
      let xs: FlatArray<Double> = array(name + ".xs"),
      let ys: FlatArray<Double> = array(name + ".ys"), xs.count == ys.count,
      starts.first == 0, starts.last.map(Int.init) == xs.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    return ShapeLayer(starts: Array(starts), xs: Array(xs), ys: Array(ys))
  }

  func surroundings(_ label: NetworkCacheLabel) -> Surroundings? {
    var surroundings = Surroundings()
    for (name, layer) in Surroundings.layers {
      guard let shapes = shapes(name) else { return nil }
      surroundings[keyPath: layer] = shapes
    }
    guard let areas: FlatArray<Double> = array("dwellingAreas"),
      areas.count == surroundings.dwellings.count
    else { return nil }
    surroundings.places = label.places
    surroundings.facilities = label.facilities
    surroundings.dwellingAreas = Array(areas)
    return surroundings
  }
}
