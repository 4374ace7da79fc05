import Words

/// What is said in the section `GapsSection`.
enum GapsSectionWords {
  static let title = Wording("Gaten in de dekking", "Gaps in the coverage")
  static func caption(recordsName: String) -> Wording {
    Wording(
      "Groepen bewoonde \(recordsName) buiten de norm, meeste inwoners eerst",
      "Clusters of inhabited \(recordsName) outside the norm, most residents first")
  }
  static let search = Wording("Zoek een gat", "Search a gap")
  static func more(count: String, residents: String) -> Wording {
    Wording(
      "Er zijn nog \(count) kleinere gaten met samen \(residents) inwoners; nsp analyse schrijft ze "
        + "allemaal in gaps.csv.",
      "There are \(count) smaller gaps with \(residents) residents together; nsp analyse writes all "
        + "of them to gaps.csv.")
  }
  static func neighbourHelpsOne(residents: String) -> Wording {
    Wording(
      "Bij één gat aan de rand van de regio zou een kandidaat van een buur \(residents) inwoners "
        + "helpen.",
      "At one gap at the edge of the region a candidate of a neighbour would help \(residents) "
        + "residents.")
  }
  static func neighbourHelps(count: String, residents: String) -> Wording {
    Wording(
      "Bij \(count) gaten aan de rand van de regio zou een kandidaat van een buur helpen: samen "
        + "\(residents) inwoners.",
      "At \(count) gaps at the edge of the region a candidate of a neighbour would help: "
        + "\(residents) residents together.")
  }
}
