// The region and each gemeente on each day, beside what was agreed.

import Coverage
package import Planning
package import Words

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
}

extension Figure<CompareReport.AreaTrend> {
  static var name: Figure {
    .text("name", title: Wording("Gemeente"), "naam", "name") { $0.name }
  }
  /// The share covered on a day.
  static func share(on day: CalendarDay) -> Figure {
    .number(
      "share_\(day.text)", .share, title: TrendWords.day(day), "aandeel gedekte inwoners",
      "share of residents covered"
    ) { area in area.trend.points.last { $0.date == day }?.share }
  }
  static var agreement: Figure {
    .words("agreement", title: Wording("Afspraak", "Agreement"), "afspraak", "agreement") {
      $0.trend.agreement.map(TrendWords.agreement)
    }
  }
  static var verdict: Figure {
    .words("verdict", title: Wording("Stand", "Verdict"), "hoe het ervoor staat", "verdict") {
      $0.trend.verdict.map(TrendWords.name)
    }
  }
}

/// What is said of days, agreements and verdicts.
package enum TrendWords {
  /// A day as people write it: "1-7-2026" in Dutch, "2026-07-01" in English.
  package static func day(_ day: CalendarDay) -> Wording {
    Wording(
      day.text.split(separator: "-").reversed().map { String(Int($0) ?? 0) }
        .joined(separator: "-"), day.text)
  }

  /// What was agreed, and for when: "90,0 % en 12 punten op 1-7-2027".
  static func agreement(_ agreement: Agreement) -> Wording {
    Wording { language in
      let sites = agreement.sites.map { language.number($0) + language(" punten", " points") }
      let wanted = [agreement.share.map { language.percentage($0) }, sites].compactMap(\.self)
        .joined(separator: language(" en ", " and "))
      return wanted + language(" op ", " by ") + language(day(agreement.by))
    }
  }

  /// What a verdict is called.
  static func name(of verdict: AgreementVerdict) -> Wording {
    switch verdict {
    case .met: Wording("gehaald", "met")
    case .onTrack: Wording("op schema", "on track")
    case .behind: Wording("achter", "behind")
    }
  }
}

/// Which figures of days stand where.
package enum TrendFigureList {
  /// The columns of `trend.csv` and of its sheet.
  package static let table: [Figure<TrendRow>] = dayColumns + agreementColumns

  /// The columns of the page's table: a column a day.
  package static func page(
    days: [CalendarDay], hasAgreements: Bool
  ) -> [Figure<CompareReport.AreaTrend>] {
    [.name] + days.map { .share(on: $0) } + (hasAgreements ? [.agreement, .verdict] : [])
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
