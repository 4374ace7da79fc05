// The figures of an area: of a gemeente, of other areas, and of the region as a whole. To add one: sum
// it up in `AreaFigures`, say it here, and put it in the lists of the outputs that show it.

package import Coverage
package import Planning
import Words

extension Figure<AreaRow> {
  static var code: Figure {
    .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
      $0.code
    }
  }
  static var name: Figure {
    Figure("name", .text, title: Wording("Gemeente"), Wording("naam", "name")) {
      .words(AnalyseReport.words(ofRegion: $0.name))
    }
  }
  static var residents: Figure {
    .number(
      "residents", .residents, title: Wording("Inwoners", "Residents"), "bekende inwoners",
      "known residents"
    ) { $0.figures.sums.total }
  }
  static var covered: Figure {
    .number("covered", .residents, "inwoners binnen de norm", "residents within the norm") {
      $0.figures.sums[.covered]
    }
  }
  static var beyond: Figure {
    .number(
      "beyond", .residents, "inwoners met een te lange route", "residents with too long a walk"
    ) { $0.figures.sums[.beyond] }
  }
  static var unreachable: Figure {
    .number(
      "unreachable", .residents, "inwoners zonder route", "residents without a walk"
    ) { $0.figures.sums[.unreachable] }
  }
  static var unsnapped: Figure {
    .number(
      "unsnapped", .residents, "inwoners zonder straat in de buurt",
      "residents without a street near"
    ) { $0.figures.sums[.unsnapped] }
  }
  static var share: Figure {
    .number(
      "share", .share, title: Wording("Gedekt", "Covered"), "aandeel gedekte inwoners",
      "share of residents covered"
    ) { $0.figures.sums.share }
  }
  static var notCovered: Figure {
    .number(
      "not_covered", .residents, title: Wording("Niet gedekt", "Not covered"),
      "inwoners die niet binnen de norm wonen", "residents who are not within the norm"
    ) { $0.figures.sums.total - $0.figures.sums[.covered] }
  }
  static var withoutWalk: Figure {
    .number(
      "without_walk", .residents, title: Wording("Geen route of straat", "No walk or street"),
      "inwoners zonder route of zonder straat in de buurt",
      "residents without a walk or without a street near"
    ) { $0.figures.sums[.unreachable] + $0.figures.sums[.unsnapped] }
  }
}

// Walks, weighted by residents who have one.
extension Figure<AreaRow> {
  static var meanWalk: Figure {
    .number("mean_m", .metres, "gemiddelde loopafstand", "mean walk, weighted by residents") {
      $0.figures.walk?.meanMetres
    }
  }
  static var medianWalk: Figure {
    .number(
      "median_m", .metres, title: Wording("Middelste afstand", "Median walk"),
      "middelste loopafstand", "median walk, weighted by residents"
    ) { $0.figures.walk?.medianMetres }
  }
  static var ninetiethWalk: Figure {
    .number(
      "p90_m", .metres, title: Wording("Negen van de tien", "Nine in ten"),
      "negen op de tien inwoners lopen hoogstens dit", "90th percentile walk"
    ) { $0.figures.walk?.p90Metres }
  }
  static var longestWalk: Figure {
    .number("max_m", .metres, "langste loopafstand", "longest walk") {
      $0.figures.walk?.maxMetres
    }
  }
  static var records: Figure {
    .count("cells", "vakken of adressen", "records") { $0.figures.sums.totalCells }
  }
  static var unknownRecords: Figure {
    .count(
      "unknown_cells", "vakken waarvan het aantal inwoners niet bekend is",
      "records without a known number of residents"
    ) { $0.figures.sums.unknownCells }
  }
  /// Records with a verdict.
  static func records(_ status: CellStatus) -> Figure {
    .count("cells_\(status.rawValue)", "vakken of adressen", "records") {
      $0.figures.sums.cells[status]
    }
  }
}

