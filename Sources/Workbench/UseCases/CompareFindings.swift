// What keeps two runs from being about the same thing. Nothing is left out for it; it is told.

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
      note(
        "dates-descend",
        "\(other.name) is of \(two.text), before \(first.name) (\(one.text)): what"
          + " is called before is the later one.")
    }
  }

  private var both: String { "\(first.name) and \(other.name)" }

  private mutating func obstacle(_ code: String, _ message: String, count: Int = 1) {
    obstacles.append(
      Finding(
        .warning, code: code, at: DataLocation(file: other.name), message: message, count: count))
  }

  private mutating func note(_ code: String, _ message: String, count: Int = 1) {
    notes.append(
      Finding(.note, code: code, at: DataLocation(file: other.name), message: message, count: count)
    )
  }

  private mutating func compareNorms() {
    guard first.norm.limitMetres != other.norm.limitMetres else { return }
    func words(_ norm: WalkingNorm) -> String {
      let metres = fixed(norm.limitMetres, decimals: 0) + " m"
      return norm.id == metres.filter({ $0 != " " }) ? metres : "\(metres) (\(norm.id))"
    }
    obstacle(
      "norm-differs",
      "The norm of \(first.name) is \(words(first.norm)), that of \(other.name) \(words(other.norm))."
    )
  }

  /// How many ids a sentence names.
  private static let named = 5

  private mutating func compareRecords(_ difference: RunDifference) {
    if first.circumstances.crs != other.circumstances.crs {
      obstacle(
        "plane-differs",
        "\(both) are in different planes (\(first.circumstances.crs), \(other.circumstances.crs)).")
    }
    if first.squareSideMetres != other.squareSideMetres {
      func words(_ side: Double?) -> String {
        side.map { "squares of \(fixed($0, decimals: 0)) m" } ?? "points"
      }
      obstacle(
        "squares-differ",
        "\(first.name) counts people in \(words(first.squareSideMetres)), \(other.name) in"
          + " \(words(other.squareSideMetres)).")
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
        "records-differ",
        "\(before) records are only in \(first.name), \(alone.count - before) only in"
          + " \(other.name), such as \(ids.joined(separator: ", ")); compare-cells.csv lists them.",
        count: alone.count)
    }
    if difference.recordsInOtherArea > 0 {
      note(
        "gemeente-differs",
        "Records lie in another gemeente in \(other.name): they go in the one and come in the other.",
        count: difference.recordsInOtherArea)
    }
  }

  private mutating func comparePeople(_ difference: RunDifference) {
    let others = difference.pairs.count { pair in
      guard let was = pair.before, let isNow = pair.after else { return false }
      return difference.before.residents[was] != difference.after.residents[isNow]
    }
    if others > 0 {
      note(
        "residents-differ",
        "Records have another number of residents in \(other.name): better is counted in residents"
          + " of the run after, worse in those of the run before.", count: others)
    }
    let names = [first, other].map { Set($0.records.groups.map(\.name)) }
    let lacking = names[0].symmetricDifference(names[1]).sorted()
    if !lacking.isEmpty {
      note(
        "groups-differ",
        "Only one of \(both) has the groups \(lacking.joined(separator: ", ")); they are left out.",
        count: lacking.count)
    }
  }

  private mutating func compareInputs() {
    let roles = [
      ("network", "network-differs"), ("population", "population-differs"),
      ("gemeenten", "gemeenten-differs"),
    ]
    for (role, code) in roles {
      func files(_ run: ComparedRun) -> [ComparedRun.Input] {
        run.circumstances.inputs.filter { $0.role == role }
      }
      guard Set(files(first).map(\.sha256)) != Set(files(other).map(\.sha256)) else { continue }
      func names(_ run: ComparedRun) -> String {
        let names = files(run).map(\.name).joined(separator: ", ")
        return names.isEmpty ? "none" : names
      }
      note(
        code,
        "The \(role) of \(first.name) (\(names(first))) has other bytes than that of \(other.name)"
          + " (\(names(other))).")
    }
  }

  private mutating func compareSettings() {
    let (one, two) = (first.circumstances, other.circumstances)
    for key in Set(one.settings.keys).union(two.settings.keys).sorted()
    where one.settings[key] != two.settings[key] {
      func words(_ value: DecisiveValue?) -> String {
        value.flatMap { $0.words.isEmpty ? nil : $0.words } ?? "nothing"
      }
      note(
        "setting-differs",
        "\(key) is \(words(one.settings[key])) in \(first.name) and \(words(two.settings[key])) in"
          + " \(other.name).")
    }
    if one.toolVersion != two.toolVersion {
      note(
        "version-differs",
        "\(first.name) is made by version \(one.toolVersion), \(other.name) by \(two.toolVersion).")
    }
  }
}
