import Words

/// What is said in the section `ExplorerSection`.
enum ExplorerSectionWords {
  static let title = Wording("Kaart: bekijk en probeer", "Map: look and try")
  static let mapIsMissing = Wording(
    "De kaart om in te zoomen ontbreekt in dit rapport: Leaflet stond niet op de computer die het "
      + "maakte. De vaste kaart hieronder toont dezelfde dekking.",
    "The map that zooms is missing from this report: Leaflet was not on the computer that made it."
      + " The fixed map below shows the same coverage.")
  static let notPublic = Wording(
    "Nieuwe punten proberen kan niet in een openbaar rapport: daarvoor zijn aantallen per vak nodig.",
    "New points cannot be tried in a public report: that needs numbers of each cell.")
  static let needsScripts = Wording(
    "Deze kaart werkt alleen als de browser scripts toestaat. De vaste kaart en alle tabellen staan "
      + "hieronder.",
    "This map needs a browser that allows scripts. The fixed map and all tables are below.")
  static let intro = Wording(
    "Schuif en zoom met de muis, met uw vingers of met de pijltjes en + en −. Wijs een vak aan, of "
      + "schuif het onder het kruis, en u ziet hoe ver de bewoners lopen.",
    "Move and zoom with the mouse, your fingers, or the arrow keys and + and −. Point at a cell, or "
      + "move it below the cross, to see how far its residents walk.")
  static let colours = Wording("Kleuren", "Colours")
  static let onMap = Wording("Op de kaart", "On the map")
  static let map = Wording(
    "Kaart die kan schuiven en zoomen", "Map that moves and zooms")
  static let info = Wording(
    "Uitleg bij de aangewezen plek", "About the place pointed at")
  static let wholeArea = Wording("Hele gebied", "Whole area")
  static let legend = Wording(
    "Uitleg van de kleuren en tekens", "Key to colours and signs")
  static let coveredOrNot = Wording("Wel of niet gedekt", "Covered or not")
  static let howFarWalk = Wording("Hoe ver lopen", "How far to walk")
  static let whoGained = Wording("Wie erbij komt", "Who is gained")
  static let changeSinceBefore = Wording("Verschil met eerder", "Change since before")
  static let inhabitedCells = Wording("Bewoonde vakken", "Inhabited cells")
  static let gapsWithNumbers = Wording("Gaten met nummer", "Gaps with numbers")
  static let supportPoints = Wording("Noodsteunpunten", "Support points")
  static let possibleNewPoints = Wording("Mogelijke nieuwe punten", "Possible new points")
  static let drawnReach = Wording("Getekend bereik", "Drawn reach")
  static let boundaries = Wording("Gemeentegrenzen", "Boundaries")
  static let placeNames = Wording("Plaatsnamen", "Place names")
  static let baseMap = Wording("Ondergrond", "Base map")
  static let hazardArea = Wording("Rampgebied", "Hazard area")
  static let tryNewPoints = Wording("Probeer nieuwe punten", "Try new points")
  static let playIntro = Wording(
    "Zet punten aan en zie meteen wat er verandert. Voorgestelde punten staan bovenaan, daarna de "
      + "punten waar de meeste inwoners mee winnen. Niets wordt geschat: elke route is vooraf berekend.",
    "Switch points on and see at once what changes. Suggested points come first, then those by which "
      + "most residents gain. Nothing is estimated: every walk was computed beforehand.")
  static func bestOf(all: String, count: String) -> Wording {
    Wording(
      "Van de \(all) mogelijke punten staan de beste \(count) in deze lijst.",
      "Of \(all) possible points the best \(count) are in this list.")
  }
  static func allOf(all: String) -> Wording {
    Wording(
      "Alle \(all) mogelijke punten bij een straat staan in deze lijst.",
      "All \(all) possible points near a street are in this list.")
  }
  static let findPoint = Wording("Zoek een punt", "Find a point")
  static let planOn = Wording("Heel het voorstel aan", "Whole suggestion on")
  static let allOff = Wording("Alles uit", "All off")
  static let figures = Wording(
    "De tien cijfers met uw keuze", "The ten figures with your choice")
  static let gemeenten = Wording(
    "Per gemeente met uw keuze", "Each gemeente with your choice")
  static let groups = Wording("Per groep met uw keuze", "Each group with your choice")
  static let figure = Wording("Cijfer", "Figure")
  static let now = Wording("Nu", "Now")
  static let then = Wording("Met uw keuze", "With your choice")
  static let difference = Wording("Verschil", "Difference")
  static let gemeente = Wording("Gemeente", "Gemeente")
  static let group = Wording("Groep", "Group")
  static let line = Wording(
    "Deze regel voor nsp.yaml rekent met uw keuze verder",
    "This line for nsp.yaml goes on with your choice")
  static let copy = Wording("Kopieer", "Copy")
}
