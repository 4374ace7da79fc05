// suggestions.csv, suggestions-gemeenten.csv and suggestions-alternatives.csv.

import Coverage
import Figures
import Formats
package import Geo
package import GeoEngine
package import Planning
package import Siting

/// A site of a plan.
package struct SuggestionRow: Sendable {
  /// Its place in the order of building, from 1.
  package var rank: Int
  /// The site of the plan.
  package var site: Noodsteunpunt
  /// The step of the search that chose it.
  package var step: SitingStep
  /// Where it is on the ellipsoid.
  package var place: LonLat?
  /// The gemeente that holds it.
  package var gemeente: Gemeente?
  /// The year of building, from 1; `nil` when no number a year was given.
  package var year: Int?
  /// The value of the goal after the step.
  package var value: Double?
  /// What no plan of so many sites can beat.
  package var bound: Double?
  /// What the step covers besides, by group of people.
  package var gained: [Double]
  /// Residents covered after it, and their share.
  package var covered: Double
  /// Covered residents as a share of all.
  package var share: Double?
  /// Ids of sites nearly as good.
  package var alternatives: [String]
}

/// What a site of a plan does for a gemeente.
package struct SuggestionAreaRow: Sendable {
  /// The place of the site in the order of building, from 1.
  package var rank: Int
  /// The site of the plan.
  package var site: Noodsteunpunt
  /// The gemeente.
  package var gemeente: Gemeente
  /// Residents of the gemeente whom the step covers besides.
  package var gained: Double
  /// Residents covered after the step.
  package var covered: Double
  /// Covered residents as a share of all.
  package var share: Double?
}

/// A site that could come in the place of another.
package struct AlternativeRow: Sendable {
  /// The place of the site in the order of building, from 1.
  package var rank: Int
  /// The site of the plan.
  package var site: Noodsteunpunt
  /// The site that could come instead.
  package var other: Noodsteunpunt
  /// What the goal loses by it.
  package var loss: Double
  /// Where it is on the ellipsoid.
  package var place: LonLat?
}

extension SuggestReport {
  /// The sites in the order of building.
  package func rows() throws(ProjectionError) -> [SuggestionRow] {
    let places = try plane.lonLats(of: plan.steps.map { sites[$0.site].location })
    let residents = before.region.sums.total
    return plan.steps.indices.map { place in
      let step = plan.steps[place]
      let former = place == 0 ? plan.before : plan.steps[place - 1].standing
      return SuggestionRow(
        rank: place + 1, site: sites[step.site], step: step, place: places[place],
        gemeente: gemeente(of: step.site), year: year(ofStep: place),
        value: value(afterStep: place), bound: bound(atStep: place),
        gained: zip(step.standing.covered, former.covered).map { $0 - $1 },
        covered: step.standing.covered[0],
        share: residents > 0 ? step.standing.covered[0] / residents : nil,
        alternatives: step.alternatives.map { sites[$0.site].id })
    }
  }

  /// What each site does for each gemeente for which it does something.
  package var areaRows: [SuggestionAreaRow] {
    plan.steps.indices.flatMap { place -> [SuggestionAreaRow] in
      let covered = plan.steps[place].standing.coveredOfArea[0]
      return gained(atStep: place).enumerated().compactMap { area, gained in
        guard gained != 0 else { return nil }
        let total = before.areas[area].sums.total
        return SuggestionAreaRow(
          rank: place + 1, site: sites[plan.steps[place].site], gemeente: gemeenten[area],
          gained: gained, covered: covered[area],
          share: total > 0 ? covered[area] / total : nil)
      }
    }
  }

  /// The alternatives of each site.
  package func alternativeRows() throws(ProjectionError) -> [AlternativeRow] {
    var rows: [AlternativeRow] = []
    for (place, step) in plan.steps.enumerated() {
      let places = try plane.lonLats(of: step.alternatives.map { sites[$0.site].location })
      for (index, other) in step.alternatives.enumerated() {
        rows.append(
          AlternativeRow(
            rank: place + 1, site: sites[step.site], other: sites[other.site], loss: other.loss,
            place: places[index]))
      }
    }
    return rows
  }