// Cover by kinds of sites, a second site, and a circle on the map.
extension Figure<AreaRow> {
  /// Residents within the norm of a site of a subset.
  static func covered(_ subset: SiteSubset, _ dutch: String, _ english: String) -> Figure {
    .number(
      "covered_\(subset.name)", .residents, "inwoners binnen de norm van \(dutch)",
      "residents within the norm of \(english)"
    ) { $0.figures[subset] }
  }
  /// They as a share of all known residents.
  static func share(
    _ subset: SiteSubset, title: Wording, _ dutch: String, _ english: String
  ) -> Figure {
    .number(
      "share_\(subset.name)", .share, title: title, "aandeel binnen de norm van \(dutch)",
      "share within the norm of \(english)"
    ) { $0.share(of: $0.figures[subset]) }
  }
  static var coveredByCNSP: Figure { .covered(.cNSP, "een C-NSP", "a C-NSP") }
  static var shareByCNSP: Figure {
    .share(.cNSP, title: Wording("C-NSP"), "een C-NSP", "a C-NSP")
  }
  static var coveredByLNSP: Figure { .covered(.lNSP, "een L-NSP", "an L-NSP") }
  static var shareByLNSP: Figure {
    .share(.lNSP, title: Wording("L-NSP"), "een L-NSP", "an L-NSP")
  }
  static var coveredWithPower: Figure {
    .covered(.withPower, "een punt met noodstroom", "a site with emergency power")
  }
  static var shareWithPower: Figure {
    .share(
      .withPower, title: Wording("Met stroom", "With power"), "een punt met noodstroom",
      "a site with emergency power")
  }
  static var coveredTwice: Figure {
    .number(
      "covered_twice", .residents, "inwoners met een tweede punt binnen de norm",
      "residents with a second site within the norm"
    ) { $0.figures.coveredTwice }
  }
  static var shareTwice: Figure {
    .number(
      "share_twice", .share, title: Wording("Tweede punt", "Second point"),
      "aandeel met een tweede punt binnen de norm", "share with a second site within the norm"
    ) { $0.share(of: $0.figures.coveredTwice) }
  }
  static var inStraightLine: Figure {
    .number(
      "straight_line_covered", .residents, "inwoners binnen een cirkel van de norm (hemelsbreed)",
      "residents within a circle of the norm (straight line)"
    ) { $0.figures.inStraightLine }
  }
  static var shareInStraightLine: Figure {
    .number(
      "straight_line_share", .share, "aandeel binnen een cirkel van de norm",
      "share within a circle of the norm"
    ) { $0.share(of: $0.figures.inStraightLine) }
  }
  static var overstatedByStraightLine: Figure {
    .number(
      "straight_line_overstated", .residents, "inwoners die een cirkel te veel telt",
      "residents whom a circle counts and streets do not"
    ) { $0.figures.inStraightLine - $0.figures.sums[.covered] }
  }
}

// Sites inside, official numbers, and what depends on the norms and groups of a run.
extension Figure<AreaRow> {
  static var sitesCNSP: Figure {
    .count("c_nsp", "C-NSP's in het gebied", "C-NSPs inside") { $0.figures.sites.cNSP }
  }
  static var sitesLNSP: Figure {
    .count("l_nsp", "L-NSP's in het gebied", "L-NSPs inside") { $0.figures.sites.lNSP }
  }
  static var residentsPerLNSP: Figure {
    .number(
      "residents_per_l_nsp", .residents, "inwoners per L-NSP; leeg zonder L-NSP",
      "residents for each L-NSP; empty without any"
    ) {
      $0.figures.sites.lNSP > 0 ? $0.figures.sums.total / Double($0.figures.sites.lNSP) : nil
    }
  }
  static var officialResidents: Figure {
    .count("official_residents", "officieel aantal inwoners", "official number of residents") {
      $0.gemeente?.officialResidents
    }
  }
  static var notInCells: Figure {
    .number(
      "not_in_cells", .residents, title: Wording("Niet in vakken", "Not in cells"),
      "officiële inwoners die in geen vak staan", "official residents who are in no record"
    ) { $0.notInCells }
  }
  /// Cover under a norm of the run, by its place.
  static func share(under norm: WalkingNorm, at place: Int) -> Figure {
    .number(
      "share_norm_\(norm.id)", .share, title: Wording { $0.name(of: norm) },
      "aandeel inwoners binnen de norm \(norm.id)",
      "share of residents within the norm \(norm.id)"
    ) { $0.share(of: $0.figures.coveredByNorm[place]) }
  }
  /// Members of a group of the run, by its place, and those who are covered.
  static func group(_ group: String, at place: Int, ownNorm: String?) -> [Figure] {
    let all: [Figure] = [
      .number(
        "\(group)_total", .residents, "leden van de groep \(group)", "members of the group \(group)"
      ) { $0.figures.groups[place].total },
      .number(
        "\(group)_covered", .residents, "gedekte leden van de groep \(group)",
        "members of the group \(group) who are covered"
      ) { $0.figures.groups[place].covered },
    ]
    guard let ownNorm else { return all }
    return all + [
      .number(
        "\(group)_covered_own_norm", .residents,
        "leden van de groep \(group) binnen hun eigen norm \(ownNorm)",
        "members of the group \(group) within their own norm \(ownNorm)"
      ) { $0.figures.groups[place].coveredByOwnNorm }
    ]
  }
}

