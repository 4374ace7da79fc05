// border.csv: who is served by a neighbour.

package import Coverage
import Figures
package import Planning

/// Residents of one gemeente served by sites of another.
package struct BorderRow: Sendable {
  /// The gemeente of the residents.
  package var home: Gemeente
  /// The gemeente of the sites; `nil` outside the region when no boundaries of neighbours are known.
  package var host: Gemeente?
  /// True when the sites stand outside the region.
  package var isOutside: Bool { entry.host == nil }
  /// The site there that is the nearest for most.
  package var site: Noodsteunpunt
  /// The figures.
  package var entry: BorderEntry
}

extension AnalyseReport {
  /// The ledger, most residents first.
  package var borderRows: [BorderRow] {
    outcome.border.map { entry in
      BorderRow(
        home: gemeenten[entry.home],
        host: entry.host.map { gemeenten[$0] } ?? entry.neighbour.map { neighbours[$0] },
        site: evidence.sites.ranked[entry.mainSite], entry: entry)
    }
  }

  /// The table of neighbours.
  package static var borderTable: Table<BorderRow> {
    Table(
      file: "border.csv",
      columns: [
        .text("home", "code van de gemeente van de inwoners", "code of the residents' gemeente") {
          $0.home.code
        },
        .text("home_name", "naam van de gemeente van de inwoners", "its name") { $0.home.name },
        .text(
          "host", "code van de gemeente van het punt; leeg = buiten de regio, gemeente onbekend",
          "code of the site's gemeente; empty outside the region, gemeente unknown"
        ) { $0.host?.code },
        .text("host_name", "naam van de gemeente van het punt", "its name") { $0.host?.name },
        .text("host_is_outside", "yes = buiten de regio", "yes: outside the region") {
          $0.isOutside ? "yes" : "no"
        },
        .number(
          "nearest", .residents, "gedekte inwoners voor wie het dichtstbijzijnde punt daar staat",
          "covered residents whose nearest site stands there"
        ) { $0.entry.nearest },
        .number(
          "only", .residents, "van hen: zonder punt van de eigen gemeente binnen de norm",
          "those of them without a site of their own gemeente within the norm"
        ) { $0.entry.only },
        .number(
          "gap_without", .residents,
          "van hen: zonder enig punt van de regio binnen de norm; zonder de buur een gat",
          "those of them without any site of the region within the norm: a gap but for the neighbour"
        ) { $0.entry.gapWithout },
        .text(
          "site", "id van het punt daar dat voor de meesten het dichtstbijzijnde is",
          "id of the site there that is nearest for most"
        ) { $0.site.id },
        .text("site_name", "naam van dat punt", "its name") { $0.site.name },
      ])
  }
}

/// A norm's verdict on the region or a gemeente.
package struct VerdictRow: Sendable {
  /// The norm.
  var profile: NormProfile
  /// The gemeente; `nil` for the region.
  var gemeente: Gemeente?
  /// The verdict.
  var verdict: Verdict
  /// What its value counts.
  var unit: String
}

extension AnalyseReport {
  /// The verdicts, a norm after the other, the region first.
  package var verdictRows: [VerdictRow] {
    outcome.verdicts.flatMap { verdicts in
      [
        VerdictRow(
          profile: verdicts.profile, gemeente: nil, verdict: verdicts.region, unit: verdicts.unit)
      ]
        + zip(gemeenten, verdicts.areas).map {
          VerdictRow(profile: verdicts.profile, gemeente: $0, verdict: $1, unit: verdicts.unit)
        }
    }
  }

  /// The table of verdicts.
  package static var verdictTable: Table<VerdictRow> {
    Table(
      file: "norms.csv",
      columns: [
        .text("norm", "id van de norm", "id of the norm") { $0.profile.id },
        .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
          $0.gemeente?.code ?? ""
        },
        .text("name", "naam van de gemeente", "name of the gemeente") { $0.gemeente?.name },
        .text("met", "voldoet: yes, no of leeg (geen inwoners bekend)", "yes, no, or not known") {
          $0.verdict.isMet.map { $0 ? "yes" : "no" }
        },
        .number(
          "value", .value, "waarde; de eenheid staat in de kolom unit", "value, of the unit named"
        ) { $0.verdict.value },
        .text("unit", "eenheid van de waarde", "unit of the value") { $0.unit },
        .number(
          "short", .residents, "tekort: inwoners niet gedekt, of punten te weinig",
          "residents not covered, or sites too few"
        ) { $0.verdict.short },
        .text("source", "bron van de norm", "source of the norm") { $0.profile.source },
        .text("status", "gewicht van de norm", "what weight the norm has") { $0.profile.status },
      ])
  }
}
