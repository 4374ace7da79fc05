// The clusters of residents whom the norm leaves out, most residents first.

package import Coverage
package import Geo
package import Planning
import Words

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
  var neighbourGemeente: Gemeente?
  /// Known members of each group, in the order of the population's groups.
  var groups: [Double]
}

extension AnalyseReport {
  /// The gaps, ranked.
  ///
  /// - Parameter places: where the centre of each is on the ellipsoid.
  package func gapRows(at places: [LonLat?]) -> [GapRow] {
    let all = gemeenten + neighbours
    let (areaOfRecord, populationGroups) = (evidence.areaOfRecord, evidence.population.groups)
    let index = AreaIndex(all.map(\.boundary))
    func gemeente(of candidate: GapCandidate?) -> Gemeente? {
      candidate.flatMap { index.area(holding: $0.site.location) }.map { all[$0] }
    }
    return outcome.gaps.indices.map { place in
      let gap = outcome.gaps[place]
      let areas = Set(gap.records.compactMap { areaOfRecord[$0] }).sorted()
      return GapRow(
        rank: place + 1, gap: gap, place: places[place],
        gemeenten: areas.filter(gemeenten.indices.contains).map { gemeenten[$0] },
        placeName: gapPlaces[place], candidate: outcome.gapCandidates[place],
        candidateGemeente: gemeente(of: outcome.gapCandidates[place]),
        neighbour: outcome.gapNeighbours[place],
        neighbourGemeente: gemeente(of: outcome.gapNeighbours[place]),
        groups: populationGroups.map { group in
          gap.records.reduce(0) { $0 + (group.counts[$1] ?? 0) }
        })
    }
  }
}

extension Figure<GapRow> {
  static var rank: Figure {
    .count(
      "rank", title: Wording("Nummer", "Number"), "rangnummer, meeste inwoners eerst",
      "rank, most residents first"
    ) { $0.rank }
  }
  static var residents: Figure {
    .number(
      "residents", .residents, title: Wording("Inwoners", "Residents"), "inwoners in het gat",
      "residents in the gap"
    ) { $0.gap.residents }
  }
  static var nearPlace: Figure {
    .text(
      "place", title: Wording("Bij", "Near"), "dichtstbijzijnde plaatsnaam", "nearest place name"
    ) { $0.placeName }
  }
  static var gemeenteNames: Figure {
    .text(
      "gemeente_names", title: Wording("Gemeente"), "namen van de gemeenten",
      "names of the gemeenten"
    ) { $0.gemeenten.isEmpty ? nil : $0.gemeenten.map(\.name).joined(separator: ", ") }
  }
  static var leastShort: Figure {
    .number(
      "least_short_m", .metres, title: Wording("Te ver, minst", "Too far, least"),
      "kortste overschrijding van de norm", "shortest walk in the gap less the norm"
    ) { $0.gap.leastShortMetres }
  }
  static var mostShort: Figure {
    .number(
      "most_short_m", .metres, title: Wording("Te ver, meest", "Too far, most"),
      "langste overschrijding van de norm", "longest walk in the gap less the norm"
    ) { $0.gap.mostShortMetres }
  }
  static var withoutWalk: Figure {
    .number(
      "without_walk", .residents, title: Wording("Zonder route", "Without a walk"),
      "inwoners zonder route", "residents without any walk"
    ) { $0.gap.residentsWithoutWalk }
  }
  /// The best candidate, and the neighbour's when that is another one.
  static var candidates: Figure {
    .words(
      "candidates", title: Wording("Kandidaat die het meest helpt", "Candidate that helps most"),
      "kandidaten met de inwoners die zij zouden dekken", "candidates with whom they would cover"
    ) { $0.candidateWords }
  }
  static var candidateShownName: Figure {
    .text(
      "candidate_shown_name",
      title: Wording("Kandidaat die het meest helpt", "Candidate that helps most"),
      "naam van de kandidaat, of anders het id", "name of the candidate, or else its id"
    ) { $0.candidate?.site.shownName }
  }
  /// Members of a group of the population, by its place.
  static func group(_ name: String, at place: Int) -> Figure {
    .number(
      name, .residents,
      title: Wording { $0.name(ofGroup: name) },
      "leden van de groep \(name)", "members of the group \(name)"
    ) { $0.groups[place] }
  }
}

