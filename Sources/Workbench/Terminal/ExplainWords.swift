import WalkNetwork
import Words

/// What is said of one place, in the order of the answer.
enum ExplainWords {
  // MARK: The place

  static func place(_ coordinates: String) -> Wording {
    Wording("Plek \(coordinates)", "Place \(coordinates)")
  }
  static func cell(_ id: String) -> Wording { Wording("vak \(id)", "cell \(id)") }
  static func residents(_ count: Wording) -> Wording {
    Wording("\(count.dutch) inwoners", "\(count.english) residents")
  }
  static let unknownResidents = Wording("inwoners onbekend", "residents unknown")
  static func gemeente(_ name: String) -> Wording { Wording("gemeente \(name)") }

  // MARK: The verdict

  static func noStreet(within leg: Wording) -> Wording {
    Wording(
      "Geen straat dichtbij: de dichtstbijzijnde ligt op \(leg.dutch).",
      "No street near: the nearest is \(leg.english) away.")
  }
  static let noStreetAtAll = Wording(
    "Geen straat dichtbij: er is geen enkele straat.", "No street near: there is none at all.")
  static let streetClosed = Wording(
    "Geen route: in dit scenario is de straat hier dicht, dus niemand kan hier weg.",
    "No walk: in this scenario the street here is closed, so nobody can leave.")
  static let noWalk = Wording(
    "Geen route: vanaf deze straat kan niemand lopend naar een noodsteunpunt.",
    "No walk: from this street nobody can walk to any site.")
  static func covered(_ walk: Wording, to site: String, norm: Wording, left: Wording) -> Wording {
    Wording(
      "Binnen de norm: \(walk.dutch) lopen naar \(site). De norm is \(norm.dutch); er is "
        + "\(left.dutch) over.",
      "Covered: a walk of \(walk.english) to \(site). The norm is \(norm.english); "
        + "\(left.english) are left.")
  }
  static func beyond(_ walk: Wording, to site: String, norm: Wording, over: Wording) -> Wording {
    Wording(
      "Buiten de norm: \(walk.dutch) lopen naar \(site). De norm is \(norm.dutch); dat is "
        + "\(over.dutch) te ver.",
      "Not covered: a walk of \(walk.english) to \(site). The norm is \(norm.english); that is "
        + "\(over.english) too far.")
  }

  // MARK: The walk

  static func legs(toStreet: Wording, streets: Wording, toSite: Wording) -> Wording {
    Wording(
      "De route: \(toStreet.dutch) naar de straat, \(streets.dutch) over straat, \(toSite.dutch) naar "
        + "het punt.",
      "The walk: \(toStreet.english) to the street, \(streets.english) along streets, "
        + "\(toSite.english) to the site.")
  }
  static func streets(_ ways: String) -> Wording {
    Wording("Straten (OSM-wegen): \(ways).", "Streets (OSM ways): \(ways).")
  }

  // MARK: The next sites

  static let nextSites = [
    Wording("Tweede punt", "Second site"), Wording("Derde punt", "Third site"),
  ]
  static let within = Wording("binnen de norm", "within the norm")
  static let outside = Wording("buiten de norm", "beyond the norm")

  // MARK: What would change the verdict

  static func leastNorm(_ least: Wording) -> Wording {
    Wording(
      "Norm: vanaf \(least.dutch) valt deze plek erbinnen.",
      "Norm: the place is covered by any norm of \(least.english) or more.")
  }
  static func dependsOn(_ site: String) -> Wording {
    Wording(
      "Zonder \(site) valt deze plek buiten de norm.",
      "Without \(site) the place is no longer covered.")
  }
  static let dependsOnNone = Wording(
    "Geen enkel punt is onmisbaar: ook zonder het eerste blijft de plek binnen de norm.",
    "No single site is critical: without the first the place is still covered.")

  static func onTheWay(_ crossing: Wording, ways: String, at place: String) -> Wording {
    Wording(
      "Op de route: \(crossing.dutch) (OSM-weg \(ways), \(place)); als die dicht is: ",
      "On the way: \(crossing.english) (OSM way \(ways), \(place)); when it is closed: ")
  }
  static func otherWalk(_ walk: Wording, to site: String) -> Wording {
    Wording(
      "dan is het \(walk.dutch) lopen naar \(site)",
      "the walk is then \(walk.english) to \(site)")
  }
  static let noOtherWalk = Wording("dan is er geen route meer", "no walk is left then")
  static let losesCover = Wording(
    "; de plek valt dan buiten de norm", "; the place is then no longer covered")

  static func name(of crossing: StreetCrossing) -> Wording {
    switch crossing.kind {
    case .bridge where crossing.isMovable: Wording("beweegbare brug", "movable bridge")
    case .bridge: Wording("brug", "bridge")
    case .tunnel: Wording("tunnel")
    case .ferry: Wording("veer", "ferry")
    case .railway: Wording("kruising met een spoorlijn", "crossing of a railway")
    case .motorway: Wording("kruising met een snelweg", "crossing of a motorway")
    case .water: Wording("kruising met water", "crossing of water")
    }
  }

  static func newSite(within limit: Wording, asFarAs place: String) -> Wording {
    Wording(
      "Een nieuw punt op deze route helpt tot \(limit.dutch) van hier: tot \(place).",
      "A new site on this walk helps up to \(limit.english) from here: as far as \(place).")
  }
  static let newSiteDoesNotHelp = Wording(
    "Een nieuw punt helpt hier niet zolang de straat dicht is.",
    "No new site helps here while the street is closed.")
  static func newSiteOnSameStreets(within limit: Wording) -> Wording {
    Wording(
      "Een nieuw punt helpt als het aan dezelfde straten ligt, op hooguit \(limit.dutch) lopen.",
      "A new site helps when it is on the same streets, at a walk of at most \(limit.english).")
  }
}
