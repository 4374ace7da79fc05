import Words

/// What is said in the section `EquitySection`.
enum EquitySectionWords {
  static let title = Wording("Is iedereen even goed bereikbaar?", "Is everybody reached alike?")
  static func equityCaption(normNote: String) -> Wording {
    Wording(
      "Welk deel van elke groep is gedekt, en waar het minst. \(normNote)",
      "What part of each group is covered, and where the least. \(normNote)")
  }
  static let note = Wording(
    "Slechtste tiende: het gedekte deel van de tien procent mensen die wonen in de gemeenten met "
      + "de minste dekking. Verschillen staan in procentpunten. Van vakken met weinig mensen zijn "
      + "groepen vaak niet bekend: zij tellen daar niet mee, en lijken dan beter gedekt dan alle "
      + "inwoners.",
    "Worst tenth: the part covered of the ten per cent of people who live in the gemeenten with "
      + "least coverage. Differences are in percentage points. Groups are often unknown where few "
      + "people live: they do not count there, and then seem better covered than all residents.")
  static let ownNormCaption = Wording(
    "Groepen met een eigen norm, omdat zij minder snel of minder ver lopen. Geen landelijke norm "
      + "gepubliceerd: ook deze norm is een keuze.",
    "Groups with a norm of their own, because they walk less fast or less far. No national norm "
      + "has been published: this norm too is a choice.")
}
