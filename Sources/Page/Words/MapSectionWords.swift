import Words

/// What is said in the section `MapSection`.
enum MapSectionWords {
  static let title = Wording("Kaart van de dekking", "Map of the coverage")
  static func intro(norm: String) -> Wording {
    Wording(
      "Elk gekleurd vlak of teken is bewoond. Kleur en patroon of vorm zeggen of de bewoners binnen "
        + "\(norm) naar een noodsteunpunt kunnen lopen. De genummerde gaten "
        + "staan verderop in een lijst.",
      "Every coloured area or sign is inhabited. Colour and pattern or shape say whether its residents can walk to an "
        + "emergency support point within \(norm). The numbered gaps are "
        + "listed further on.")
  }
  static func mapTitle(name: String) -> Wording {
    Wording("Kaart van de dekking in \(name)", "Map of the coverage in \(name)")
  }
  static func text(shares: String) -> Wording {
    Wording(
      "Per vlak of de bewoners gedekt zijn. \(shares). Dezelfde cijfers staan in de tabel per "
        + "gemeente.",
      "For each area whether its residents are covered. \(shares). The table of gemeenten has the "
        + "same figures.")
  }
  static func gap(rank: Int, name: String, residents: String) -> Wording {
    Wording(
      "Gat \(rank)\(name): \(residents) inwoners", "Gap \(rank)\(name): \(residents) residents")
  }
  static func signsOf(side: String) -> Wording {
    Wording(
      "Elk teken op deze kaart staat voor de bewoners in een vak van \(side) en zegt wat voor de "
        + "meesten geldt.",
      "Each sign on this map stands for the residents of a square of \(side) and says what holds "
        + "for most of them.")
  }
  static func areasOf(side: String) -> Wording {
    Wording(
      "Elk vlak op deze kaart is \(side) breed en krijgt de kleur van de meeste bewoners.",
      "Each area on this map is \(side) wide and has the colour of most of its residents.")
  }
  static func numberedGaps(mostGaps: Int) -> Wording {
    Wording(
      "Alleen de \(mostGaps) grootste gaten hebben op de kaart een nummer.",
      "Only the \(mostGaps) largest gaps have a number on the map.")
  }
  static let north = Wording("N", "N")
  static let gaps = Wording(
    "Gat, genummerd van groot naar klein", "Gap, numbered from large to small")
  static let hazardArea = Wording("Rampgebied", "Hazard area")
  static let boundary = Wording("Gemeentegrens", "Boundary")

  /// Sites, by symbol.
  static let symbols: KeyValuePairs = [
    "c-nsp": Wording("C-NSP (coördinatiepunt)", "C-NSP (coordination point)"),
    "l-nsp": Wording("L-NSP (lokaal punt)", "L-NSP (local point)"),
    "x-nsp": Wording(
      "Punt zonder straat dichtbij: telt niet mee", "Point without a street near: not used"),
  ]
  /// What stands under and over the cells, by style.
  static let base: KeyValuePairs = [
    "built-up": Wording("Bebouwd gebied", "Built-up area"), "water": Wording("Water"),
    "motorway": Wording("Autosnelweg of autoweg", "Motorway"),
    "main-road": Wording("Hoofdweg", "Main road"), "railway": Wording("Spoor", "Railway"),
  ]
}
