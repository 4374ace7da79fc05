import Words

/// What is said in the section `MethodSection`.
enum MethodSectionWords {
  static let title = Wording("Methode en grenzen", "Method and limits")
  static let square = Wording("vak", "square")
  static let addressOrPoint = Wording("adres of punt", "address or point")
  static let ferriesCountAsStreets = Wording(
    "Veerboten tellen mee als straat.", "Ferries count as streets.")
  static let ferriesDoNotCount = Wording("Veerboten tellen niet mee.", "Ferries do not count.")
  static let squaresMayBeCrossed = Wording(
    "Over pleinen mag je in een rechte lijn lopen.", "Squares may be crossed in a straight line.")
  static let squaresWalkedRoundNot = Wording(
    "Over pleinen loop je alleen langs de rand.", "Squares are walked round, not crossed.")
}
