import Words

/// What is said in the section `StressSection`.
enum StressSectionWords {
  static let title = Wording("Als er iets uitvalt", "When something fails")
  static let and = Wording(" en ", " and ")
  static let isWorst = Wording(
    "Dat is bewezen het ergste paar.", "That is proven to be the worst.")
  static func atWorst(bound: String) -> Wording {
    Wording("Erger dan \(bound) kan het niet zijn.", "It cannot be worse than \(bound).")
  }
  static func together(place: Int, residents: String, names: String, proof: String)
    -> Wording
  {
    Wording(
      "Vallen \(place) punten samen uit, dan verliezen hooguit \(residents) inwoners hun dekking"
        + " (\(names)). \(proof)",
      "When \(place) points fail together, at most \(residents) residents lose their cover"
        + " (\(names)). \(proof)")
  }
  static func crossingsTested(tested: String) -> Wording {
    Wording(
      "Ook is elke brug, tunnel en overgang om de beurt gesloten: \(tested)"
        + " in totaal.",
      "Every bridge, tunnel and crossing was closed in turn too: \(tested) in all.")
  }
  static func harmless(count: String, of all: String) -> Wording {
    Wording(
      "Van \(all) punten kunnen er \(count) uitvallen zonder dat iemand zijn dekking verliest.",
      "Of \(all) points \(count) can fail without anybody losing cover.")
  }
  static func siteCaption(normNote: String) -> Wording {
    Wording(
      "De punten die het minst gemist kunnen worden. \(normNote)",
      "The points that are missed most. \(normNote)")
  }
  static let crossingCaption = Wording(
    "De bruggen, tunnels en overgangen die het minst gemist kunnen worden",
    "The bridges, tunnels and crossings that are missed most")
}
