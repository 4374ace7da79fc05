import Words

/// What is said around the sections of the page.
enum DocumentWords {
  static let heading = Wording(
    "Wie kan lopend naar een noodsteunpunt?", "Who can walk to an emergency support point?")
  static let skipContent = Wording("Naar de inhoud", "Skip to content")
  static let contents = Wording("Inhoud", "Contents")
  static let subject = Wording(
    "Dekking van de noodsteunpunten, berekend over de straten die voetgangers mogen gebruiken.",
    "Coverage of the emergency support points, computed over the streets that people may walk.")
  static let source = Wording("Bron: ", "Source: ")
  static let ofScenario = Wording(
    "Alle cijfers en kaarten in dit rapport gelden voor dit scenario, niet voor de gewone situatie.",
    "All figures and maps in this report hold for this scenario, not for the region as it is.")
  static func figuresAreWrong(sentences: String) -> Wording {
    Wording(
      "Deze cijfers kloppen niet en mogen niet worden gebruikt. Niet voldaan aan: \(sentences)",
      "These figures are wrong and must not be used. Broken: \(sentences)")
  }
}

/// What stands beside every figure that is judged.
enum PageWords {
  static func norm(norm: String) -> Wording {
    Wording(
      "Norm: \(norm). Geen landelijke norm gepubliceerd.",
      "Norm: \(norm). No national norm has been published.")
  }
}
