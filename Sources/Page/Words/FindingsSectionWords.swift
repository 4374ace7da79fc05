import Words

/// What is said in the section `FindingsSection`.
enum FindingsSectionWords {
  static let title = Wording("Wat opviel in de gegevens", "What was odd in the data")
  static let findingsCaption = Wording(
    "Meldingen bij het inlezen en controleren", "Notes from reading and checking")
  static func more(rest: String) -> Wording {
    Wording(
      "Er zijn nog \(rest) meldingen; nsp analyse schrijft ze in summary.json.",
      "There are another \(rest); nsp analyse writes them to summary.json.")
  }
  static let auditCaption = Wording("Controle van de ligging", "Check of the places")
}
