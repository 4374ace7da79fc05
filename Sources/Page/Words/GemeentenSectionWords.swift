import Words

/// What is said in the section `GemeentenSection`.
enum GemeentenSectionWords {
  static let title = Wording("Per gemeente", "Per gemeente")
  static func caption(normNote: String) -> Wording {
    Wording(
      "Inwoners en dekking per gemeente. \(normNote)",
      "Residents and coverage of each gemeente. \(normNote)")
  }
  static let search = Wording("Zoek een gemeente", "Search a gemeente")
  static let notInCells = Wording(
    "“Niet in vakken” is het officiële aantal inwoners min het aantal in de gebruikte bestanden. "
      + "CBS laat vakken met heel weinig inwoners weg.",
    "“Not in cells” is the official number of residents less the number in the files used. "
      + "CBS leaves out squares with very few residents.")
  static func wholeAreaCaption(normNote: String) -> Wording {
    Wording(
      "Inwoners en dekking van het hele gebied; er zijn geen gemeentegrenzen gebruikt. \(normNote)",
      "Residents and coverage of the whole area; no boundaries were used. \(normNote)")
  }
}
