import Words

/// What is said in the section `TrustSection`.
enum TrustSectionWords {
  static let title = Wording(
    "Hoe betrouwbaar zijn deze cijfers?", "How far can these figures be trusted?")
  static func allHold(count: String) -> Wording {
    Wording(
      "Alle \(count) regels die altijd moeten gelden, zijn in deze berekening nagegaan en kloppen.",
      "All \(count) laws that must always hold were looked at in this run, and they hold.")
  }
  static func someAreBroken(broken: Int, count: String) -> Wording {
    Wording(
      "\(broken) van de \(count) regels die altijd moeten gelden kloppen niet. Gebruik deze cijfers niet.",
      "\(broken) of the \(count) laws that must always hold are broken. Do not use these figures.")
  }
  static func sameFigures(sources: String) -> Wording {
    Wording(
      "De invoer, de instellingen en de versie staan onder “\(sources)”. Dezelfde invoer geeft altijd"
        + " precies dezelfde cijfers.",
      "Inputs, settings and version stand under “\(sources)”. The same inputs always give exactly"
        + " the same figures.")
  }
  static let lawCaption = Wording("Regels die altijd moeten gelden", "Laws that must always hold")
  static let reconciliationCaption = Wording(
    "Aansluiting en vergelijking", "Reconciliation and comparison")
  static let what = Wording("Wat", "What")
  static let count = Wording("Aantal", "Count")
  static let meaning = Wording("Betekenis", "Meaning")
  static let rowsRead = Wording("Gelezen rijen", "Rows read")
  static func usedAndRefused(used: String, refused: String) -> Wording {
    Wording(
      "waarvan \(used) gebruikt en \(refused) geweigerd",
      "of which \(used) used and \(refused) refused")
  }
  static let residentsInFiles = Wording("Inwoners in de bestanden", "Residents in the files")
  static func officialNumber(total: String) -> Wording {
    Wording("officieel zijn het er \(total)", "officially there are \(total)")
  }
  static let officialNumberNotKnown = Wording(
    "het officiële aantal is niet bekend", "the official number is not known")
  static let coveredOverStreets = Wording("Gedekt over de straten", "Covered over the streets")
  static let thisReport = Wording("zo telt dit rapport", "what this report counts")
  static let coveredInStraightLine = Wording(
    "Gedekt in een rechte lijn", "Covered in a straight line")
  static let circle = Wording(
    "wat een cirkel op de kaart zou zeggen; nooit minder dan over de straten",
    "what a circle on the map would say; never less than over the streets")
}
