// Groups of residents: how many are covered, whether they are reached alike, and norms of their own.

package import Coverage
package import Planning
import Words

/// A group of residents of an area, or all of them.
package struct GroupRow: Sendable {
  /// The name in the population; empty for all residents.
  var name: String
  /// Known members.
  var total: Double
  /// Members who are covered.
  var covered: Double
  /// Members who are covered under the group's own norm; `nil` when it has none.
  package var coveredByOwnNorm: Double?
  /// The group's own norm; `nil` when it has none.
  package var ownNorm: WalkingNorm?

  var share: Double? { total > 0 ? covered / total : nil }
}

/// How unlike a group is reached.
package struct EquityRow: Sendable {
  /// The figures.
  package var equity: GroupEquity
  /// The gemeente in which the least part is covered; `nil` without gemeenten.
  package var lowest: Gemeente?
  /// The gemeente in which the largest part is covered; `nil` without gemeenten.
  package var highest: Gemeente?
}

extension AnalyseReport {
  /// The groups of an area, in the order of the population.
  package func groupRows(of area: AreaFigures) -> [GroupRow] {
    area.groups.map {
      GroupRow(
        name: $0.name, total: $0.total, covered: $0.covered,
        coveredByOwnNorm: $0.coveredByOwnNorm, ownNorm: evidence.question.groupNorms[$0.name])
    }
  }

  /// All residents of an area as a group.
  package func everybody(of area: AreaFigures) -> GroupRow {
    GroupRow(name: "", total: area.sums.total, covered: area.sums[.covered])
  }

  /// All residents and the groups: how alike they are reached.
  package var equityRows: [EquityRow] {
    func gemeente(_ share: GroupEquity.AreaShare?) -> Gemeente? {
      share.flatMap { gemeenten.indices.contains($0.area) ? gemeenten[$0.area] : nil }
    }
    return outcome.equity.map {
      EquityRow(equity: $0, lowest: gemeente($0.lowest), highest: gemeente($0.highest))
    }
  }
}

extension Figure<GroupRow> {
  static var groupName: Figure {
    .words("group", title: Wording("Groep", "Group"), "naam van de groep", "name of the group") {
      GroupWords.name(of: $0.name)
    }
  }
  static var name: Figure {
    .text("name", "naam van de groep", "name of the group") { $0.name }
  }
  static var total: Figure {
    .number(
      "total", .residents, title: Wording("Bekend aantal", "Known number"), "bekende leden",
      "known members"
    ) { $0.total }
  }
  static var covered: Figure {
    .number(
      "covered", .residents, title: Wording("Gedekt", "Covered"), "leden binnen de norm",
      "members within the norm"
    ) { $0.covered }
  }
  static var share: Figure {
    .number("share", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share") {
      $0.share
    }
  }
  static var ownNorm: Figure {
    .text("own_norm", "id van de eigen norm", "id of the norm of its own") { $0.ownNorm?.id }
  }
  static var ownLimit: Figure {
    .words(
      "own_limit", title: Wording("Eigen norm", "Norm of their own"), "wat de eigen norm vraagt",
      "what the norm of their own asks"
    ) { row in row.ownNorm.map { norm in Wording { $0.limit(of: norm) } } }
  }
  static var ownSource: Figure {
    .words(
      "own_source", title: Wording("Bron", "Source"), "bron van de eigen norm",
      "source of the norm of their own"
    ) { row in row.ownNorm.map { norm in Wording { $0.source(norm.source) } } }
  }
  static var coveredByOwnNorm: Figure {
    .number(
      "covered_by_own_norm", .residents, title: Wording("Gedekt", "Covered"),
      "leden binnen hun eigen norm", "members within the norm of their own"
    ) { $0.coveredByOwnNorm }
  }
  static var shareByOwnNorm: Figure {
    .number(
      "share_by_own_norm", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share"
    ) { row in
      row.total > 0 ? row.coveredByOwnNorm.map { $0 / row.total } : nil
    }
  }
  static var shareByNormOfAll: Figure {
    .number(
      "share_by_norm_of_all", .share,
      title: Wording("Onder de norm van alle inwoners", "Under the norm of all residents"),
      "aandeel binnen de norm van alle inwoners", "share within the norm of all residents"
    ) { $0.share }
  }
}

