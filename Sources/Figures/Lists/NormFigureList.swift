// What norms make of the region: how many they cover, their verdicts, and what a somewhat stricter or
// milder norm would change.

package import Coverage
package import Planning
import Words

/// A norm of walking with those it covers in an area.
package struct NormRow: Sendable {
  /// The norm.
  package var norm: WalkingNorm
  /// Residents of the area within the norm.
  var covered: Double
  /// They as a share of all known residents; `nil` without any.
  var share: Double?
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

/// The norm made stricter or milder by a factor.
package struct MovedNormRow: Sendable {
  /// The factor: 0.7 for a norm of 700 m where it is 1,000 m.
  package var factor: Double
  /// The limit then.
  package var limitMetres: Double
  /// Residents of the region within it.
  var covered: Double
  /// They as a share of all known residents; `nil` without any.
  var share: Double?
  /// The gemeenten that change place or verdict.
  package var changing: [Gemeente]
}

extension AnalyseReport {
  /// The norms of the run with those they cover in an area.
  package func normRows(of area: AreaFigures) -> [NormRow] {
    zip(evidence.norms, area.coveredByNorm).map {
      NormRow(norm: $0, covered: $1, share: area.sums.share(of: $1))
    }
  }

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

  /// The norm made stricter and milder, the strictest first.
  package var movedNormRows: [MovedNormRow] {
    let residents = outcome.areas.map(\.sums.total)
    return NormSensitivity.factors.indices.map { place in
      let factor = NormSensitivity.factors[place]
      let covered = outcome.sensitivity.region[place]
      let changing = outcome.sensitivity.areas(
        changingAt: place, residents: residents, targetShare: settings.targetShare)
      return MovedNormRow(
        factor: factor, limitMetres: evidence.norm.limitMetres * factor, covered: covered,
        share: outcome.region.sums.share(of: covered), changing: changing.map { gemeenten[$0] })
    }
  }
}

extension Figure<NormRow> {
  static var id: Figure { .text("id", "id van de norm", "id of the norm") { $0.norm.id } }
  static var normName: Figure {
    .words("name", title: Wording("Norm"), "naam van de norm", "name of the norm") { row in
      Wording { $0.name(of: row.norm) }
    }
  }
  static var limit: Figure {
    .words("limit", title: Wording("Grens", "Limit"), "wat de norm vraagt", "what the norm asks") {
      row in Wording { $0.limit(of: row.norm) }
    }
  }
  static var source: Figure {
    .words("source", title: Wording("Bron", "Source"), "bron van de norm", "source of the norm") {
      row in Wording { $0.source(row.norm.source) }
    }
  }
  static var status: Figure {
    .words(
      "status", title: Wording("Wat voor norm", "Kind of norm"), "gewicht van de norm",
      "what weight the norm has"
    ) { row in Wording { $0.status(of: row.norm) } }
  }
  static var covered: Figure {
    .number(
      "covered", .residents, title: Wording("Gedekte inwoners", "Residents covered"),
      "inwoners binnen de norm", "residents within the norm"
    ) { $0.covered }
  }
  static var share: Figure {
    .number("share", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share") {
      $0.share
    }
  }
}

extension Figure<NormVerdicts> {
  static var title: Figure {
    .words("title", title: Wording("Norm"), "naam van de norm", "name of the norm") { verdicts in
      Wording { $0.title(of: verdicts) }
    }
  }
  static var source: Figure {
    .words("source", title: Wording("Bron", "Source"), "bron van de norm", "source of the norm") {
      verdicts in Wording { $0.source(verdicts.profile.source) }
    }
  }
  static var isMet: Figure {
    .words("met", title: Wording("Regio", "Region"), "of de regio voldoet", "whether it is met") {
      $0.region.isMet.map { $0 ? NormWords.met : NormWords.notMet }
    }
  }
  static var short: Figure {
    .words("short", title: Wording("Tekort", "Short of it"), "wat ontbreekt", "what is missing") {
      verdicts in
      guard verdicts.region.short > 0 else { return nil }
      return NormWords.short(
        verdicts.region.short, ofSites: verdicts.profile.walkingNorm == nil)
    }
  }
  static var gemeentenMet: Figure {
    .count(
      "gemeenten_met", title: Wording("Gemeenten die voldoen", "Gemeenten that meet it"),
      "gemeenten die voldoen", "gemeenten that meet it"
    ) { $0.areas.count { $0.isMet == true } }
  }
  static var gemeentenNotMet: Figure {
    .count(
      "gemeenten_not_met", title: Wording("Die niet voldoen", "That do not"),
      "gemeenten die niet voldoen", "gemeenten that do not meet it"
    ) { $0.areas.count { $0.isMet == false } }
  }
}

extension Figure<MovedNormRow> {
  static var factor: Figure {
    .words("factor", title: Wording("Norm"), "norm, en het verschil", "norm, and the difference") {
      NormWords.moved($0)
    }
  }
  static var covered: Figure {
    .number(
      "covered", .residents, title: Wording("Gedekte inwoners", "Residents covered"),
      "inwoners binnen die norm", "residents within that norm"
    ) { $0.covered }
  }
  static var share: Figure {
    .number("share", .share, title: Wording("Aandeel", "Share"), "hun aandeel", "their share") {
      $0.share
    }
  }
  static var changing: Figure {
    .count(
      "changing",
      title: Wording(
        "Gemeenten die van plaats of oordeel wisselen", "Gemeenten that change place or verdict"),
      "gemeenten die van plaats of oordeel wisselen", "gemeenten that change place or verdict"
    ) { $0.changing.count }
  }
}

/// What is said of norms.
enum NormWords {
  static let met = Wording("voldoet", "met")
  static let notMet = Wording("voldoet niet", "not met")
  static let sites = Wording(" punten", " sites")
  static let residents = Wording(" inwoners", " residents")

  static func short(_ amount: Double, ofSites: Bool) -> Wording {
    Wording { $0.number(amount) + $0(ofSites ? sites : residents) }
  }

  /// The limit, and by how much it differs: "700 m (−30 %)".
  static func moved(_ row: MovedNormRow) -> Wording {
    let percent = Int(((row.factor - 1) * 100).rounded())
    let difference = "\(percent > 0 ? "+" : "−")\(abs(percent))\u{A0}%"
    return Wording { $0.metres(row.limitMetres) + (percent == 0 ? "" : " (\(difference))") }
  }
}

extension NormVerdicts {
  /// What the value of a verdict counts; where kernen were wanted and not given, it says so.
  package var unit: String {
    switch profile.rule {
    case .walk, .walkTime: return "share of residents covered"
    case .residentsPerLNSP: return "residents per L-NSP"
    case .residentsPerSite: return "residents per site"
    case .onePerKern:
      return kernCount == nil ? "sites (kernen not tested: none were given)" : "sites"
    }
  }
}

/// Which figures of norms stand where.
package enum NormFigureList {
  /// The columns of the page's table of norms.
  package static let page: [Figure<NormRow>] = [
    .normName, .limit, .source, .status, .covered, .share.withBar,
  ]

  /// The columns of the page's table of verdicts.
  package static let verdictsPage: [Figure<NormVerdicts>] = [
    .title, .source, .isMet, .short, .gemeentenMet, .gemeentenNotMet,
  ]

  /// The columns of the page's table of moved norms.
  package static let movedPage: [Figure<MovedNormRow>] = [
    .factor, .covered, .share.withBar, .changing,
  ]

  /// What `summary.json` says of a moved norm, by path.
  package static let movedJSON: KeyValuePairs<String, Figure<MovedNormRow>> = [
    "covered": .covered, "share": .share,
  ]

  /// What `summary.json` says of cover under a norm, by path.
  package static let json: KeyValuePairs<String, Figure<NormRow>> = [
    "covered": .covered, "share": .share,
  ]

  /// The same of a gemeente.
  package static let gemeenteJSON: KeyValuePairs<String, Figure<NormRow>> = [
    "id": .id, "covered": .covered, "share": .share,
  ]

  /// The columns of `norms.csv` and of its sheet.
  package static let verdicts: [Figure<VerdictRow>] = [
    .text("norm", "id van de norm", "id of the norm") { $0.profile.id },
    .text("code", "code van de gemeente; leeg voor de regio", "code; empty for the region") {
      $0.gemeente?.code ?? ""
    },
    .text("name", "naam van de gemeente", "name of the gemeente") { $0.gemeente?.name },
    .flag("met", "voldoet: yes, no of leeg (geen inwoners bekend)", "yes, no, or not known") {
      $0.verdict.isMet
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
  ]
}
