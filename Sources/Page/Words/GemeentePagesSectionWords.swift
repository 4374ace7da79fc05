import Words

/// What is said in the section `GemeentePagesSection`.
enum GemeentePagesSectionWords {
  static let title = Wording("Een bladzijde per gemeente", "A page for each gemeente")
  static func moreGemeenten(rest: String) -> Wording {
    Wording(
      "Voor nog \(rest) gemeenten past geen bladzijde in dit rapport. Maak er een met"
        + " --region.",
      "For another \(rest) gemeenten no page fits in this report. Make one with --region.")
  }
  static func gapCaption(name: String) -> Wording {
    Wording("Gaten in de dekking van \(name)", "Gaps in the coverage of \(name)")
  }
  static func moreGaps(count: Int, residents: String) -> Wording {
    Wording(
      "Nog \(count) kleinere gaten, samen \(residents) inwoners.",
      "Another \(count) smaller gaps, \(residents) residents together.")
  }
  static func siteCaption(name: String) -> Wording {
    Wording("Eigen noodsteunpunten van \(name)", "Own emergency support points of \(name)")
  }
  static func moreSites(count: Int) -> Wording {
    Wording(
      "Er zijn nog \(count) punten; nsp analyse schrijft ze in sites.csv.",
      "There are another \(count) points; nsp analyse writes them to "
        + "sites.csv.")
  }
  static func servedByNeighbours(away: String, hosts: String) -> Wording {
    Wording(
      "\(away) inwoners zijn gedekt met als dichtstbijzijnde punt een van een buur (\(hosts)).",
      "\(away) residents are covered with a neighbour's point as the nearest (\(hosts)).")
  }
  static func servesNeighbours(guests: String, homes: String) -> Wording {
    Wording(
      "Punten hier zijn het dichtstbij voor \(guests) gedekte inwoners van buren (\(homes)).",
      "Points here are the nearest for \(guests) covered residents of neighbours (\(homes)).")
  }
}
