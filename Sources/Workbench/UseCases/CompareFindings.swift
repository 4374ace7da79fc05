// What keeps two runs from being about the same thing. It is told, and the runs are compared all the same.

import Coverage
import Figures
import Findings
import Formats
import Foundation
import Planning
import Words

/// The findings of one comparison.
struct CompareFindings {
  /// Why covered residents of the two runs are not about the same thing.
  private(set) var obstacles: [Finding] = []
  private var notes: [Finding] = []
  private let first: ComparedRun
  private let other: ComparedRun

  /// All, obstacles first.
  var all: [Finding] { obstacles + notes }

  init(_ report: CompareReport, _ comparison: CompareReport.Comparison) {
    first = report.runs[0]
    other = report.runs[comparison.run]
    compareNorms()
    compareRecords(comparison.difference)
    comparePeople(comparison.difference)
    compareInputs()
    compareSettings()
    if let one = first.date, let two = other.date, two < one {
      note(.datesDescend, ["day": .text(one.text), "otherDay": .text(two.text)])
    }
  }

  private mutating func obstacle(
    _ kind: FindingKind, _ values: [String: FindingValue], count: Int = 1
  ) {
    obstacles.append(finding(kind, values, count))
  }

  private mutating func note(
    _ kind: FindingKind, _ values: [String: FindingValue] = [:], count: Int = 1
  ) {
    notes.append(finding(kind, values, count))
  }

  /// The finding with the names of both runs in their places, where its sentence has these.
  private func finding(
    _ kind: FindingKind, _ values: [String: FindingValue], _ count: Int
  ) -> Finding {
    let names: [String: FindingValue] = ["first": .text(first.name), "other": .text(other.name)]
    let places = kind.sentence.places(in: .english)
    return Finding(
      kind, at: DataLocation(file: other.name),
      values.merging(names.filter { places.contains($0.key) }) { $1 }, count: count)
  }

  private mutating func compareNorms() {
    guard first.norm.limitMetres != other.norm.limitMetres else { return }
    func words(_ norm: WalkingNorm) -> FindingValue {
      let metres = FindingValue.metres(norm.limitMetres)
      if norm.id == fixed(norm.limitMetres, decimals: 0) + "m" { return metres }
      return .words(Wording { "\(metres.text(in: $0)) (\(norm.id))" })
    }
    obstacle(.normDiffers, ["norm": words(first.norm), "otherNorm": words(other.norm)])
  }

  /// How many ids a sentence names.
  private static let named = 5

  private mutating func compareRecords(_ difference: RunDifference) {
    if first.circumstances.crs != other.circumstances.crs {
      obstacle(
        .planeDiffers,
        [
          "plane": .text(first.circumstances.crs), "otherPlane": .text(other.circumstances.crs),
        ])
    }
    if first.squareSideMetres != other.squareSideMetres {
      obstacle(
        .squaresDiffer,
        [
          "grain": .words(FindingKind.grain(squareSideMetres: first.squareSideMetres)),
          "otherGrain": .words(FindingKind.grain(squareSideMetres: other.squareSideMetres)),
        ])
    }
    let alone = zip(difference.pairs, difference.changes)
      .filter { $1 == .onlyBefore || $1 == .onlyAfter }.map(\.0)
    if !alone.isEmpty {
      let before = alone.count { $0.after == nil }
      let ids = alone.prefix(Self.named).map { pair in
        pair.after.map { difference.after.ids[$0] } ?? pair.before.map { difference.before.ids[$0] }
          ?? ""
      }
      obstacle(
        .recordsDiffer,
        [
          "onlyFirst": .count(before), "onlyOther": .count(alone.count - before),
          "ids": .list(ids),
        ], count: alone.count)
    }
    if difference.recordsInOtherArea > 0 {
      note(.gemeenteDiffers, count: difference.recordsInOtherArea)
    }
  }

  private mutating func comparePeople(_ difference: RunDifference) {
    let others = difference.pairs.count { pair in
      guard let was = pair.before, let isNow = pair.after else { return false }
      return difference.before.residents[was] != difference.after.residents[isNow]
    }
    if others > 0 { note(.residentsDiffer, count: others) }
    let names = [first, other].map { Set($0.records.groups.map(\.name)) }
    let lacking = names[0].symmetricDifference(names[1]).sorted()
    if !lacking.isEmpty {
      note(.groupsDiffer, ["groups": .list(lacking)], count: lacking.count)
    }
  }

  private mutating func compareInputs() {
    let roles: [(String, FindingKind)] = [
      ("network", .networkDiffers), ("population", .populationDiffers),
      ("gemeenten", .gemeentenDiffer),
    ]
    for (role, kind) in roles {
      func files(_ run: ComparedRun) -> [ComparedRun.Input] {
        run.circumstances.inputs.filter { $0.role == role }
      }
      guard Set(files(first).map(\.sha256)) != Set(files(other).map(\.sha256)) else { continue }
      func names(_ run: ComparedRun) -> FindingValue {
        let names = files(run).map(\.name)
        return names.isEmpty ? .words(.noneFound) : .list(names)
      }
      note(kind, ["files": names(first), "otherFiles": names(other)])
    }
  }

  private mutating func compareSettings() {
    let (one, two) = (first.circumstances, other.circumstances)
    for key in Set(one.settings.keys).union(two.settings.keys).sorted()
    where one.settings[key] != two.settings[key] {
      func words(_ value: DecisiveValue?) -> FindingValue {
        value.flatMap { $0.words.isEmpty ? nil : .text($0.words) } ?? .words(.nothing)
      }
      note(
        .settingDiffers,
        [
          "key": .text(key), "value": words(one.settings[key]),
          "otherValue": words(two.settings[key]),
        ])
    }
    if one.toolVersion != two.toolVersion {
      note(
        .versionDiffers,
        ["version": .text(one.toolVersion), "otherVersion": .text(two.toolVersion)])
    }
  }
}
