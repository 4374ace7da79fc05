// The gemeenten of four veiligheidsregio's, as CBS has them for 2024. For the other regions the
// register in the file of CBS decides, when it has been fetched.
// Source: CBS, Gebieden in Nederland 2024 (CC BY 4.0).

/// A gemeente by code and name.
struct KnownGemeente: Sendable, Hashable {
  var code: String
  var name: String

  init(_ code: String, _ name: String) {
    self.code = code
    self.name = name
  }
}

/// The gemeenten that belong to a veiligheidsregio, by its code.
let knownGemeenten: [String: [KnownGemeente]] = [
  "VR06": [
    KnownGemeente("GM0197", "Aalten"),
    KnownGemeente("GM0200", "Apeldoorn"),
    KnownGemeente("GM1859", "Berkelland"),
    KnownGemeente("GM1876", "Bronckhorst"),
    KnownGemeente("GM0213", "Brummen"),
    KnownGemeente("GM0222", "Doetinchem"),
    KnownGemeente("GM0230", "Elburg"),
    KnownGemeente("GM0232", "Epe"),
    KnownGemeente("GM0233", "Ermelo"),
    KnownGemeente("GM0243", "Harderwijk"),
    KnownGemeente("GM0244", "Hattem"),
    KnownGemeente("GM0246", "Heerde"),
    KnownGemeente("GM0262", "Lochem"),
    KnownGemeente("GM1955", "Montferland"),
    KnownGemeente("GM0302", "Nunspeet"),
    KnownGemeente("GM0269", "Oldebroek"),
    KnownGemeente("GM1586", "Oost Gelre"),
    KnownGemeente("GM1509", "Oude IJsselstreek"),
    KnownGemeente("GM0273", "Putten"),
    KnownGemeente("GM0285", "Voorst"),
    KnownGemeente("GM0294", "Winterswijk"),
    KnownGemeente("GM0301", "Zutphen"),
  ],
  "VR08": [
    KnownGemeente("GM1945", "Berg en Dal"),
    KnownGemeente("GM0209", "Beuningen"),
    KnownGemeente("GM0214", "Buren"),
    KnownGemeente("GM0216", "Culemborg"),
    KnownGemeente("GM0225", "Druten"),
    KnownGemeente("GM0252", "Heumen"),
    KnownGemeente("GM0263", "Maasdriel"),
    KnownGemeente("GM1740", "Neder-Betuwe"),
    KnownGemeente("GM0268", "Nijmegen"),
    KnownGemeente("GM0281", "Tiel"),
    KnownGemeente("GM1960", "West Betuwe"),
    KnownGemeente("GM0668", "West Maas en Waal"),
    KnownGemeente("GM0296", "Wijchen"),
    KnownGemeente("GM0297", "Zaltbommel"),
  ],
  "VR14": [
    KnownGemeente("GM0376", "Blaricum"),
    KnownGemeente("GM1942", "Gooise Meren"),
    KnownGemeente("GM0402", "Hilversum"),
    KnownGemeente("GM0406", "Huizen"),
    KnownGemeente("GM0417", "Laren"),
    KnownGemeente("GM1696", "Wijdemeren"),
  ],
  "VR25": [
    KnownGemeente("GM0034", "Almere"),
    KnownGemeente("GM0303", "Dronten"),
    KnownGemeente("GM0995", "Lelystad"),
    KnownGemeente("GM0171", "Noordoostpolder"),
    KnownGemeente("GM0184", "Urk"),
    KnownGemeente("GM0050", "Zeewolde"),
  ],
]
