// What happens when sites fill up and when their power runs out.

package import Coverage
import Words

/// Cover some hours after the outage begins.
package struct HourRow: Sendable {
  /// The hour with those who are covered.
  package var hour: CoverHour
  /// All known residents.
  var residents: Double

  fileprivate func share(of residents: Double) -> Double? {
    self.residents > 0 ? residents / self.residents : nil
  }
}

/// People with one outcome when sites fill up.
package struct RoomRow: Sendable {
  /// The outcome.
  var outcome: Wording
  /// Residents with it.
  var residents: Double
  /// They as a share of all who come; `nil` without any.
  var share: Double?
}

extension AnalyseReport {
  /// The hours that were looked at.
  package var hourRows: [HourRow] {
    outcome.hours.map { HourRow(hour: $0, residents: outcome.region.sums.total) }
  }

  /// Who finds room; `nil` when no capacity is known.
  package var roomRows: [RoomRow]? {
    outcome.capacity.map { capacity in
      let all = capacity.servedResidents + capacity.fullResidents + capacity.unreachedResidents
      return [
        (RoomWords.served, capacity.servedResidents), (RoomWords.full, capacity.fullResidents),
        (RoomWords.unreached, capacity.unreachedResidents),
      ].map {
        RoomRow(outcome: $0, residents: $1, share: all > 0 ? $1 / all : nil)
      }
    }
  }
}

extension Figure<HourRow> {
  static var hour: Figure {
    .number("hour", .hours, "uren na het begin van de uitval", "hours since the outage") {
      $0.hour.hour
    }
  }
  /// The hour as the heading of a row.
  static var heading: Figure {
    .words(
      "hours_since", title: Wording("Uren na het begin", "Hours since"),
      "uren na het begin van de uitval", "hours since the outage"
    ) { row in Wording { $0.number(row.hour.hour) } }
  }
  static var sites: Figure {
    .count(
      "sites_known_to_run", title: Wording("Punten die zeker draaien", "Sites sure to run"),
      "punten waarvan bekend is dat zij zo lang draaien", "sites that are known to run that long"
    ) { $0.hour.sites }
  }
  static var certain: Figure {
    .number(
      "covered_for_certain", .residents, "inwoners binnen de norm van een punt dat zeker draait",
      "residents within the norm of a site that is sure to run"
    ) { $0.hour.certain }
  }
  static var possible: Figure {
    .number(
      "covered_if_unknown_sites_run", .residents,
      "inwoners binnen de norm van een punt dat misschien draait",
      "residents within the norm of a site that may run"
    ) { $0.hour.possible }
  }
  static var certainShare: Figure {
    .number(
      "share_for_certain", .share, title: Wording("Zeker gedekt", "Covered for sure"),
      "hun aandeel", "their share"
    ) { $0.share(of: $0.hour.certain) }
  }
  static var possibleShare: Figure {
    .number(
      "share_if_unknown_sites_run", .share, title: Wording("Hooguit gedekt", "Covered at most"),
      "hun aandeel", "their share"
    ) { $0.share(of: $0.hour.possible) }
  }
}

extension Figure<RoomRow> {
  static var outcome: Figure {
    .words("outcome", title: Wording("Uitkomst", "Outcome"), "uitkomst", "outcome") { $0.outcome }
  }
  static var residents: Figure {
    .number(
      "residents", .residents, title: Wording("Inwoners", "Residents"), "inwoners", "residents"
    ) { $0.residents }
  }
  static var share: Figure {
    .number("share", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share") {
      $0.share
    }
  }
}

/// What can happen to people when sites fill up.
enum RoomWords {
  static let served = Wording("vindt plek binnen de norm", "finds room within the norm")
  static let full = Wording(
    "alle punten binnen de norm zijn vol", "all sites within the norm are full")
  static let unreached = Wording(
    "heeft geen punt binnen de norm", "has no site within the norm")
}

/// Which figures of hours and room stand where.
package enum HourFigureList {
  /// The columns of the page's table of hours.
  package static let page: [Figure<HourRow>] = [
    .heading, .sites, .certainShare.withBar, .possibleShare.withBar,
  ]

  /// The columns of the page's table of who finds room.
  package static let roomPage: [Figure<RoomRow>] = [.outcome, .residents, .share.withBar]

  /// What `summary.json` says of an hour, by path.
  package static let json: KeyValuePairs<String, Figure<HourRow>> = [
    "hour": .hour, "covered_for_certain": .certain, "covered_if_unknown_sites_run": .possible,
    "sites_known_to_run": .sites,
  ]
}
