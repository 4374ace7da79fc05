// cells.csv: the verdict on every record, under the columns that other implementations use too.

import Coverage
import Geo
import Planning
import WalkNetwork

extension AnalyseReport {
  /// The table of records; a row is a record's place in the population.
  var cellTable: Table<Int> {
    let population = evidence.population
    let walks = evidence.walks
    let siteFields = evidence.sites.sites.map { site in
      var text = TextBytes()
      text.add(field: site.id)
      return text.bytes
    }
    func walk(
      _ prefix: String, _ dutch: String, _ english: String,
      _ value: @escaping @Sendable (Int) -> Walk?
    ) -> [TableColumn<Int>] {
      [
        .metres(
          prefix + "walk_m", "loopafstand tot \(dutch), aanlooplijnen meegeteld",
          "walk to \(english), both legs included"
        ) { value($0)?.metres },
        TableColumn(
          prefix + "site", .text, "id van \(dutch)", "id of \(english)"
        ) { row, text in
          if let walk = value(row) { text.add(siteFields[walk.site]) }
        },
      ]
    }
    return Table(
      file: "cells.csv",
      columns: recordColumns
        + walk("", "het dichtstbijzijnde noodsteunpunt", "the nearest site") {
          walks.any[$0].nearest
        }
        + walk("backup_", "het op één na dichtstbijzijnde noodsteunpunt", "the second nearest site")
      { walks.any[$0].backup }
        + walk("c_", "het dichtstbijzijnde C-NSP", "the nearest C-NSP") { walks.toCNSP[$0] }
        + walk("l_", "het dichtstbijzijnde L-NSP", "the nearest L-NSP") { walks.toLNSP[$0] }
        + verdictColumns
        + population.groups.map { group in
          TableColumn(
            group.name, .residents, "leden van de groep \(group.name); leeg = onbekend",
            "members of the group \(group.name); empty = unknown"
          ) { row, text in
            if let count = group.counts[row] { text.add(shortest: count) }
          }
        })
  }

  private var recordColumns: [TableColumn<Int>] {
    let population = evidence.population
    let walks = evidence.walks
    return [
      .text("cell", "id van het vak of adres", "id of the square or address") {
        population.ids[$0]
      },
      .metres("x", "oostelijke coördinaat van het punt", "easting of the point") {
        population.points[$0].x
      },
      .metres("y", "noordelijke coördinaat van het punt", "northing of the point") {
        population.points[$0].y
      },
      TableColumn(
        "residents", .residents, "inwoners; leeg = onbekend", "residents; empty = unknown"
      ) { row, text in
        if let residents = population.residents[row] { text.add(shortest: residents) }
      },
      .metres(
        "snap_m",
        "aanlooplijn: rechte afstand tot de dichtstbijzijnde straat, ook als die te lang is",
        "leg: straight distance to the nearest street, also when it is too long"
      ) { walks.snaps[$0].legMetres },
    ]
  }

  private var verdictColumns: [TableColumn<Int>] {
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
  var countedRecords: [Int] { evidence.population.ids.indices.filter(evidence.isCounted) }
}
