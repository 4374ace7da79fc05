// What got better and what got worse between two runs, side by side.

import Coverage

/// The difference of two runs in the region or a gemeente.
package struct DifferenceRow: Sendable {
  /// The name of the run that is compared with the first.
  var run: String
  /// The code of the gemeente; empty for the region.
  var code: String
  /// The name.
  var name: String
  /// The figures.
  var figures: DifferenceFigures
}

/// The difference of a group in the region or a gemeente.
package struct GroupDifferenceRow: Sendable {
  /// The area.
  var area: DifferenceRow
  /// The group.
  var group: DifferenceFigures.GroupDifference
}

extension CompareReport {
  /// The region and then the gemeenten of each comparison.
  package var differenceRows: [DifferenceRow] {
    comparisons.flatMap { comparison in
      let run = runs[comparison.run].name
      let region = DifferenceRow(
        run: run, code: "", name: runs[comparison.run].regionName,
        figures: comparison.difference.region)
      return [region]
        + zip(areas, comparison.difference.areas).map { area, figures in
          DifferenceRow(run: run, code: area.code, name: area.name, figures: figures)
        }
    }
  }

  /// The groups of each row of the table of gemeenten.
  package var groupDifferenceRows: [GroupDifferenceRow] {
    differenceRows.flatMap { row in
      row.figures.groups.map { GroupDifferenceRow(area: row, group: $0) }
    }
  }
}

/// Which figures of differences stand where.
package enum DifferenceFigureList {
  /// The columns of `compare-gemeenten.csv`.
  package static var table: [Figure<DifferenceRow>] {
    areaColumns { $0 } + sideColumns + coverColumns + walkColumns + presenceColumns
  }

  private static func areaColumns<Row>(
    _ row: @escaping @Sendable (Row) -> DifferenceRow
  ) -> [Figure<Row>] {
    [
      .text(
        "run", "naam van de run die met de eerste is vergeleken",
        "name of the run that is compared with the first"
      ) { row($0).run },
      .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
        row($0).code
      },
      .text("name", "naam", "name") { row($0).name },
    ]
  }

  private static var sideColumns: [Figure<DifferenceRow>] {
    func side(
      _ suffix: String, _ dutch: String, _ english: String,
      _ sums: @escaping @Sendable (DifferenceRow) -> StatusSums
    ) -> [Figure<DifferenceRow>] {
      [
        .number(
          "residents_\(suffix)", .residents, "bekende inwoners \(dutch)",
          "known residents \(english)"
        ) { sums($0).total },
        .number(
          "covered_\(suffix)", .residents, "gedekte inwoners \(dutch)",
          "residents covered \(english)"
        ) { sums($0)[.covered] },
        .number(
          "share_\(suffix)", .share, "aandeel gedekte inwoners \(dutch)",
          "share of residents covered \(english)"
        ) { sums($0).share },
      ]
    }
    return side("before", "in de eerste run", "in the first run") { $0.figures.before }
      + side("after", "in deze run", "in this run") { $0.figures.after }
  }

  private static var coverColumns: [Figure<DifferenceRow>] {
    [
      .number(
        "difference", .residents, "gedekte inwoners erbij (of eraf)",
        "covered residents more (or fewer); gained - lost + elsewhere"
      ) { $0.figures.coveredDifference },
      .number(
        "difference_pp", .percentagePoints, "verschil van het aandeel in procentpunten",
        "difference of the share in percentage points"
      ) { $0.figures.shareDifference.map { $0 * 100 } },
      .number(
        "gained", .residents, "inwoners die gedekt werden", "residents who gained cover"
      ) { $0.figures.gained },
      .number(
        "lost", .residents, "inwoners die hun dekking verloren", "residents who lost cover"
      ) { $0.figures.lost },
      .number(
        "elsewhere", .residents,
        "gedekte inwoners erbij doordat vakken komen en gaan of andere inwonertallen hebben",
        "covered residents more because records come and go or have other residents"
      ) { $0.figures.elsewhere },
    ]
  }

  private static var walkColumns: [Figure<DifferenceRow>] {
    [
      .number(
        "shorter", .residents, "inwoners met een kortere route", "residents with a shorter walk"
      ) { $0.figures.shorter.residents },
      .number(
        "shorter_by_m", .metres, "zoveel korter, gemiddeld", "shorter by, on average"
      ) { $0.figures.shorter.meanMetres },
      .number(
        "longer", .residents, "inwoners met een langere route", "residents with a longer walk"
      ) { $0.figures.longer.residents },
      .number("longer_by_m", .metres, "zoveel langer, gemiddeld", "longer by, on average") {
        $0.figures.longer.meanMetres
      },
      .number(
        "walk_found", .residents, "inwoners die eerst geen route hadden en nu wel",
        "residents who had no walk and have one now"
      ) { $0.figures.walkFound },
      .number(
        "walk_lost", .residents, "inwoners die een route hadden en nu geen meer",
        "residents who had a walk and have none now"
      ) { $0.figures.walkLost },
    ]
  }

  private static var presenceColumns: [Figure<DifferenceRow>] {
    [
      .count(
        "cells_only_before", "vakken die hier alleen in de eerste run staan",
        "records that only the first run has here"
      ) { $0.figures.onlyBefore.cells },
      .number(
        "residents_only_before", .residents, "inwoners van die vakken", "residents of those"
      ) { $0.figures.onlyBefore.residents },
      .count(
        "cells_only_after", "vakken die hier alleen in deze run staan",
        "records that only this run has here"
      ) { $0.figures.onlyAfter.cells },
      .number(
        "residents_only_after", .residents, "inwoners van die vakken", "residents of those"
      ) { $0.figures.onlyAfter.residents },
    ]
  }

  /// The columns of `compare-groups.csv`.
  package static var groups: [Figure<GroupDifferenceRow>] {
    func members(
      _ name: String, _ dutch: String, _ english: String,
      _ value: @escaping @Sendable (DifferenceFigures.GroupDifference) -> Double
    ) -> Figure<GroupDifferenceRow> {
      .number(name, .residents, dutch, english) { value($0.group) }
    }
    return areaColumns { $0.area } + [
      .text("group", "groep", "group") { $0.group.name },
      members("total_before", "leden in de eerste run", "members in the first run") {
        $0.before.total
      },
      members("total_after", "leden in deze run", "members in this run") { $0.after.total },
      members("covered_before", "gedekt in de eerste run", "covered in the first run") {
        $0.before.covered
      },
      members("covered_after", "gedekt in deze run", "covered in this run") { $0.after.covered },
      .number(
        "difference_pp", .percentagePoints, "verschil van het aandeel in procentpunten",
        "difference of the share in percentage points"
      ) { $0.group.shareDifference.map { $0 * 100 } },
      members("gained", "leden die gedekt werden", "members who gained cover", \.gained),
      members("lost", "leden die hun dekking verloren", "members who lost cover", \.lost),
    ]
  }
}

extension DifferenceFigures.GroupDifference {
  /// The share covered, after less before; `nil` for a group that is empty in one of them.
  package var shareDifference: Double? {
    guard let first = before.share, let second = after.share else { return nil }
    return second - first
  }
}
