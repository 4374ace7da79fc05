// A GeoJSON file, taken in one feature at a time. The root object is walked once to learn its type
// and where its features begin; features are then read where they lie in the file.

import Findings
import Foundation
import Geo
import Words

/// One feature as it stands in the file, before its columns are lined up.
struct GeoJSONFeature {
  /// The properties in the order of the file, "id" first when the feature has one.
  var properties: [(name: String, value: AttributeValue)] = []
  /// The geometry.
  var geometry: Geometry<SourcePoint>?
}

/// The root of a GeoJSON file.
struct GeoJSONDocument {
  /// What the root object is.
  enum Root {
    /// A collection; the list of features begins at that byte.
    case collection(features: Int)
    /// One feature.
    case feature
    /// A geometry by itself.
    case geometry
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  /// Where the JSON begins: after a byte order mark.
  private let start: Int
  private(set) var root = Root.geometry
  /// The system the file names; `nil` when it names none.
  private(set) var namedReferenceSystem: ReferenceSystem?

  /// Checks the encoding and walks over the whole root object.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: String) throws(DataError) {
    self.bytes = bytes
    self.file = file
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try checkUTF8(bytes, of: file, nextStep: DataError.saveAsUTF8)
    do throws(JSONProblem) { try walk() } catch {
      if let excess = error.excess { throw tooLarge(excess, at: error.offset) }
      throw DataError.brokenJSON(file, error.mistake, at: position(of: error.offset))
    }
    try settle()
  }

  private var members: (type: JSONValue?, crs: JSONValue?, features: (Int, isList: Bool)?)
  private var isObject = false
  private var repeatedMember: String?

  private mutating func walk() throws(JSONProblem) {
    var scanner = JSONScanner(bytes, at: start)
    isObject = try scanner.peek() == UInt8(ascii: "{")
    guard isObject else {
      try scanner.skip()
      return try scanner.end()
    }
    var found = members
    var repeated: String?
    try scanner.object { name, scanner throws(JSONProblem) in
      switch name {
      case "type":
        if found.type != nil { repeated = name }
        found.type = try scanner.value()
      case "crs": found.crs = try scanner.value()
      case "features":
        if found.features != nil { repeated = name }
        found.features = (0, try scanner.peek() == UInt8(ascii: "["))
        found.features?.0 = try scanner.skip().lowerBound
      default: try scanner.skip()
      }
    }
    try scanner.end()
    (members, repeatedMember) = (found, repeated)
  }

  private mutating func settle() throws(DataError) {
    guard isObject else {
      let isList = bytes.dropFirst(start).startOfText == UInt8(ascii: "[")
      throw DataError.noJSONObject(file, isList: isList)
    }
    if let repeatedMember { throw DataError.repeatedMember(repeatedMember, of: file) }
    if let crs = members.crs {
      do throws(ReferenceSystem.UnknownReferenceSystem) {
        namedReferenceSystem = try .named(inCRS: crs)
      } catch {
        throw DataError.unknownReferenceSystem(error.found, in: file)
      }
    }
    guard let type = members.type?.text else {
      throw DataError.noGeoJSONType(file, found: members.type?.kindName)
    }
    switch type {
    case "FeatureCollection":
      guard let features = members.features, features.isList else {
        throw DataError.noFeatureList(file, hasMember: members.features != nil)
      }
      root = .collection(features: features.0)
    case "Feature": root = .feature
    case let kind where GeoJSONGeometry.kinds.contains(kind): root = .geometry
    default: throw DataError.otherGeoJSONType(type, of: file)
    }
  }

  private func tooLarge(_ excess: JSONProblem.Excess, at offset: Int) -> DataError {
    switch excess {
    case .values: DataError.tooLargeFeature(file, at: position(of: offset))
    case .properties: DataError.tooManyColumns(FileLimits.columns + 1, in: file)
    }
  }

  /// The place of a byte as an editor shows it.
  private func position(of offset: Int) -> Wording {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start) + 1
    return DataError.place(line: line, column: column)
  }
}