extension GapRow {
  fileprivate var candidateWords: Wording? {
    guard let best = candidate else { return nil }
    guard let neighbour else { return GapWords.helps(best) }
    let outside = GapWords.outside(neighbourGemeente?.name)
    if neighbour.site.id == best.site.id { return GapWords.helps(best, in: outside) }
    return Wording {
      $0(GapWords.helps(best)) + "; " + $0(GapWords.helps(neighbour, in: outside))
    }
  }
}

/// What is said of gaps.
enum GapWords {
  /// Whom a candidate would cover.
  ///
  /// - Parameter place: where it stands, between brackets.
  static func helps(_ candidate: GapCandidate, in place: Wording? = nil) -> Wording {
    Wording { language in
      let residents = language.number(candidate.residents)
      let site = candidate.site.shownName + (place.map { " (\(language($0)))" } ?? "")
      return language("\(site): \(residents) inwoners", "\(site): \(residents) residents")
    }
  }

  /// A place that is not in the region.
  static func outside(_ gemeente: String?) -> Wording {
    let words = BorderWords.outside
    return gemeente.map { name in Wording { "\(name), \($0(words))" } } ?? words
  }
}

/// Which figures of gaps stand where.
package enum GapFigureList {
  /// The columns of `gaps.csv`, of its sheet and of its layers.
  package static func table(of report: AnalyseReport) -> [Figure<GapRow>] {
    (place + help + groups(of: report)).hidingSmallCounts(
      of: .residents, under: report.settings.label)
  }

  /// The columns of the page's table, with at most one group.
  package static func page(of report: AnalyseReport) -> [Figure<GapRow>] {
    let names = report.evidence.population.groups.map(\.name)
    // One group fits beside the rest: those of 65 and over when the input has them.
    let shown = names.firstIndex(of: "residents_65_plus") ?? names.indices.first
    let group = shown.map { [Figure.group(names[$0], at: $0)] } ?? []
    return
      ([.rank, .nearPlace, .gemeenteNames, .residents] + group + [
        .leastShort, .mostShort, .withoutWalk, .candidates,
      ]).hidingSmallCounts(of: .residents, under: report.settings.label)
  }

  /// The columns of the table of a gemeente's own gaps.
  package static func gemeentePage(under label: TrafficLightLabel?) -> [Figure<GapRow>] {
    [.rank, .nearPlace, .residents, .mostShort, .candidateShownName]
      .hidingSmallCounts(of: .residents, under: label)
  }

  /// How many live in a gap, as a label lets it be seen.
  package static func residents(under label: TrafficLightLabel?) -> Figure<GapRow> {
    [Figure.residents].hidingSmallCounts(of: .residents, under: label)[0]
  }

  private static func groups(of report: AnalyseReport) -> [Figure<GapRow>] {
    report.evidence.population.groups.enumerated().map { .group($1.name, at: $0) }
  }

  private static let place: [Figure<GapRow>] = [
    .rank, .residents,
    .count("cells", "vakken of adressen", "records") { $0.gap.records.count },
    .number("x", .metres, "oostelijke coördinaat van het zwaartepunt", "easting of the centre") {
      $0.gap.center.x
    },
    .number("y", .metres, "noordelijke coördinaat van het zwaartepunt", "northing of the centre") {
      $0.gap.center.y
    },
    .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { $0.place?.longitude },
    .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude },
    .text("gemeenten", "codes van de gemeenten", "codes of the gemeenten") { row in
      row.gemeenten.map(\.code).joined(separator: " ")
    },
    .nearPlace, .leastShort, .mostShort, .withoutWalk,
  ]

  private static let help: [Figure<GapRow>] = [
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
