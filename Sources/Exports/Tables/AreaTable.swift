// gemeenten.csv: the figures of each gemeente, or one row for the region when there are none.

package import Coverage
import Figures
package import Planning

/// A gemeente (or the whole region) with its figures.
package struct AreaRow: Sendable {
  /// The code; empty for the region.
  var code: String
  /// The name.
  package var name: String
  /// The gemeente; `nil` for the region.
  package var gemeente: Gemeente?
  /// The figures.
  package var figures: AreaFigures
}

extension AnalyseReport {
  /// The gemeenten in the order of the outcome, or the region when there are none.
  package var areaRows: [AreaRow] {
    gemeenten.isEmpty
      ? [regionRow]
      : zip(gemeenten, outcome.areas).map {
        AreaRow(code: $0.code, name: $0.name, gemeente: $0, figures: $1)
      }
  }

  /// The region as a row.
  package var regionRow: AreaRow {
    AreaRow(code: "", name: regionName, gemeente: nil, figures: outcome.region)
  }

  /// The table of gemeenten.
  package var areaTable: Table<AreaRow> {
    Table(
      file: "gemeenten.csv",
      columns: Self.areaColumns + Self.walkColumns + Self.tierColumns + normColumns + groupColumns)
  }

  private static var areaColumns: [TableColumn<AreaRow>] {
    func status(_ status: CellStatus, _ dutch: String, _ english: String) -> TableColumn<AreaRow> {
      .number(status.rawValue, .residents, dutch, english) { $0.figures.sums[status] }
    }
    return [
      .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
        $0.code
      },
      .text("name", "naam", "name") { $0.name },
      .number("residents", .residents, "bekende inwoners", "known residents") {
        $0.figures.sums.total
      },
      status(.covered, "inwoners binnen de norm", "residents within the norm"),
      status(.beyond, "inwoners met een te lange route", "residents with too long a walk"),
      status(.unreachable, "inwoners zonder route", "residents without a walk"),
      status(.unsnapped, "inwoners zonder straat in de buurt", "residents without a street near"),
      .number("share", .share, "aandeel gedekte inwoners", "share of residents covered") {
        $0.figures.sums.share
      },
    ]
  }

  private static var walkColumns: [TableColumn<AreaRow>] {
    [
      .number("mean_m", .metres, "gemiddelde loopafstand", "mean walk, weighted by residents") {
        $0.figures.walk?.meanMetres
      },
      .number("median_m", .metres, "middelste loopafstand", "median walk, weighted by residents") {
        $0.figures.walk?.medianMetres
      },
      .number(
        "p90_m", .metres, "negen op de tien inwoners lopen hoogstens dit", "90th percentile walk"
      ) {
        $0.figures.walk?.p90Metres
      },
      .number("max_m", .metres, "langste loopafstand", "longest walk") {
        $0.figures.walk?.maxMetres
      },
      .count("cells", "vakken of adressen", "records") { $0.figures.sums.totalCells },
      .count(
        "unknown_cells", "vakken waarvan het aantal inwoners niet bekend is",
        "records without a known number of residents"
      ) { $0.figures.sums.unknownCells },
    ]
  }

  private static var tierColumns: [TableColumn<AreaRow>] {
    [
      .number(
        "covered_by_c_nsp", .residents, "inwoners binnen de norm van een C-NSP",
        "residents within the norm of a C-NSP"
      ) { $0.figures.coveredByCNSP },
      .number(
        "covered_by_l_nsp", .residents, "inwoners binnen de norm van een L-NSP",
        "residents within the norm of an L-NSP"
      ) { $0.figures.coveredByLNSP },
      .number(
        "covered_twice", .residents, "inwoners met een tweede punt binnen de norm",
        "residents with a second site within the norm"
      ) { $0.figures.coveredTwice },
      .number(
        "straight_line_covered", .residents, "inwoners binnen een cirkel van de norm (hemelsbreed)",
        "residents within a circle of the norm (straight line)"
      ) { $0.figures.inStraightLine },
      .count("c_nsp", "C-NSP's in het gebied", "C-NSPs inside") { $0.figures.sites.cNSP },
      .count("l_nsp", "L-NSP's in het gebied", "L-NSPs inside") { $0.figures.sites.lNSP },
      .number(
        "residents_per_l_nsp", .residents, "inwoners per L-NSP; leeg zonder L-NSP",
        "residents for each L-NSP; empty without any"
      ) {
        $0.figures.sites.lNSP > 0 ? $0.figures.sums.total / Double($0.figures.sites.lNSP) : nil
      },
      .count("official_residents", "officieel aantal inwoners", "official number of residents") {
        $0.gemeente?.officialResidents
      },
      .number(
        "not_in_cells", .residents, "officiële inwoners die in geen vak staan",
        "official residents who are in no record"
      ) { $0.gemeente?.notInCells($0.figures.sums) },
    ]
  }

  private var normColumns: [TableColumn<AreaRow>] {
    evidence.norms.enumerated().map { place, norm in
      .number(
        "share_norm_\(norm.id)", .share, "aandeel inwoners binnen de norm \(norm.id)",
        "share of residents within the norm \(norm.id)"
      ) { $0.figures.sums.share(of: $0.figures.coveredByNorm[place]) }
    }
  }

  private var groupColumns: [TableColumn<AreaRow>] {
    evidence.population.groups.enumerated().flatMap { place, group in
      [
        TableColumn<AreaRow>.number(
          "\(group.name)_total", .residents, "leden van de groep \(group.name)",
          "members of the group \(group.name)"
        ) { $0.figures.groups[place].total },
        .number(
          "\(group.name)_covered", .residents, "gedekte leden van de groep \(group.name)",
          "members of the group \(group.name) who are covered"
        ) { $0.figures.groups[place].covered },
      ] + ownNormColumn(place, group.name)
    }
  }

  private func ownNormColumn(_ place: Int, _ group: String) -> [TableColumn<AreaRow>] {
    guard let norm = evidence.question.groupNorms[group] else { return [] }
    return [
      .number(
        "\(group)_covered_own_norm", .residents,
        "leden van de groep \(group) binnen hun eigen norm \(norm.id)",
        "members of the group \(group) within their own norm \(norm.id)"
      ) { $0.figures.groups[place].coveredByOwnNorm }
    ]
  }
}