/// Which figures of areas stand where.
package enum AreaFigureList {
  /// The columns of `gemeenten.csv`, of its sheet and of its layers.
  package static func table(of evidence: CoverageEvidence) -> [Figure<AreaRow>] {
    let norms = evidence.norms.enumerated().map { Figure.share(under: $1, at: $0) }
    let groups = evidence.population.groups.enumerated().flatMap { place, group in
      Figure.group(
        group.name, at: place, ownNorm: evidence.question.groupNorms[group.name]?.id)
    }
    return [
      .code, .name, .residents, .covered, .beyond, .unreachable, .unsnapped, .share,
      .meanWalk, .medianWalk, .ninetiethWalk, .longestWalk, .records, .unknownRecords,
      .coveredByCNSP, .coveredByLNSP, .coveredWithPower, .coveredTwice, .inStraightLine, .sitesCNSP,
      .sitesLNSP,
      .residentsPerLNSP, .officialResidents, .notInCells,
    ] + norms + groups
  }

  /// The columns of the page's table.
  package static let page: [Figure<AreaRow>] = [
    .name, .residents, .share.withBar, .notCovered, .withoutWalk, .medianWalk, .ninetiethWalk,
    .shareByCNSP, .shareByLNSP, .shareWithPower, .shareTwice, .notInCells,
  ]

  /// Those of them that the page works out again for a choice of sites.
  package static let recomputed = page.filter { !["name", "not_in_cells"].contains($0.name) }

  /// The columns of the table of gemeenten beside the map in which sites can be switched on; the first
  /// stands before its difference.
  package static let choice: [Figure<AreaRow>] = [
    .share, .notCovered, .medianWalk, .ninetiethWalk, .shareByCNSP, .shareByLNSP,
    .shareWithPower, .shareTwice,
  ]

  /// The figures at the head of the page of a gemeente.
  package static let gemeentePage: [Figure<AreaRow>] = [
    .residents.titled("inwoners", "residents"), .share.titled("binnen de norm", "within the norm"),
    .notCovered.titled("niet gedekt", "not covered"),
    .medianWalk.titled("middelste afstand", "median walk"),
    .shareByCNSP.titled("bij een C-NSP", "near a C-NSP"),
    .shareByLNSP.titled("bij een L-NSP", "near an L-NSP"),
  ]

  /// The columns of the page's table of gemeenten under each norm.
  package static func normsPage(_ norms: [WalkingNorm]) -> [Figure<AreaRow>] {
    [.name] + norms.enumerated().map { .share(under: $1, at: $0).withBar }
  }

  /// The members of a gemeente in `summary.json`, by path, before its norms.
  package static let gemeenteJSON: KeyValuePairs<String, Figure<AreaRow>> = [
    "code": .code, "name": .name, "residents": .residents, "covered": .covered,
    "beyond": .beyond, "unreachable": .unreachable, "unsnapped": .unsnapped, "share": .share,
    "official_residents": .officialResidents, "not_in_cells": .notInCells,
    "cells.total": .records, "cells.covered": .records(.covered),
    "cells.beyond": .records(.beyond), "cells.unreachable": .records(.unreachable),
    "cells.unsnapped": .records(.unsnapped), "cells.unknown_residents": .unknownRecords,
    "walk.mean": .meanWalk, "walk.median": .medianWalk, "walk.p90": .ninetiethWalk,
    "walk.max": .longestWalk,
  ]

  /// The members of the region and of a gemeente in `summary.json` after the kinds of sites.
  package static let furtherJSON: KeyValuePairs<String, Figure<AreaRow>> = [
    "covered_twice": .coveredTwice, "covered_with_power": .coveredWithPower,
    "share_with_power": .shareWithPower,
  ]

  /// What `summary.json` says of a circle on the map.
  package static let straightLineJSON: KeyValuePairs<String, Figure<AreaRow>> = [
    "covered": .inStraightLine, "share": .shareInStraightLine,
    "overstated_by_residents": .overstatedByStraightLine,
  ]
}
