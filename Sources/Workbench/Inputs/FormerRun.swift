// A run that was written before, read back from its output folder.

import Coverage
import Figures
import Findings
import Formats
import Foundation
import Geo
import OutputFolder
import Planning
import Words

/// Reads back what `nsp analyse` wrote.
struct FormerRun {
  /// The output folder as the user gave it.
  let folder: String

  /// Reads a run.
  ///
  /// - Throws: `DataError` for a folder that is no run, a summary of another schema, and tables that
  ///   lack columns, hold other values, or belong to another run.
  func read(name: String) throws(DataError) -> ComparedRun {
    try OutputSet.settle(folder)
    let summary = try FormerSummary(file: FormerSummary.path(in: folder))
    let records = try records(groups: summary.groups.map(\.name))
    guard records.count == summary.cells.total else {
      throw DataError.otherRecords(
        folder + "/cells.csv", expected: summary.cells.total, found: records.count)
    }
    var run = ComparedRun(
      name: name, source: .folder, regionName: summary.region, norm: summary.walkingNorm,
      areas: summary.gemeenten.map { ComparedArea(code: $0.code, name: $0.name) },
      records: records)
    run.date = summary.date.flatMap { CalendarDay($0) }
    run.siteAreas = try siteAreas()
    run.squareSideMetres = summary.square_side_m
    run.circumstances = summary.circumstances
    return run
  }

  private static let columns = [
    "cell", "x", "y", "residents", "walk_m", "site", "status", "gemeente",
  ]

  private func records(groups: [String]) throws(DataError) -> ComparableRecords {
    let path = folder + "/cells.csv"
    var records = ComparableRecords()
    records.groups = groups.map { Population.Group(name: $0, counts: []) }
    try rows(of: path, Self.columns + groups) { row throws(DataError) in
      guard let x = try row.number(1), let y = try row.number(2) else {
        throw row.wrong(1, RunWords.coordinates)
      }
      guard let status = row.text(6).flatMap(CellStatus.init) else {
        throw row.wrong(
          6, Wording(CellStatus.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      records.ids.append(row.text(0) ?? "")
      records.points.append(PlanePoint(x: x, y: y))
      records.residents.append(try row.number(3))
      records.walkMetres.append(try row.number(4))
      records.sites.append(row.text(5))
      records.statuses.append(status)
      records.areas.append(row.text(7))
      for place in groups.indices {
        records.groups[place].counts.append(try row.number(8 + place))
      }
    }
    return records
  }

  /// The gemeente of each site that counts; `nil` when the run has no such table.
  private func siteAreas() throws(DataError) -> [String?]? {
    let path = folder + "/sites.csv"
    guard FileSystem.exists(path) else { return nil }
    var areas: [String?] = []
    try rows(of: path, ["gemeente"]) { row throws(DataError) in areas.append(row.text(0)) }
    return areas
  }

  private func rows(
    of path: String, _ columns: [String], _ body: (FormerRow) throws(DataError) -> Void
  ) throws(DataError) {
    guard FileSystem.exists(path) else {
      throw DataError.noRun(
        path, found: RunWords.none(in: URL(fileURLWithPath: folder).lastPathComponent))
    }
    let file = try openFeatureFile(path)
    var layer = try file.layer(named: nil)
    if let missing = columns.first(where: { !layer.columns.contains($0) }) {
      throw DataError.absentColumn(missing, in: path, among: layer.columns)
    }
    layer.columns = columns
    try file.read(layer) { row throws(DataError) in
      switch row {
      case .feature(let feature):
        try body(FormerRow(path: path, columns: columns, feature: feature))
      case .refused(let finding):
        throw DataError.refusedRow(finding)
      }
    }
  }
}

/// A row of a table that was written before.
private struct FormerRow {
  let path: String
  let columns: [String]
  let feature: Feature

  /// The text in a column; `nil` when it is empty.
  func text(_ column: Int) -> String? {
    if case .text(let text) = feature.values[column] { text } else { nil }
  }

  /// The number in a column; `nil` when it is empty.
  func number(_ column: Int) throws(DataError) -> Double? {
    let value = feature.values[column]
    if value == .null { return nil }
    guard let number = value.number else { throw wrong(column, RunWords.number) }
    return number
  }

  func wrong(_ column: Int, _ expected: Wording) -> DataError {
    .otherValue(
      at: DataLocation(file: path, row: feature.row, field: columns[column]), expected: expected,
      found: text(column))
  }
}
