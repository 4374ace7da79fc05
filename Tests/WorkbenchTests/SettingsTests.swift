import Figures
import Findings
import Foundation
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// What follows from the rows of settings: what is written of a run, and how runs are compared.
@Suite("Settings")
struct SettingsTests {
  /// Settings that stand in no list of settings on which figures depend, by the reason.
  private static let others: [String: Set<String>] = [
    "inputs, which a comparison tells by their bytes": ["network", "population", "gemeenten"],
    "inputs that are what a run is about": [
      "sites", "sites-from-osm", "candidates", "candidates-from-osm", "areas", "dwellings",
      "reconcile",
    ],
    "looked up and written as members of their own": ["norm", "crs", "scenario", "region", "date"],
    "no figure depends on it": [
      "name", "licence", "out", "tlp", "pdf", "static", "earlier-runs", "language", "threads",
    ],
  ]

  /// Another value of each setting on which figures depend.
  private static let changes = [
    "max-snap": "250.12345", "min-component": "1.00049", "ferries": "true", "no-squares": "true",
    "count": "[existing, planned]", "ready": "equipped", "clip": "\"5,52,6,53\"",
    "target-share": "0.3333333", "courier-norm": "7min@5km/h",
    "group-norm": "residents_65_plus=7min@5km/h", "visitors": "0.1234567",
  ]

  private func project(_ more: String = "") throws -> ToyProject {
    let project = try ToyProject(more)
    let people = try String(contentsOfFile: project.folder + "/people.csv", encoding: .utf8)
    try project.write(
      "people.csv",
      people.replacing("inwoners\n", with: "inwoners,residents_65_plus\n")
        .replacing(",10\n", with: ",10,4\n"))
    return project
  }

  private func settings(of project: ToyProject) async throws -> [String: DecisiveValue] {
    try await CoverageRun(ProjectSettings(project: project.folder)) { _ in }
      .compared(name: "now").circumstances.settings
  }

  @Test func `every setting is compared or has a reason not to be`() {
    let compared = CompleteSettings.deciding.map(\.name)
    #expect(Set(compared) == Set(Self.changes.keys))
    let reasons = Self.others.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(reasons.isDisjoint(with: compared))
    #expect(
      reasons.union(compared) == Set(InputSettingList.names + RunSettingList.names),
      "\(reasons.union(compared).symmetricDifference(InputSettingList.names + RunSettingList.names))"
    )
    #expect(CompleteSettings.deciding.map(\.member.place) == Array(1...compared.count))
  }

  @Test(arguments: changes.keys.sorted())
  func `a change is written, read back and told, alone`(name: String) async throws {
    let value = try #require(Self.changes[name])
    let isThere = ["min-component"].contains(name)
    let changed = try project(isThere ? "" : "\(name): \(value)")
    if isThere {
      let path = changed.folder + "/nsp.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try changed.write("nsp.yaml", text.replacing("\(name): 0", with: "\(name): \(value)"))
    }
    let now = try await settings(of: changed)
    let before = try await settings(of: project())
    let different = Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }
    #expect(different == [name])
    _ = try await Analyse.run(ProjectSettings(project: changed.folder)) { _ in }
    let former = try FormerSummary(file: FormerSummary.path(in: changed.folder + "/out"))
    #expect(former.circumstances.settings == now)
  }

  @Test func `a flag goes before the file, and what neither says is usual`() throws {
    let project = try ToyProject("max-snap: 100\nsuggest: {new-sites: 3, gap: 0.5}")
    var flags = ProjectSettings()
    try flags.run.take(\.targetShare, "0.5")
    try flags.run.take(\.count, ["existing, planned", "required"])
    try flags.suggest.take(\.newSites, "7")
    let settings = flags.over(try ProjectSettings(project: project.folder))
    #expect(settings.maxSnap == 100 && settings.targetShare == 0.5 && !settings.ferries)
    #expect(settings.count == [.existing, .planned, .required])
    #expect(settings.suggest.newSites == 7 && settings.suggest.gap == 0.5)
    #expect(settings.network == [project.folder + "/town.osm.pbf"])
    #expect(settings.minComponent == 0 && ProjectSettings().minComponent == 1000)
    #expect(settings.threads == nil && settings.suggest.perYear == nil && settings.whatIf.isEmpty)
  }

  @Test func `flag and key refuse a value in the same words`() throws {
    let project = try ToyProject("max-snap: -5")
    let ofKey = #expect(throws: DataError.self) { try ProjectSettings(project: project.folder) }
    let ofFlag = #expect(throws: DataError.self) {
      try ProjectSettings().run.taking(\.maxSnap, "-5")
    }
    #expect(
      ofKey?.expected.english == "a number of metres from 0 to 1,000,000"
        && ofKey?.found.english == "-5")
    #expect(ofFlag?.expected == ofKey?.expected && ofFlag?.found == ofKey?.found)
    #expect(ofKey?.location.field == "max-snap" && ofFlag?.location.file == "--max-snap")
  }
}

extension Given {
  fileprivate func taking<Value>(
    _ path: KeyPath<List, Setting<Value>>, _ text: String
  ) throws -> Given {
    var given = self
    try given.take(path, text)
    return given
  }
}
