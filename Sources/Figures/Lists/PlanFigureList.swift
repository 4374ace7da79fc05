// The sites of a plan, what each does for gemeenten, what could come instead, and whom none covers.

import Coverage
package import Geo
package import Planning
package import Siting
package import Words

/// A site of a plan.
package struct SuggestionRow: PlacedRow, SiteNamingRow {
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
  var value: Double?
  /// What no plan of so many sites can beat.
  package var bound: Double?
  /// What the step covers besides, by group of people.
  package var gained: [Double]
  /// Residents covered after it.
  package var covered: Double
  /// Covered residents as a share of all.
  package var share: Double?
  /// Sites nearly as good.
  var alternatives: [Noodsteunpunt]
  /// Where it lies in the plane.
  package var point: PlanePoint { site.location }
}

/// What a site of a plan does for a gemeente.
package struct SuggestionAreaRow: SiteNamingRow {
  /// The place of the site in the order of building, from 1.
  var rank: Int
  /// The site of the plan.
  package var site: Noodsteunpunt
  /// The gemeente.
  var gemeente: Gemeente
  /// Residents of the gemeente whom the step covers besides.
  var gained: Double
  /// Residents covered after the step.
  var covered: Double
  /// Covered residents as a share of all.
  var share: Double?
}

/// A site that could come in the place of another.
package struct AlternativeRow: PlacedRow, SiteNamingRow {
  /// The place of the site in the order of building, from 1.
  var rank: Int
  /// The site of the plan.
  package var site: Noodsteunpunt
  /// The site that could come instead.
  var other: Noodsteunpunt
  /// What the goal loses by it.
  var loss: Double
  /// Where the other is on the ellipsoid.
  package var place: LonLat?
  /// Where it lies in the plane.
  package var point: PlanePoint { other.location }
  /// That of an alternative is not told.
  package var gemeente: Gemeente? { nil }
}

/// People of a gemeente whom no site covers, in any plan.
package struct UncoverableRow: Sendable {
  /// How many, and what would help.
  package var uncoverable: Uncoverable
  /// The name of the gemeente; `nil` outside every gemeente or without any.
  var gemeente: String?
}

extension SuggestReport {
  /// The sites in the order of building.
  ///
  /// - Parameter places: where each is on the ellipsoid.
  package func rows(at places: [LonLat?]) -> [SuggestionRow] {
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
        alternatives: step.alternatives.map { sites[$0.site] })
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

  /// The alternatives of each site, one site after the other.
  ///
  /// - Parameter places: where each alternative is on the ellipsoid, in that order.
  package func alternativeRows(at places: [LonLat?]) -> [AlternativeRow] {
    let all = plan.steps.enumerated().flatMap { place, step in
      step.alternatives.map { (place, step.site, $0) }
    }
    return zip(all, places).map { entry, place in
      AlternativeRow(
        rank: entry.0 + 1, site: sites[entry.1], other: sites[entry.2.site], loss: entry.2.loss,
        place: place)
    }
  }

  /// Whom no site covers, by gemeente.
  package var uncoverableRows: [UncoverableRow] {
    uncoverable.map {
      UncoverableRow(uncoverable: $0, gemeente: $0.gemeente.map { gemeenten[$0].name })
    }
  }
}

extension SuggestReport {
  /// A value of the goal in its unit, as people read it.
  package func amount(_ value: Double) -> Wording {
    Wording { language in
      switch problem.goal {
      case .leastMeanWalk, .leastWorstWalk: language.metres(value)
      case .fewestSites: language.number(value.rounded(.up)) + language(PlanWords.sites)
      case .mostPeople, .mostPeopleTwice, .mostServed:
        language.number(value) + language(PlanWords.residents)
      }
    }
  }
}

/// What plans count, behind a number.
enum PlanWords {
  static let sites = Wording(" punten", " points")
  static let residents = Wording(" inwoners", " residents")
}

extension Figure<SuggestionRow> {
  static var rank: Figure {
    .count("rank", title: Wording("Volgorde", "Order"), "volgorde van bouwen", "order of building")
    { $0.rank }
  }
  static var year: Figure {
    .count(
      "year", title: Wording("Jaar", "Year"), "jaar van bouwen, vanaf 1",
      "year of building, from 1"
    ) { $0.year }
  }
  static var gained: Figure {
    .number(
      "gained", .residents, title: Wording("Extra inwoners gedekt", "More residents covered"),
      "inwoners die erdoor binnen de norm komen te wonen",
      "residents who come to live within the norm by it"
    ) { $0.gained[0] }
  }
  static var share: Figure {
    .number(
      "share", .share, title: Wording("Samen gedekt", "Covered together"), "hun aandeel",
      "their share"
    ) { $0.share }
  }
  /// The two sites that are nearest to as good.
  static var nearlyAsGood: Figure {
    .text(
      "nearly_as_good", title: Wording("Bijna even goed", "Nearly as good"),
      "namen van punten die het bijna even goed doen", "names of sites that do nearly as well"
    ) { row in
      row.alternatives.isEmpty
        ? nil : row.alternatives.prefix(2).map(\.shownName).joined(separator: "; ")
    }
  }
  /// Members of a group whom the site covers besides, by the group's place among the people.
  static func gained(_ people: String, at place: Int) -> Figure {
    .number(
      "gained_\(people)", .residents, "\(people) die erdoor binnen hun norm komen te wonen",
      "\(people) who come to live within their norm by it"
    ) { $0.gained[place] }
  }
}

