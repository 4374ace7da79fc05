// gaps.csv: the clusters of residents whom the norm leaves out, most residents first.

import Coverage
import Geo
import GeoEngine
import Planning

/// A gap with its names.
struct GapRow: Sendable {
  /// Its place in the ranking, from 1.
  var rank: Int
  /// The gap.
  var gap: Gap
  /// Where its centre is on the ellipsoid.
  var place: LonLat?
  /// The gemeenten it lies in, in the order of the region.
  var gemeenten: [Gemeente]
  /// The name of the nearest place.
  var placeName: String?
  /// The candidate that would cover most of it.
  var candidate: GapCandidate?
  /// Known members of each group, in the order of the population's groups.
  var groups: [Double]
}

extension AnalyseReport {
  /// The gaps, ranked.
  func gapRows() throws(ProjectionError) -> [GapRow] {
    let places = try plane.lonLats(of: outcome.gaps.map(\.center))
    return outcome.gaps.indices.map { place in
      let gap = outcome.gaps[place]
      let areas = Set(gap.records.compactMap { evidence.areaOfRecord[$0] }).sorted()
      return GapRow(
        rank: place + 1, gap: gap, place: places[place],
        gemeenten: areas.filter(gemeenten.indices.contains).map { gemeenten[$0] },
        placeName: gapPlaces[place], candidate: outcome.gapCandidates[place],
        groups: evidence.population.groups.map { group in
          gap.records.reduce(0) { $0 + (group.counts[$1] ?? 0) }
        })
    }
  }

  /// The table of gaps.
  var gapTable: Table<GapRow> {
    Table(
      file: "gaps.csv",
      columns: Self.gapColumns
        + evidence.population.groups.enumerated().map { place, group in
          .number(
            group.name, .residents, "leden van de groep \(group.name)",
            "members of the group \(group.name)"
          ) { $0.groups[place] }
        })
  }

  private static var gapColumns: [TableColumn<GapRow>] {
    [
      .count("rank", "rangnummer, meeste inwoners eerst", "rank, most residents first") { $0.rank },
      .number("residents", .residents, "inwoners in het gat", "residents in the gap") {
        $0.gap.residents
      },
      .count("cells", "vakken of adressen", "records") { $0.gap.records.count },
      .number("x", .metres, "oostelijke coördinaat van het zwaartepunt", "easting of the centre") {
        $0.gap.center.x
      },
      .number("y", .metres, "noordelijke coördinaat van het zwaartepunt", "northing of the centre")
      {
        $0.gap.center.y
      },
      .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { $0.place?.longitude },
      .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude },
      .text("gemeenten", "codes van de gemeenten", "codes of the gemeenten") { row in
        row.gemeenten.map(\.code).joined(separator: " ")
      },
      .text("place", "dichtstbijzijnde plaatsnaam", "nearest place name") { $0.placeName },
      .number(
        "least_short_m", .metres, "kortste overschrijding van de norm",
        "shortest walk in the gap less the norm"
      ) { $0.gap.leastShortMetres },
      .number(
        "most_short_m", .metres, "langste overschrijding van de norm",
        "longest walk in the gap less the norm"
      ) { $0.gap.mostShortMetres },
      .text("candidate", "kandidaat die het meest helpt", "id of the candidate that helps most") {
        $0.candidate?.site.id
      },
      .text("candidate_name", "naam van die kandidaat", "its name") { $0.candidate?.site.name },
      .number(
        "candidate_covers", .residents, "inwoners van het gat die de kandidaat zou dekken",
        "residents of the gap whom it would cover"
      ) { $0.candidate?.residents },
      .number("without_walk", .residents, "inwoners zonder route", "residents without any walk") {
        $0.gap.residentsWithoutWalk
      },
    ]
  }
}