extension Figure<EquityRow> {
  static var groupName: Figure {
    .words("group", title: Wording("Groep", "Group"), "naam van de groep", "name of the group") {
      GroupWords.name(of: $0.equity.name)
    }
  }
  /// The name in files, where all residents have one.
  static var group: Figure {
    .text("group", "naam van de groep", "name of the group") {
      $0.equity.name.isEmpty ? "residents" : $0.equity.name
    }
  }
  static var total: Figure {
    .number("total", .residents, "bekende leden", "known members") { $0.equity.total }
  }
  static var share: Figure {
    .number(
      "share", .share, title: Wording("Gedekt", "Covered"), "aandeel gedekte leden",
      "share of members who are covered"
    ) { $0.equity.share }
  }
  static var difference: Figure {
    .number("difference", .share, "verschil met alle inwoners", "difference from all residents") {
      $0.equity.difference
    }
  }
  static var differenceInPoints: Figure {
    .number(
      "difference_pp", .percentagePoints,
      title: Wording("Verschil met alle inwoners", "Difference from all residents"),
      "verschil met alle inwoners in procentpunten",
      "difference from all residents in percentage points"
    ) { $0.equity.name.isEmpty ? nil : $0.equity.difference.map { $0 * 100 } }
  }
  static var lowest: Figure {
    .words(
      "lowest", title: Wording("Laagste gemeente", "Lowest gemeente"),
      "gemeente waar het kleinste deel gedekt is", "gemeente in which the least part is covered"
    ) { GroupWords.area($0.lowest, $0.equity.lowest) }
  }
  static var highest: Figure {
    .words(
      "highest", title: Wording("Hoogste gemeente", "Highest gemeente"),
      "gemeente waar het grootste deel gedekt is", "gemeente in which the largest part is covered"
    ) { GroupWords.area($0.highest, $0.equity.highest) }
  }
  static var ratio: Figure {
    Figure(
      "ratio", .value, title: Wording("Hoogste gedeeld door laagste", "Highest over lowest"),
      Wording("hoogste aandeel gedeeld door laagste", "highest share over lowest")
    ) { row in
      row.equity.ratio.map { ratio in
        .amount(ratio, Wording { $0.number(ratio, decimals: 1) + " ×" })
      } ?? .none
    }
  }
  static var worstTenth: Figure {
    .number(
      "worst_decile_share", .share, title: Wording("Slechtste tiende", "Worst tenth"),
      "aandeel gedekt van de tiende van de leden in de gemeenten met de minste dekking",
      "share covered of the tenth of members in the gemeenten with least coverage"
    ) { $0.equity.worstDecileShare }
  }
}

/// What groups are called.
enum GroupWords {
  static let everybody = Wording("alle inwoners", "all residents")

  /// - Parameter group: the name in the population; empty for all residents.
  static func name(of group: String) -> Wording {
    group.isEmpty ? everybody : Wording { $0.name(ofGroup: group) }
  }

  /// A gemeente with its share: "Dorpen, 71,2 %".
  static func area(_ gemeente: Gemeente?, _ share: GroupEquity.AreaShare?) -> Wording? {
    guard let gemeente, let share else { return nil }
    return Wording { "\(gemeente.name), \($0.percentage(share.share))" }
  }
}

/// Which figures of groups stand where.
package enum GroupFigureList {
  /// The columns of the page's table of groups.
  package static let page: [Figure<GroupRow>] = [.groupName, .total, .covered, .share.withBar]

  /// The columns of the page's table of groups with a norm of their own.
  package static let ownNormsPage: [Figure<GroupRow>] = [
    .groupName, .ownLimit, .ownSource, .coveredByOwnNorm, .shareByOwnNorm.withBar,
    .shareByNormOfAll.withBar,
  ]

  /// The columns of the page's table of differences; those of gemeenten where there are several.
  package static func equityPage(hasAreas: Bool) -> [Figure<EquityRow>] {
    [.groupName, .share.withBar, .differenceInPoints]
      + (hasAreas ? [.lowest, .highest, .ratio, .worstTenth.withBar] : [])
  }

  /// What `summary.json` says of a group, by path.
  package static let json: KeyValuePairs<String, Figure<GroupRow>> = [
    "name": .name, "total": .total, "covered": .covered, "share": .share, "own_norm": .ownNorm,
    "covered_by_own_norm": .coveredByOwnNorm,
  ]

  /// What `summary.json` says of how unlike a group is reached, before its gemeenten.
  package static let equityJSON: KeyValuePairs<String, Figure<EquityRow>> = [
    "group": .group, "total": .total, "share": .share, "difference": .difference,
  ]

  /// The same behind its gemeenten.
  package static let equityRatioJSON: KeyValuePairs<String, Figure<EquityRow>> = [
    "ratio": .ratio, "worst_decile_share": .worstTenth,
  ]
}