// The features.
extension GeoJSONDocument {
  /// Calls `body` with each feature, or with what is wrong with it.
  func features(
    _ body: (Result<GeoJSONFeature, GeometryProblem>) throws(DataError) -> Void
  ) throws(DataError) {
    do {
      switch root {
      case .collection(let offset):
        // The closure may only throw the scanner's errors, so one of `body` waits outside.
        var stop: DataError?
        var scanner = JSONScanner(bytes, at: offset)
        try scanner.array { scanner throws(JSONProblem) in
          guard stop == nil else { return try discard(&scanner) }
          let feature = try Self.feature(&scanner)
          do throws(DataError) { try body(feature) } catch { stop = error }
        }
        if let stop { throw stop }
      case .feature:
        var scanner = JSONScanner(bytes, at: start)
        try body(Self.feature(&scanner))
      case .geometry:
        var scanner = JSONScanner(bytes, at: start)
        let value = try scanner.value()
        try body(
          Result { () throws(GeometryProblem) in
            GeoJSONFeature(geometry: try GeoJSONGeometry.geometry(value))
          })
      }
    } catch let error as DataError {
      throw error
    } catch {
      if let problem = error as? JSONProblem, let excess = problem.excess {
        throw tooLarge(excess, at: problem.offset)
      }
      // The root was walked before, so this needs a file that changed meanwhile.
      throw DataError.changedDocument(file, error)
    }
  }

  private func discard(_ scanner: inout JSONScanner) throws(JSONProblem) { try scanner.skip() }

  private static func feature(
    _ scanner: inout JSONScanner
  ) throws(JSONProblem) -> Result<GeoJSONFeature, GeometryProblem> {
    scanner.valuesLeft = FileLimits.featureValues
    guard try scanner.peek() == UInt8(ascii: "{") else {
      let value = try scanner.value()
      return .failure(GeometryProblem(.noFeature, ["found": .words(value.kindName)]))
    }
    var type: JSONValue?
    var id: JSONValue?
    var geometry: JSONValue?
    var properties = Properties()
    try scanner.object { name, scanner throws(JSONProblem) in
      switch name {
      case "type": type = try scanner.value()
      case "id": id = try scanner.value()
      case "geometry": geometry = try scanner.value()
      case "properties": properties = try Properties(&scanner)
      default: try scanner.skip()
      }
    }
    return Result { () throws(GeometryProblem) in
      guard type?.text == "Feature" else {
        throw GeometryProblem(
          .featureType, ["found": .words(type?.kindName ?? .nothing)])
      }
      if let problem = properties.problem { throw problem }
      try properties.insert(id: id)
      do throws(GeometryProblem) {
        return GeoJSONFeature(
          properties: properties.values, geometry: try GeoJSONGeometry.geometry(geometry))
      } catch { throw error.inside(error.path.isEmpty ? "geometry" : "geometry.") }
    }
  }

  /// The properties of one feature; lists and objects keep their JSON text.
  private struct Properties {
    var values: [(name: String, value: AttributeValue)] = []
    var problem: GeometryProblem?

    init() {}

    init(_ scanner: inout JSONScanner) throws(JSONProblem) {
      guard try scanner.peek() == UInt8(ascii: "{") else {
        let value = try scanner.value()
        if case .null = value { return }
        problem = GeometryProblem(.propertiesKind, ["found": .words(value.kindName)])
        return
      }
      var values: [(name: String, value: AttributeValue)] = []
      try scanner.object { name, scanner throws(JSONProblem) in
        // Columns that a layer may not have are not collected first.
        guard values.count < FileLimits.columns else {
          throw JSONProblem(
            offset: scanner.offset, mistake: JSONMistake.properties(moreThan: FileLimits.columns),
            excess: .properties)
        }
        values.append((name, try Self.attribute(&scanner)))
      }
      self.values = values
      if Set(values.map(\.name)).count < values.count {
        var seen: Set<String> = []
        let twice = values.first { !seen.insert($0.name).inserted }
        problem = GeometryProblem(.propertyTwice, ["name": .text(twice?.name ?? "")])
      }
    }

    private static func attribute(
      _ scanner: inout JSONScanner
    ) throws(JSONProblem) -> AttributeValue {
      if [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(try scanner.peek()) {
        let range = try scanner.skip()
        return .text(String(decoding: scanner.bytes[range], as: UTF8.self))
      }
      return attribute(of: try scanner.value())
    }

    private static func attribute(of value: JSONValue) -> AttributeValue {
      switch value {
      case .bool(let flag): .text(flag ? "true" : "false")
      case .integer(let number): .integer(number)
      case .real(let number): .real(number)
      case .string(let text): .text(text)
      case .null, .numbers, .array, .object: .null
      }
    }

    /// Makes the feature's own id a column, unless a property has that name.
    mutating func insert(id: JSONValue?) throws(GeometryProblem) {
      switch id {
      case nil, .null: return
      case .string, .integer, .real:
        guard let id, !values.contains(where: { $0.name == "id" }) else { return }
        values.insert(("id", Self.attribute(of: id)), at: 0)
      case let id?: throw GeometryProblem(.featureID, ["found": .words(id.kindName)])
      }
    }
  }
}