/// Which figures of plans stand where.
package enum PlanFigureList {
  /// The columns of `suggestions.csv`, of its sheet and of its layers.
  package static func table(of report: SuggestReport) -> [Figure<SuggestionRow>] {
    let (unit, gainUnit) = (report.unit, report.gainUnit)
    let groups = report.problem.people.enumerated().dropFirst().map { place, people in
      Figure.gained(people.name, at: place)
    }
    return [.rank, .year] + site(ready: report.settings.ready) + [
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
      .text("unit", "eenheid van value en bound", "unit of value and bound") { _ in unit },
      .gained,
    ] + groups + [
      .number(
        "covered", .residents, "inwoners binnen de norm, tot en met dit punt",
        "residents within the norm, up to this site"
      ) { $0.covered },
      .share,
      .text(
        "alternatives", "id's van punten die het bijna even goed doen (hooguit 1 % minder)",
        "ids of sites that would do nearly as well (at most 1 % less)"
      ) { $0.alternatives.map(\.id).joined(separator: " ") },
    ]
  }

  /// The columns of the page's table; years where a number a year was given.
  package static func page(of report: SuggestReport) -> [Figure<SuggestionRow>] {
    let bound = Figure<SuggestionRow>(
      "bound", .value, title: Wording("Beter kan niet dan", "No plan beats"),
      Wording(
        "beter kan geen plan van zo veel punten zijn (bewezen)",
        "no plan of so many sites can be better (proven)")
    ) { row in row.bound.map { .amount($0, report.amount($0)) } ?? .none }
    return [.rank] + (report.question.perYear == nil ? [] : [.year]) + [
      .siteNameAndKind, .gemeenteName, .gained, .share.withBar, bound, .nearlyAsGood,
    ]
  }

  private static func site(ready: String?) -> [Figure<SuggestionRow>] {
    [
      .siteID, .siteName, .siteKind,
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
      .gemeenteCode, .gemeenteName, .x, .y, .longitude, .latitude,
    ]
  }

  /// The columns of `suggestions-gemeenten.csv` and of its sheet.
  package static let areas: [Figure<SuggestionAreaRow>] = [
    .count("rank", "volgorde van bouwen", "order of building") { $0.rank },
    .siteID,
    .text("gemeente", "code van de gemeente", "code of the gemeente") { $0.gemeente.code },
    .text("gemeente_name", "naam van de gemeente", "name of the gemeente") { $0.gemeente.name },
    .number(
      "gained", .residents, "inwoners van de gemeente die erdoor binnen de norm komen te wonen",
      "residents of the gemeente who come to live within the norm by it"
    ) { $0.gained },
    .number(
      "covered", .residents, "inwoners van de gemeente binnen de norm, tot en met dit punt",
      "residents of the gemeente within the norm, up to this site"
    ) { $0.covered },
    .number("share", .share, "hun aandeel", "their share") { $0.share },
  ]

  /// The columns of `suggestions-alternatives.csv` and of its sheet.
  package static func alternatives(unit: String) -> [Figure<AlternativeRow>] {
    [
      .count("rank", "volgorde van bouwen van het punt", "order of building of the site") {
        $0.rank
      },
      .siteID,
      .text("alternative", "id van een punt dat in de plaats kan komen", "id of a site instead") {
        $0.other.id
      },
      .text("alternative_name", "naam daarvan", "its name") { $0.other.name },
      .number("loss", .value, "wat het plan dan minder waard is", "what the plan loses by it") {
        $0.loss
      },
      .text("unit", "eenheid van loss", "unit of loss") { _ in unit }, .longitude, .latitude,
    ]
  }

  /// The columns of the page's table of people whom no site covers.
  package static func uncoverablePage(under label: TrafficLightLabel?) -> [Figure<UncoverableRow>] {
    let figures: [Figure<UncoverableRow>] = [
      .words("gemeente_name", title: Wording("Gemeente"), "naam van de gemeente", "its name") {
        $0.gemeente.map { Wording($0) } ?? Wording("Hele gebied", "Whole area")
      },
      .number(
        "residents", .residents, title: Wording("Inwoners", "Residents"),
        "inwoners die geen kandidaat binnen de norm hebben",
        "residents without a candidate within the norm"
      ) { $0.uncoverable.residents },
      .number(
        "without_walk", .residents,
        title: Wording("Zonder route naar een kandidaat", "No walk to any"),
        "van hen: zonder route naar een kandidaat", "those of them without a walk to a candidate"
      ) { $0.uncoverable.withoutWalk },
      .number(
        "needed_norm_m", .metres, title: Wording("Norm die wel zou volstaan", "Norm that would do"),
        "kleinste norm waaronder kandidaten alle anderen dekken, in hele meters",
        "least norm under which candidates cover all others, in whole metres"
      ) { $0.uncoverable.neededNormMetres?.rounded(.up) },
      .text(
        "candidate",
        title: Wording("Kandidaat die dan het meest helpt", "Candidate that would help most"),
        "naam van die kandidaat, of anders het id", "its name, or else its id"
      ) { $0.uncoverable.candidate?.shownName },
    ]
    return figures.hidingSmallCounts(of: .residents, under: label)
  }
}
