// trend.csv: the region and each gemeente on each day, beside what was agreed.

import Coverage
public import Figures
import Planning

/// An area on one day.
package struct TrendRow: Sendable {
  /// The area.
  var area: CompareReport.AreaTrend
  /// The day.
  var point: TrendPoint
  /// The verdict; only on the last day.
  var verdict: AgreementVerdict?
}

extension CompareReport {
  /// How an area is judged, in a sentence for people.
  public static let judgement =
    "met: all that was agreed is there; on track: at least as far as the straight line from the first"
    + " day to the agreed one; behind: less far, or the day has passed."

  /// The days of each area, earliest first.
  package var trendRows: [TrendRow] {
    trends.flatMap { area in
      area.trend.points.enumerated().map { place, point in
        let isLast = place == area.trend.points.count - 1
        return TrendRow(
          area: area, point: point, verdict: isLast ? area.trend.verdict : nil)
      }
    }
  }

  /// The table of days.
  package static var trendTable: Table<TrendRow> {
    Table(file: "trend.csv", columns: dayColumns + agreementColumns)
  }

  private static var dayColumns: [Figure<TrendRow>] {
    [
      .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
        $0.area.code
      },
      .text("name", "naam", "name") { $0.area.name },
      .text("date", "dag van de run", "day of the run") { $0.point.date.text },
      .number("residents", .residents, "bekende inwoners", "known residents") {
        $0.point.residents
      },
      .number("covered", .residents, "gedekte inwoners", "residents covered") {
        $0.point.covered
      },
      .number("share", .share, "aandeel gedekte inwoners", "share of residents covered") {
        $0.point.share
      },
      .count("sites", "noodsteunpunten die meetellen", "sites that count") { $0.point.sites },
    ]
  }

  private static var agreementColumns: [Figure<TrendRow>] {
    [
      .number("agreed_share", .share, "afgesproken aandeel", "agreed share") {
        $0.area.trend.agreement?.share
      },
      .count("agreed_sites", "afgesproken aantal punten", "agreed number of sites") {
        $0.area.trend.agreement?.sites
      },
      .text("agreed_by", "afgesproken dag", "agreed day") { $0.area.trend.agreement?.by.text },
      .number(
        "wanted_share", .share, "aandeel op de rechte lijn naar de afspraak, op deze dag",
        "share on the straight line to the agreement, on this day"
      ) { $0.area.trend.shareWanted(on: $0.point.date) },
      .number(
        "wanted_sites", .count, "aantal punten op die lijn", "number of sites on that line"
      ) { $0.area.trend.sitesWanted(on: $0.point.date) },
      .text(
        "verdict", "op de laatste dag: met = gehaald, on track = op schema, behind = achter",
        "on the last day: met, on track, or behind"
      ) { $0.verdict?.rawValue },
    ]
  }
}