  /// The table of sites.
  package var table: Table<SuggestionRow> {
    let (unit, gainUnit) = (unit, gainUnit)
    let groups = problem.people.enumerated().dropFirst().map { place, people in
      Figure<SuggestionRow>.number(
        "gained_\(people.name)", .residents,
        "\(people.name) die erdoor binnen hun norm komen te wonen",
        "\(people.name) who come to live within their norm by it"
      ) { $0.gained[place] }
    }
    return Table(
      file: "suggestions.csv",
      columns: [
        .count("rank", "volgorde van bouwen", "order of building") { $0.rank },
        .count("year", "jaar van bouwen, vanaf 1", "year of building, from 1") { $0.year },
      ] + siteColumns + [
        .number("gain", .value, "wat het toevoegt, in gain_unit", "what it adds, in gain_unit") {
          $0.step.gain
        },
        .text("gain_unit", "eenheid van gain", "unit of gain") { _ in gainUnit },
        .number("value", .value, "waarde van het plan tot hier", "value of the plan so far") {
          $0.value
        },
        .number(
          "bound", .value, "beter kan geen plan van zo veel punten zijn (bewezen)",
          "no plan of so many sites can be better (proven)"
        ) { $0.bound },
        .text("unit", "eenheid van value en bound", "unit of value and bound") { _ in
          unit
        },
        .number(
          "gained", .residents, "inwoners die erdoor binnen de norm komen te wonen",
          "residents who come to live within the norm by it"
        ) { $0.gained[0] },
      ] + groups + [
        .number(
          "covered", .residents, "inwoners binnen de norm, tot en met dit punt",
          "residents within the norm, up to this site"
        ) { $0.covered },
        .number("share", .share, "hun aandeel", "their share") { $0.share },
        .text(
          "alternatives", "id's van punten die het bijna even goed doen (hooguit 1 % minder)",
          "ids of sites that would do nearly as well (at most 1 % less)"
        ) { $0.alternatives.joined(separator: " ") },
      ])
  }

  private var siteColumns: [Figure<SuggestionRow>] {
    let ready = settings.ready
    return [
      .text("id", "id van het punt", "id of the site") { $0.site.id },
      .text("name", "naam", "name") { $0.site.name },
      .text("kind", "C-NSP of L-NSP", "C-NSP or L-NSP") { $0.site.kind.rawValue },
      .text(
        "status", "stand van de besluitvorming als het plan doorgaat",
        "how far the decision is when the plan goes through"
      ) { _ in Noodsteunpunt.Status.existing.rawValue },
      .text("status_now", "stand van de besluitvorming nu", "how far the decision is now") {
        $0.site.status.rawValue
      },
      .count("capacity", "hoeveel mensen er terecht kunnen", "how many people it takes in") {
        $0.site.capacity
      },
      .text("readiness", "gereedheid als het plan doorgaat", "readiness when the plan goes through")
      { $0.site.readiness?.rawValue ?? ready },
      .text("gemeente", "code van de gemeente", "code of the gemeente") { $0.gemeente?.code },
      .text("gemeente_name", "naam van de gemeente", "name of the gemeente") { $0.gemeente?.name },
      .number("x", .metres, "oostelijke coördinaat", "easting") { $0.site.location.x },
      .number("y", .metres, "noordelijke coördinaat", "northing") { $0.site.location.y },
      .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") { $0.place?.longitude },
      .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude },
    ]
  }

  /// The table of what sites do for gemeenten.
  package var areaTable: Table<SuggestionAreaRow> {
    Table(
      file: "suggestions-gemeenten.csv",
      columns: [
        .count("rank", "volgorde van bouwen", "order of building") { $0.rank },
        .text("id", "id van het punt", "id of the site") { $0.site.id },
        .text("gemeente", "code van de gemeente", "code of the gemeente") { $0.gemeente.code },
        .text("gemeente_name", "naam van de gemeente", "name of the gemeente") {
          $0.gemeente.name
        },
        .number(
          "gained", .residents, "inwoners van de gemeente die erdoor binnen de norm komen te wonen",
          "residents of the gemeente who come to live within the norm by it"
        ) { $0.gained },
        .number(
          "covered", .residents, "inwoners van de gemeente binnen de norm, tot en met dit punt",
          "residents of the gemeente within the norm, up to this site"
        ) { $0.covered },
        .number("share", .share, "hun aandeel", "their share") { $0.share },
      ])
  }

  /// The table of alternatives.
  package var alternativeTable: Table<AlternativeRow> {
    let unit = unit
    return Table(
      file: "suggestions-alternatives.csv",
      columns: [
        .count("rank", "volgorde van bouwen van het punt", "order of building of the site") {
          $0.rank
        },
        .text("id", "id van het punt", "id of the site") { $0.site.id },
        .text("alternative", "id van een punt dat in de plaats kan komen", "id of a site instead") {
          $0.other.id
        },
        .text("alternative_name", "naam daarvan", "its name") { $0.other.name },
        .number("loss", .value, "wat het plan dan minder waard is", "what the plan loses by it") {
          $0.loss
        },
        .text("unit", "eenheid van loss", "unit of loss") { _ in unit },
        .number("lon", .degrees, "lengtegraad (WGS84)", "longitude (WGS84)") {
          $0.place?.longitude
        },
        .number("lat", .degrees, "breedtegraad (WGS84)", "latitude (WGS84)") { $0.place?.latitude },
      ])
  }
}
