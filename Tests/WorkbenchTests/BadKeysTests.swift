import Formats
import Foundation
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// Every key of `nsp.yaml` refuses what it does not understand.
///
/// One sentence names the key, the value and what is allowed. A key that has no row here fails.
@Suite("Bad keys")
struct BadKeysTests {
  /// A key with a value that is refused.
  struct Row: Sendable, CustomTestStringConvertible {
    /// The names from the top of the file to the key.
    var path: [String]
    var value: BadValue
    var testDescription: String { path.joined(separator: ".") + ": " + value.text }
  }

  /// A value of no key's kind.
  private static let wrongKind = "{a: 1}"

  /// Keys that no flag has.
  ///
  /// A text takes any word, so only the wrong kind of value
  /// is refused there.
  private static let onlyKeys: [String: [BadValue]] = [
    "name": [], "licence": [], "out": [],
    "earlier-runs": [.absent("nowhere", "a file that nsp analyse wrote")],
    "sites-from-osm": [BadValue("maybe", "true or false")],
    "pdf": [BadValue("maybe", "true or false")],
    "static": [BadValue("maybe", "true or false")],
    "reconcile": [BadValue("maybe", "true or false")],
    "no-squares": [BadValue("3", "true or false")], "ferries": [BadValue("maybe", "true or false")],
  ]

  private static let sectionKeys: [String: [String: [BadValue]]] = [
    "norms": [
      "walk": [BadValue("far", "1000m"), BadValue("-5m", "1000m")],
      "residents-per-l-nsp": [BadValue("-3", "above 0"), BadValue("many", "residents")],
      "residents-per-site": [BadValue("0", "above 0")],
      "one-per-kern": [BadValue("maybe", "true or false")], "title": [], "source": [],
      "status": [],
    ],
    "agreements": [
      "share": [BadValue("2", "above 0"), BadValue("-1", "above 0"), BadValue("half", "above 0")],
      "sites": [BadValue("0", "1 or more"), BadValue("1.5", "whole number")],
      "by": [BadValue("soon", "2027-07-01")],
    ],
    "downloads": [
      "name": [BadValue("''", "a short name", found: "nothing")],
      "url": [BadValue("ftp://x.nl/a", "https://")],
      "file": [BadValue("../a", "inside the project's folder")], "unzip": [],
      "sha256": [BadValue("abc", "64 hexadecimal digits")], "licence": [], "attribution": [],
      "date": [],
    ],
    "groups": ["norm": [BadValue("far", "15min@5km/h")]],
    "suggest": badValues.filter { name, _ in PlanSettingList.names.contains(name) }
      .merging(["candidates-from-cells": [BadValue("maybe", "true or false")]]) { $1 },
    "scenarios": badValues.filter { name, _ in WhatIfSettingList.names.contains(name) },
  ]

  /// What must be in the list for the keys above to be all there are.
  private static let sections: [String: [String]] = [
    "norms": NormSettingList.names, "agreements": AgreementSettingList.names,
    "downloads": DownloadList.keys, "groups": ["norm"],
    "scenarios": WhatIfSettingList.names, "suggest": PlanSettingList.names,
  ]

  private static let rows: [Row] = {
    var rows: [Row] = []
    for name in ProjectSettings.keys {
      for value in (badValues[name] ?? onlyKeys[name] ?? []) + [BadValue(wrongKind, "a")] {
        rows.append(Row(path: [name], value: value))
      }
    }
    for (section, keys) in sectionKeys.sorted(by: { $0.key < $1.key }) {
      rows.append(Row(path: [section], value: BadValue("3", "expected")))
      for (key, values) in keys.sorted(by: { $0.key < $1.key }) {
        for value in values + [BadValue(wrongKind, "a")] {
          rows.append(Row(path: [section, key], value: value))
        }
      }
    }
    return rows
  }()

  @Test func `every key has a row of bad values`() {
    for name in ProjectSettings.keys {
      #expect(badValues[name] != nil || Self.onlyKeys[name] != nil, "\(name)")
    }
    #expect(projectSections.keys.sorted() == Self.sectionKeys.keys.sorted())
    for (section, names) in Self.sections {
      #expect(Self.sectionKeys[section]?.keys.sorted() == names.sorted(), "\(section)")
    }
  }

  @Test(arguments: rows)
  func `a bad value is refused in one sentence`(row: Row) async throws {
    let project = try ToyProject()
    try project.write("town.geojson", Self.gemeente)
    try project.write("people.csv", Self.people)
    try project.write("nsp.yaml", Self.text(of: row))
    var failure: Failure?
    do {
      var settings = try ProjectSettings(project: project.folder)
      settings.out = project.folder + "/out"
      _ = try await Analyse.report(settings) { _ in }
    } catch {
      failure = Failure(error)
    }
    let found = try #require(failure, "it was taken")
    let message = found.message.english
    #expect(found.exitStatus == row.value.status, "\(message)")
    #expect(message.contains(row.path[row.path.count - 1]), "\(message)")
    #expect(message.contains(row.value.found), "\(message)")
    #expect(message.contains(row.value.allowed), "\(message)")
    #expect(!message.contains("\n") && !message.contains("AnyHashable"), "\(message)")
  }

  private static let gemeente = """
    {"type": "Feature", "properties": {"code": "GM0001", "naam": "Stad"}, "geometry": {"type":
    "Polygon", "coordinates": [[[5.3, 52.1], [5.5, 52.1], [5.5, 52.2], [5.3, 52.2], [5.3, 52.1]]]}}
    """

  private static let people =
    "id,x,y,inwoners,residents_65_plus\na,155000,463000,10,2\n"

  /// The project with the row's value in it, and with what its section needs besides.
  private static func text(of row: Row) -> String {
    var lines = [
      "network: town.osm.pbf", "population: people.csv", "sites: sites.csv", "min-component: 0",
      "gemeenten: town.geojson",
    ].filter { !$0.hasPrefix(row.path[0] + ":") }
    // A list as a value would be read as YAML: typed pairs are put between quotes.
    let quoted = row.value.text.contains(",") && row.value.text != wrongKind
    let value = quoted ? "\"\(row.value.text)\"" : row.value.text
    guard row.path.count == 2 else {
      return (lines + ["\(row.path[0]): \(value)"]).joined(separator: "\n")
    }
    let needs: [String: [String]] = [
      "norms": ["source: bron", "walk: 500m"], "agreements": ["by: 2027-01-01", "share: 0.5"],
      "downloads": ["name: n", "url: https://x.nl/a", "file: a"],
    ]
    let others = (needs[row.path[0]] ?? []).filter { !$0.hasPrefix(row.path[1] + ":") }
    let entries = (others + ["\(row.path[1]): \(value)"]).joined(separator: "\n    ")
    let name = row.path[0] == "groups" ? "residents_65_plus" : "region"
    lines.append(
      row.path[0] == "downloads"
        ? "downloads:\n  - \(entries)" : "\(row.path[0]):\n  \(name):\n    \(entries)")
    if row.path[0] == "suggest" { lines[lines.count - 1] = "suggest:\n  \(entries)" }
    if row.path[0] == "scenarios" { lines.append("scenario: region") }
    return lines.joined(separator: "\n")
  }
}
