import Words

/// What is said in the section `SitesSection`.
enum SitesSectionWords {
  static let title = Wording("Noodsteunpunten", "Emergency support points")
  static func caption(normNote: String) -> Wording {
    Wording(
      "Wat elk punt betekent voor inwoners. \(normNote)",
      "What each point means for residents. \(normNote)")
  }
  static let search = Wording("Zoek een punt", "Search a point")
  static let reachNote = Wording(
    "“Bereik” zijn alle inwoners binnen de norm van het punt. “Dichtstbij” zijn zij voor wie het "
      + "ook het dichtstbijzijnde punt is.",
    "“Reach” are all residents within the norm of the point. “Nearest” are those for whom it is "
      + "also the nearest point.")
  static let soleNote = Wording(
    "“Alleen hier” zijn inwoners die geen ander punt binnen de norm hebben.",
    "“Only here” are residents who have no other point within the norm.")
  static func more(rest: String) -> Wording {
    Wording(
      "Er zijn nog \(rest) punten; nsp analyse schrijft ze in sites.csv.",
      "There are another \(rest) points; nsp analyse writes them to sites.csv.")
  }
}
