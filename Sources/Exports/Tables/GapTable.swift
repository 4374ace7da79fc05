// gaps.csv: the clusters of residents whom the norm leaves out, most residents first.

package import Coverage
import Figures
import Geo
package import GeoEngine
package import Planning

/// A gap with its names.
package struct GapRow: Sendable {
  /// Its place in the ranking, from 1.
  package var rank: Int
  /// The gap.
  package var gap: Gap
  /// Where its centre is on the ellipsoid.
  var place: LonLat?
  /// The gemeenten it lies in, in the order of the region.
  package var gemeenten: [Gemeente]
  /// The name of the nearest place.
  package var placeName: String?
  /// The candidate that would cover most of it.
  package var candidate: GapCandidate?
  /// The gemeente in which that one stands, when it is known.
  var candidateGemeente: Gemeente?
  /// The candidate outside the region that would cover most of it.
  package var neighbour: GapCandidate?
  /// The gemeente in which that one stands, when it is known.
  package var neighbourGemeente: Gemeente?
  /// Known members of each group, in the order of the population's groups.
  package var groups: [Double]
}

extension AnalyseReport {
  /// The gaps, ranked.
  package func gapRows() throws(ProjectionError) -> [GapRow] {
    let places = try plane.lonLats(of: outcome.gaps.map(\.center))
    let all = gemeenten + neighbours
    let index = AreaIndex(all.map(\.boundary))
    func gemeente(of candidate: GapCandidate?) -> Gemeente? {
      candidate.flatMap { index.area(holding: $0.site.location) }.map { all[$0] }
    }
    return outcome.gaps.indices.map { place in
      let gap = outcome.gaps[place]
      let areas = Set(gap.records.compactMap { evidence.areaOfRecord[$0] }).sorted()
      return GapRow(
        rank: place + 1, gap: gap, place: places[place],
        gemeenten: areas.filter(gemeenten.indices.contains).map { gemeenten[$0] },
        placeName: gapPlaces[place], candidate: outcome.gapCandidates[place],
        candidateGemeente: gemeente(of: outcome.gapCandidates[place]),
        neighbour: outcome.gapNeighbours[place],
        neighbourGemeente: gemeente(of: outcome.gapNeighbours[place]),
        groups: evidence.population.groups.map { group in
          gap.records.reduce(0) { $0 + (group.counts[$1] ?? 0) }
        })
    }
  }

  /// The table of gaps.
  package var gapTable: Table<GapRow> {
    Table(
      file: "gaps.csv",
      columns: (Self.gapColumns + Self.candidateColumns
        + evidence.population.groups.enumerated().map { place, group in
          .number(
            group.name, .residents, "leden van de groep \(group.name)",
            "members of the group \(group.name)"
          ) { $0.groups[place] }
        }).hidingSmallCounts(of: .residents, under: settings.label))
  }

  private static var gapColumns: [Figure<GapRow>] {
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
      .number("without_walk", .residents, "inwoners zonder route", "residents without any walk") {
        $0.gap.residentsWithoutWalk
      },
    ]
  }

  private static var candidateColumns: [Figure<GapRow>] {
    [
      .text("candidate", "kandidaat die het meest helpt", "id of the candidate that helps most") {
        $0.candidate?.site.id
      },
      .text("candidate_name", "naam van die kandidaat", "its name") { $0.candidate?.site.name },
      .number(
        "candidate_covers", .residents, "inwoners van het gat die de kandidaat zou dekken",
        "residents of the gap whom it would cover"
      ) { $0.candidate?.residents },
      .text(
        "candidate_gemeente", "code van de gemeente waar die kandidaat staat",
        "code of the gemeente in which it stands"
      ) { $0.candidateGemeente?.code },
      .text(
        "neighbour_candidate", "kandidaat buiten de regio die het meest helpt",
        "id of the candidate outside the region that helps most"
      ) { $0.neighbour?.site.id },
      .text("neighbour_candidate_name", "naam van die kandidaat", "its name") {
        $0.neighbour?.site.name
      },
      .text(
        "neighbour_gemeente", "code van de gemeente waar die kandidaat staat; leeg = onbekend",
        "code of the gemeente in which it stands; empty when unknown"
      ) { $0.neighbourGemeente?.code },
      .number(
        "neighbour_covers", .residents, "inwoners van het gat die hij zou dekken",
        "residents of the gap whom it would cover"
      ) { $0.neighbour?.residents },
    ]
  }
}
