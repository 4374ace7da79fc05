import Figures
import Findings
import Formats
import Foundation
import Geo
import Page
import TestSupport
import Testing
import Words

@testable import Importing
@testable import Workbench

/// What `nsp check` prints for people.
@Suite("Check table")
struct CheckSummaryTests {
  private func record(_ role: String, _ name: String, read: Int, refused: Int) -> InputRecord {
    var rows = RowCount()
    rows.read = read
    rows.used = read - refused
    rows.refused = refused
    return InputRecord(role: role, name: name, layer: nil, sha256: "", byteCount: 1, rows: rows)
  }

  private func finding(
    _ kind: FindingKind, row: Int, count: Int = 1
  ) -> Finding {
    Finding(
      kind.saying(Wording("gevonden {found}", "found {found}")),
      at: DataLocation(file: "in/sites.csv", row: row, field: "kind"), ["found": .count(row)],
      count: count)
  }

  @Test func `columns stand under each other, numbers to the right`() {
    let outcome = CheckOutcome(
      inputs: [
        record("network", "a.osm.pbf", read: 120, refused: 0),
        record("network", "b.osm.pbf", read: 0, refused: 0),
        record("sites", "s.csv", read: 5, refused: 1),
        record("population", "squares.gpkg", read: 16_383, refused: 0),
      ], findings: [], language: .english)
    #expect(
      outcome.text == """
        input       file          layer   read   used  refused
        network     a.osm.pbf              120    120        0
                    + b.osm.pbf
        sites       s.csv                    5      4        1
        population  squares.gpkg         16383  16383        0

        Nothing odd was found.
        """)
  }

  @Test func `findings of a kind stand together, the gravest first, with what to do`() {
    let outcome = CheckOutcome(
      inputs: [record("sites", "sites.csv", read: 9, refused: 5)],
      findings: [
        finding(.water, row: 1, count: 81),
        finding(.unknownKind, row: 2), finding(.unknownValue, row: 3),
        finding(.unknownKind, row: 4), finding(.unknownKind, row: 5),
        finding(.unknownKind, row: 6), finding(.unknownKind, row: 7),
      ], language: .english)
    #expect(
      outcome.text == """
        input  file       layer  read  used  refused
        sites  sites.csv            9     4        5

        Found: 1 kind of rows left out, 1 kind of warnings, 1 kind of notes.

        ROWS LEFT OUT: unknown-kind, 5x in sites.csv
          found  row 2, column kind: found 2
          found  row 4, column kind: found 4
          found  row 5, column kind: found 5
                 and 2 more like these (--json lists them)
          do     Write C-NSP or L-NSP.

        WARNING: unknown-value, 1x in sites.csv
          found  row 3, column kind: found 3
          do     Write one of the words that are allowed.

        NOTE: water-rows, 81x in sites.csv
          found  first in row 1, column kind: found 1
          do     Nothing: nobody lives on it.
        """)
  }

  @Test func `every finding stays in one group`() {
    var random = SeededNumbers(3)
    let kinds = ["a", "b", "c"].flatMap { code in
      Finding.Severity.allCases.map { severity in
        FindingKind(
          code, severity, title: Wording(code), sentence: Wording(code), advice: Wording(code))
      }
    }
    let findings = (0..<200).map { row in
      finding(
        kinds[Int(random.share() * 9)], row: row, count: 1 + Int(random.share() * 4))
    }
    let groups = FindingGroup.groups(of: findings)
    #expect(groups.reduce(0) { $0 + $1.count } == findings.reduce(0) { $0 + $1.count })
    #expect(groups.flatMap(\.findings).count == findings.count)
    #expect(groups.count == 9)
  }

  @Test func `a Dutch project is spoken to in Dutch`() {
    let outcome = CheckOutcome(
      inputs: [record("sites", "sites.csv", read: 9, refused: 1)],
      findings: [finding(.unknownKind, row: 2)], language: .dutch)
    #expect(
      outcome.text == """
        invoer  bestand    laag  gelezen  gebruikt  niet gebruikt
        sites   sites.csv              9         8              1

        Gevonden: 1 soort rijen die niet gebruikt zijn.

        RIJEN NIET GEBRUIKT: Soort onbekend (unknown-kind), 1x in sites.csv
          gevonden rij 2, kolom kind: gevonden 2
          doe      Schrijf C-NSP of L-NSP.
        """)
  }
}
