import Words

/// What is said in the section `TrendSection`.
enum TrendSectionWords {
  static let title = Wording("Verloop in de tijd", "Over time")
  static let remarks = Wording("Let op bij het vergelijken", "Mind when comparing")
  static func lead(since: String, gained: String, lost: String) -> Wording {
    Wording(
      "Sinds \(since) zijn \(gained) inwoners binnen de norm gekomen en \(lost) erbuiten.",
      "Since \(since) \(gained) residents came within the norm and \(lost) fell outside it.")
  }
  static func caption(normNote: String) -> Wording {
    Wording(
      "Aandeel inwoners binnen de norm, per dag. \(normNote)",
      "Share of residents within the norm, by day. \(normNote)")
  }
  static let note = Wording(
    "Op schema betekent: ten minste zo ver als de rechte lijn van de eerste dag naar de afspraak.",
    "On track means: at least as far as the straight line from the first day to the agreement.")
}
