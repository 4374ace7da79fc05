// Both verdicts on every record of two runs, and what became of it.

package import Coverage
package import Geo

extension CompareReport {
  /// The columns of `compare-cells.csv` and of its layer; a row is a place among the comparison's pairs.
  package func changeFigures(_ comparison: Comparison) -> [Figure<Int>] {
    let difference = comparison.difference
    let (before, after) = (difference.before, difference.after)
    let pairs = difference.pairs
    let run = runs[comparison.run].name
    return
      ([
        .text(
          "run", "naam van de run die met de eerste is vergeleken",
          "name of the run that is compared with the first"
        ) { _ in run },
        .text("cell", "id van het vak of adres", "id of the square or address") {
          difference.id(of: pairs[$0])
        },
        .number("x", .metres, "oostelijke coördinaat van het punt", "easting of the point") {
          difference.point(of: pairs[$0]).x
        },
        .number("y", .metres, "noordelijke coördinaat van het punt", "northing of the point") {
          difference.point(of: pairs[$0]).y
        },
      ]
      + Self.sideColumns("before", "in de eerste run", "in the first run", before) {
        pairs[$0].before
      } + Self.sideColumns("after", "in deze run", "in this run", after) { pairs[$0].after } + [
        .number(
          "difference_m", .metres, "zoveel langer (of korter) is de route",
          "the walk is longer (or shorter) by this"
        ) { difference.walkDifference(of: pairs[$0]) },
        .text(
          "change",
          "gained = gedekt geworden, lost = dekking verloren, closer = dichterbij, "
            + "farther = verder weg, same = gelijk, only_before/only_after = staat maar in één run",
          "gained or lost cover, closer, farther, same, or in one run only"
        ) { difference.changes[$0].rawValue },
      ]).ofRecords(under: label)
  }

  private static func sideColumns(
    _ suffix: String, _ dutch: String, _ english: String, _ records: ComparableRecords,
    _ place: @escaping @Sendable (Int) -> Int?
  ) -> [Figure<Int>] {
    [
      .number(
        "residents_\(suffix)", .inputResidents, "inwoners \(dutch); leeg = onbekend",
        "residents \(english); empty = unknown"
      ) { place($0).flatMap { records.residents[$0] } },
      .text("status_\(suffix)", "oordeel \(dutch)", "verdict \(english)") {
        place($0).map { records.statuses[$0].rawValue }
      },
      .number(
        "walk_\(suffix)_m", .metres, "loopafstand \(dutch)", "walk \(english)"
      ) { place($0).flatMap { records.walkMetres[$0] } },
      .text(
        "site_\(suffix)", "id van het dichtstbijzijnde noodsteunpunt \(dutch)",
        "id of the nearest site \(english)"
      ) { place($0).flatMap { records.sites[$0] } },
      .text("gemeente_\(suffix)", "code van de gemeente \(dutch)", "gemeente \(english)") {
        place($0).flatMap { records.areas[$0] }
      },
    ]
  }
}

extension RunDifference {
  /// The id of a record.
  package func id(of pair: RecordPair) -> String {
    pair.after.map { after.ids[$0] } ?? pair.before.map { before.ids[$0] } ?? ""
  }

  /// The point of a record: that of the run after where it has one.
  package func point(of pair: RecordPair) -> PlanePoint {
    pair.after.map { after.points[$0] } ?? pair.before.map { before.points[$0] }
      ?? PlanePoint(x: .nan, y: .nan)
  }
}
