import Words

/// What is said in the section `ProvenanceSection`.
enum ProvenanceSectionWords {
  static let title = Wording("Gegevens en instellingen", "Data and settings")
  static let caption = Wording(
    "Gebruikte bestanden: gelezen rijen zijn gebruikt of niet gebruikt, altijd samen kloppend",
    "Files used: rows read are rows used plus rows refused, always")
  static let note = Wording(
    "De volledige SHA-256 van elk bestand schrijft nsp analyse in summary.json.",
    "The whole SHA-256 of each file is written to summary.json by nsp analyse.")
  static let program = Wording("Programma", "Program")
  static let region = Wording("Gebied", "Region")
  static let norms = Wording("Normen", "Norms")
  static let referenceSystem = Wording("Coördinatenstelsel", "Reference system")
  static let transformation = Wording("Omrekening", "Transformation")
  static let longestLeg = Wording("Langste lijn naar de straat", "Longest leg")
  static let leastNetwork = Wording("Kleinste stratennet", "Least network")
  static let streets = Wording("Straten", "Streets")
  static func streetLengths(kmPublic: String, kmPrivate: String, kmPocket: String) -> Wording {
    Wording(
      "\(kmPublic) km openbaar, \(kmPrivate) km "
        + "privé, \(kmPocket) km achter hekken",
      "\(kmPublic) km public, \(kmPrivate) km "
        + "private, \(kmPocket) km behind gates")
  }
  static let siteCounts = Wording(
    "Punten gelezen / toegevoegd / meegeteld", "Sites read / added / counted")
  static let statusesCounted = Wording("Status die meetelt", "Statuses counted")
  static let scenario = Wording("Scenario", "Scenario")
  static let leastReadiness = Wording("Minste voorbereiding", "Least readiness")
  static let settings = Wording("Instellingen", "Settings")
}
