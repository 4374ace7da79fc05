// The verdict on every record, under the names that other implementations use too. A row is a record's
// place in the population.

import Coverage
import Geo
import Planning
import WalkNetwork

extension AnalyseReport {
  /// The columns of `cells.csv`, of its sheet and of its layer.
  package var cellFigures: [Figure<Int>] {
    let population = evidence.population
    let walks = evidence.walks
    let siteIDs = evidence.sites.ranked.map(\.id)
    func walk(
      _ prefix: String, _ dutch: String, _ english: String,
      _ value: @escaping @Sendable (Int) -> Walk?
    ) -> [Figure<Int>] {
      [
        .number(
          prefix + "walk_m", .metres, "loopafstand tot \(dutch), aanlooplijnen meegeteld",
          "walk to \(english), both legs included"
        ) { value($0)?.metres },
        .text(prefix + "site", "id van \(dutch)", "id of \(english)") { row in
          value(row).map { siteIDs[$0.site] }
        },
      ]
    }
    return
      (recordColumns
      + walk("", "het dichtstbijzijnde noodsteunpunt", "the nearest site") {
        walks.any[$0].nearest
      }
      + walk("backup_", "het op één na dichtstbijzijnde noodsteunpunt", "the second nearest site") {
        walks.any[$0].backup
      }
      + walk("c_", "het dichtstbijzijnde C-NSP", "the nearest C-NSP") { walks.toCNSP[$0] }
      + walk("l_", "het dichtstbijzijnde L-NSP", "the nearest L-NSP") { walks.toLNSP[$0] }
      + verdictColumns
      + population.groups.map { group in
        .number(
          group.name, .inputResidents, "leden van de groep \(group.name); leeg = onbekend",
          "members of the group \(group.name); empty = unknown"
        ) { group.counts[$0] }
      }).ofRecords(under: settings.label)
  }

  private var recordColumns: [Figure<Int>] {
    let population = evidence.population
    let walks = evidence.walks
    return [
      .text("cell", "id van het vak of adres", "id of the square or address") {
        population.ids[$0]
      },
      .number("x", .metres, "oostelijke coördinaat van het punt", "easting of the point") {
        population.points[$0].x
      },
      .number("y", .metres, "noordelijke coördinaat van het punt", "northing of the point") {
        population.points[$0].y
      },
      .number(
        "residents", .inputResidents, "inwoners; leeg = onbekend", "residents; empty = unknown"
      ) { population.residents[$0] },
      .number(
        "snap_m", .metres,
        "aanlooplijn: rechte afstand tot de dichtstbijzijnde straat, ook als die te lang is",
        "leg: straight distance to the nearest street, also when it is too long"
      ) { walks.snaps[$0].legMetres },
    ]
  }

  private var verdictColumns: [Figure<Int>] {
    let statuses = outcome.statuses
    let areas = evidence.areaOfRecord
    let codes = gemeenten.map(\.code)
    return [
      .text(
        "status",
        "covered = gedekt, beyond = te ver, unreachable = geen route, unsnapped = geen straat",
        "covered, beyond the norm, unreachable (no walk), unsnapped (no street near)"
      ) { statuses[$0].rawValue },
      .text("gemeente", "code van de gemeente", "code of the gemeente") { row in
        areas[row].flatMap { codes.indices.contains($0) ? codes[$0] : nil }
      },
    ]
  }

  /// The records that stand in outputs, in the order of the population: all of them, or those inside
  /// the region when there are gemeenten.
  package var countedRecords: [Int] { evidence.population.ids.indices.filter(evidence.isCounted) }
}
