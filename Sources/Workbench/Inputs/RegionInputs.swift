// What is read of a region, in the order in which inputs need each other: streets first, because they
// decide the plane.

import Fetching
import Figures
import Findings
import Formats
import Foundation
import Geo
import GeoEngine
import Importing
import Planning
import Words

/// Says what is being done, for the progress lines.
public typealias ProgressLine = @Sendable (String) -> Void

/// The inputs of a region as far as they are read, with the accounts of reading.
struct RegionInputs: Sendable {
  var complete: CompleteSettings
  let progress: ProgressLine
  /// Streets, the plane and what stands along them.
  var streets: ImportedNetwork
  /// The people.
  var population = Population(grain: .points) {
    didSet { bounds = BoundingBox(of: population.points) }
  }
  /// Where the people are; `nil` before they are read.
  private(set) var bounds: BoundingBox?
  /// Gemeenten that are counted; empty when everything is one region.
  var gemeenten: [Gemeente] = []
  /// Gemeenten of the same file that are not counted.
  var neighbours: [Gemeente] = []
  /// The gemeente of each record, by place in `gemeenten`.
  var gemeenteOfRecord: [Int?] = []
  /// What the gemeenten are called together; empty for those of a file without a choice.
  var regionName = ""
  /// All sites that were read.
  var sites: [Noodsteunpunt] = []
  /// Sites that could come.
  var candidates: [Noodsteunpunt] = []
  /// Areas that get tables of their own.
  var areaLayers: [AreaLayer] = []
  /// What was odd.
  var findings: [Finding] = []
  /// The files, with what became of their rows.
  var records: [InputRecord] = []

  /// Nothing is read yet.
  init(_ complete: CompleteSettings, progress: @escaping ProgressLine) {
    self.complete = complete
    self.progress = progress
    streets = .none(in: complete.settings.crs ?? .rdNew)
  }

  var settings: ProjectSettings { complete.settings }
  /// The plane of all coordinates.
  var plane: Plane { streets.plane }
  /// Place names, facilities, dwellings and map layers.
  var surroundings: Surroundings { streets.surroundings }

  /// The region's name; the gemeenten themselves when it has none.
  var shownRegionName: String {
    if let name = settings.name { return name }
    if !regionName.isEmpty { return regionName }
    let names = gemeenten.map(\.name)
    return names.count <= 3
      ? names.joined(separator: ", ") : "\(names.count) gemeenten met inwoners"
  }
}

extension RegionInputs {
  /// Reads all inputs of the settings; scenarios are read afterwards.
  ///
  /// - Throws: `DataError`.
  mutating func read() async throws {
    try require(!settings.network.isEmpty, "--network", RunWords.extract)
    try require(!settings.population.isEmpty, "--population", RunWords.population)
    try require(
      !settings.sites.isEmpty || settings.sitesFromOSM, "--sites",
      RunWords.sites)
    try await readNetwork(withHomes: needsHomes)
    var boundaries: [Gemeente] = []
    if let file = settings.gemeenten { boundaries = try readGemeenten(file) }
    try readPopulation()
    try readSites()
    try readCandidates(besides: sites)
    try await chooseRegion(among: boundaries)
    try addMissingPeople()
    try await readAreaLayers()
  }

  func require(
    _ condition: Bool, _ flag: String, _ expected: Wording
  ) throws(DataError) {
    guard !condition else { return }
    throw DataError.missingFlag(flag, expected)
  }
}

// MARK: Accounts

extension RegionInputs {
  func input(_ argument: String) throws(DataError) -> FeatureInput {
    try FeatureInput(InputReference(argument))
  }

  /// Keeps the accounts of an input; messages name files without folders.
  mutating func note<Value>(
    _ role: String, _ argument: String, _ imported: Imported<Value>, licence: String? = nil
  ) throws -> Value {
    let path = InputReference(argument).path
    let fingerprint = try FileFingerprint(of: path)
    let fetched = try fetchRecord(fingerprint.sha256)
    records.append(
      InputRecord(
        role: role, name: path.baseName, layer: imported.layer,
        sha256: fingerprint.sha256, byteCount: fingerprint.byteCount,
        referenceSystem: imported.referenceSystem?.definition, rows: imported.rows,
        date: fetched?.dataDate, licence: settings.licence ?? licence ?? fetched?.credit))
    findings += imported.findings
    return imported.value
  }

  /// What `nsp fetch` knows about a file with these bytes.
  private func fetchRecord(_ sha256: String) throws(DataError) -> DownloadRecord? {
    guard let folder = settings.folder else { return nil }
    return try DownloadManifest(project: folder).record(ofSHA256: sha256)
  }
}

extension String {
  /// The last part of a path.
  var baseName: String { URL(fileURLWithPath: self).lastPathComponent }
}

extension Finding {
  /// The finding as outputs have it: the same on every machine.
  var withoutFolder: Finding {
    var finding = self
    finding.location.file = location.file.baseName
    return finding
  }
}
