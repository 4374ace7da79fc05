import Words

/// What is said in the section `NormsSection`.
enum NormsSectionWords {
  static let title = Wording("Andere normen en afstanden", "Other norms and distances")
  static let normCaption = Wording(
    "Dekking per norm. Geen landelijke norm gepubliceerd: elke norm is een keuze.",
    "Coverage by norm. No national norm has been published: every norm is a choice.")
  static let verdictCaption = Wording(
    "Voldoet de regio? Het oordeel onder elke bekende norm; geen ervan is een landelijke norm.",
    "Does the region meet it? The verdict under every known norm; none of them is national.")
  static let movedNormCaption = Wording(
    "Als de norm iets strenger of ruimer is. Hoe gevoelig is de uitkomst?",
    "When the norm is somewhat stricter or milder. How sensitive is the outcome?")
  static let sensitivityCaption = Wording(
    "Aandeel gedekte inwoners per gemeente, onder elke norm",
    "Share of residents covered in each gemeente, under each norm")
  static let curveTitle = Wording(
    "Aandeel inwoners per afstand", "Share of residents by distance")
  static let curveText = Wording(
    "De lijn loopt op van links naar rechts; de tabel eronder heeft dezelfde cijfers.",
    "The line rises from left to right; the table below has the same figures.")
  static let axis = Wording("loopafstand in meters", "walk in metres")
  static let streetLine = Wording("lopend over straat", "walking over streets")
  static let circleLine = Wording(
    "hemelsbreed (cirkel op de kaart)", "straight line (circle)")
  static let percent = Wording("\u{A0}%", "%")
  static let curveCaption = Wording(
    "Aandeel van alle inwoners binnen een afstand van een noodsteunpunt",
    "Share of all residents within a distance of an emergency support point")
  static let distance = Wording("Afstand", "Distance")
  static let overStreets = Wording("Over straat", "Over streets")
  static let straightLine = Wording("Hemelsbreed", "Straight line")
}
