import Words

/// What is said in the section `TiersSection`.
enum TiersSectionWords {
  static let title = Wording("Soorten punten en groepen inwoners", "Tiers and groups")
  static func tierCaption(normNote: String) -> Wording {
    Wording(
      "Dekking per soort noodsteunpunt. \(normNote)", "Coverage by kind of point. \(normNote)")
  }
  static let courierCaption = Wording(
    "Hoe de punten samenhangen als telefoons niet werken: een koerier loopt van het lokale punt "
      + "naar het coördinatiepunt.",
    "How the points hang together when telephones are dead: a courier walks from the local point "
      + "to the coordination point.")
  static let what = Wording("Wat", "What")
  static let value = Wording("Waarde", "Value")
  static func groupCaption(normNote: String) -> Wording {
    Wording("Dekking per groep inwoners. \(normNote)", "Coverage of groups. \(normNote)")
  }
}
