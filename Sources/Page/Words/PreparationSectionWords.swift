import Words

/// What is said in the section `PreparationSection`.
enum PreparationSectionWords {
  static let title = Wording("Plek en duur", "Room and duration")
  static func capacityCaption(normNote: String) -> Wording {
    Wording(
      "Wie vindt plek? Wie het dichtstbij woont, komt eerst; wie geen plek vindt, loopt door naar "
        + "het volgende punt binnen de norm. \(normNote)",
      "Who finds room? Whoever lives nearest comes first; whoever finds none walks on to the next "
        + "site within the norm. \(normNote)")
  }
  static func unknownCapacity(count: String) -> Wording {
    Wording(
      "Van \(count) punten is niet bekend hoeveel mensen erin passen; daar is plek voor iedereen.",
      "The capacity of \(count) sites is not known; they have room for everybody.")
  }
  static func hoursCaption(normNote: String) -> Wording {
    Wording(
      "Hoe lang blijft er dekking na het begin van de uitval? \(normNote)",
      "How long does cover last after the outage begins? \(normNote)")
  }
  static let hoursNote = Wording(
    "“Zeker” telt punten waarvan bekend is hoe lang ze zelfstandig draaien. “Hooguit” telt ook "
      + "punten mee waarvan dat niet bekend is.",
    "“For sure” counts sites that are known to run that long. “At most” counts those of which it "
      + "is not known as well.")
}
