// What-if as it is written: in flags, at the top of `nsp.yaml`, and under a name in `scenarios`. The
// same keys serve all three.

/// What differs from the region as it was read; files are not read yet.
public struct WhatIfSettings: Sendable, Hashable {
  /// Ids of sites that are closed.
  public var closedSites: [String] = []
  /// Lists of sites that come in addition: FILE[#layer].
  public var addedSites: [String] = []
  /// Ids of candidates that come true: of lists, OSM buildings and squares.
  public var addedCandidates: [String] = []
  /// Sites that stand elsewhere: "ID=x,y" or "ID=lon,lat".
  public var movedSites: [String] = []
  /// Areas that a disaster makes unusable: FILE[#layer].
  public var hazard: [String] = []
  /// What a hazard does to streets inside: "closed" (usual) or "open".
  public var hazardStreets: String?
  /// OSM way ids, or kinds such as movable-bridges.
  public var closedStreets: [String] = []
  /// Lines that close the streets they cross: FILE[#layer], or "x,y x,y".
  public var closedLines: [String] = []

  public init() {}

  /// The keys, in the order of the documentation.
  static let keys: [SettingKey<WhatIfSettings>] = [
    .list("closed-sites", \.closedSites), .list("added-sites", \.addedSites),
    .list("added-candidates", \.addedCandidates), .list("moved-sites", \.movedSites),
    .list("hazard", \.hazard),
    .single("hazard-streets", \.hazardStreets), .list("closed-streets", \.closedStreets),
    .list("closed-lines", \.closedLines),
  ]

  /// These settings, with those of a project file where they say nothing.
  func over(_ project: WhatIfSettings) -> WhatIfSettings {
    var result = self
    for path in [
      \WhatIfSettings.closedSites, \.addedSites, \.addedCandidates, \.movedSites, \.hazard,
      \.closedStreets, \.closedLines,
    ] where result[keyPath: path].isEmpty {
      result[keyPath: path] = project[keyPath: path]
    }
    result.hazardStreets = hazardStreets ?? project.hazardStreets
    return result
  }

  /// Paths relative to a folder become paths of their own.
  mutating func resolvePaths(_ resolved: (String) -> String) {
    addedSites = addedSites.map(resolved)
    hazard = hazard.map(resolved)
    closedLines = closedLines.map { DrawnLine($0) == nil ? resolved($0) : $0 }
  }
}

/// A line typed as pairs of coordinates: "155000,463000 155100,463050".
struct DrawnLine {
  /// The pairs as they were typed.
  let pairs: [CoordinatePair]

  /// Reads pairs.
  ///
  /// - Returns: `nil` for anything that is not at least two pairs of numbers.
  init?(_ text: String) {
    let pairs = text.split(whereSeparator: { $0 == " " || $0 == ";" }).map(CoordinatePair.init)
    let known = pairs.compactMap(\.self)
    guard known.count == pairs.count, known.count > 1 else { return nil }
    self.pairs = known
  }
}

/// A pair of coordinates: "5.12,52.3" or "155000,463000".
struct CoordinatePair {
  let x: Double
  let y: Double

  /// Reads two numbers with a comma between.
  init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Double($0) ?? .nan }
    guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else { return nil }
    (x, y) = (numbers[0], numbers[1])
  }
}
