// The 25 veiligheidsregio's (Wet veiligheidsregio's, annex), one row a region. A neighbour is named
// when people can walk across the border: over land, a bridge or a dam, not over open water or along
// a dike of tens of kilometres.

/// The veiligheidsregio's by code.
let veiligheidsregios: [Veiligheidsregio] = [
  .init(
    "VR01", "Groningen", [.groningen], neighbours: [.friesland, .drenthe],
    abroad: [.niedersachsen]),
  .init(
    "VR02", "Fryslân", [.friesland], neighbours: [.groningen, .drenthe, .overijssel, .flevoland]),
  .init(
    "VR03", "Drenthe", [.drenthe], neighbours: [.groningen, .friesland, .overijssel],
    abroad: [.niedersachsen]),
  .init(
    "VR04", "IJsselland", [.overijssel],
    neighbours: [.drenthe, .friesland, .flevoland, .gelderland], abroad: [.niedersachsen]),
  .init(
    "VR05", "Twente", [.overijssel], neighbours: [.gelderland],
    abroad: [.niedersachsen, .nordrheinWestfalen]),
  .init(
    "VR06", "Noord- en Oost-Gelderland", [.gelderland], neighbours: [.overijssel, .flevoland],
    abroad: [.nordrheinWestfalen]),
  .init(
    "VR07", "Gelderland-Midden", [.gelderland], neighbours: [.utrecht, .flevoland],
    abroad: [.nordrheinWestfalen]),
  .init(
    "VR08", "Gelderland-Zuid", [.gelderland],
    neighbours: [.utrecht, .zuidHolland, .noordBrabant, .limburg], abroad: [.nordrheinWestfalen]),
  .init("VR09", "Utrecht", [.utrecht], neighbours: [.gelderland, .noordHolland, .zuidHolland]),
  .init("VR10", "Noord-Holland-Noord", [.noordHolland]),
  .init("VR11", "Zaanstreek-Waterland", [.noordHolland]),
  .init("VR12", "Kennemerland", [.noordHolland], neighbours: [.zuidHolland]),
  .init("VR13", "Amsterdam-Amstelland", [.noordHolland], neighbours: [.utrecht, .zuidHolland]),
  .init("VR14", "Gooi en Vechtstreek", [.noordHolland], neighbours: [.utrecht, .flevoland]),
  .init("VR15", "Haaglanden", [.zuidHolland]),
  .init("VR16", "Hollands Midden", [.zuidHolland], neighbours: [.noordHolland, .utrecht]),
  .init("VR17", "Rotterdam-Rijnmond", [.zuidHolland], neighbours: [.zeeland, .noordBrabant]),
  .init(
    "VR18", "Zuid-Holland-Zuid", [.zuidHolland],
    neighbours: [.utrecht, .gelderland, .noordBrabant]),
  .init(
    "VR19", "Zeeland", [.zeeland], neighbours: [.noordBrabant, .zuidHolland], abroad: [.belgium]),
  .init(
    "VR20", "Midden- en West-Brabant", [.noordBrabant],
    neighbours: [.zuidHolland, .gelderland, .zeeland], abroad: [.belgium]),
  .init("VR21", "Brabant-Noord", [.noordBrabant], neighbours: [.gelderland, .limburg]),
  .init("VR22", "Brabant-Zuidoost", [.noordBrabant], neighbours: [.limburg], abroad: [.belgium]),
  .init(
    "VR23", "Limburg-Noord", [.limburg], neighbours: [.noordBrabant, .gelderland],
    abroad: [.nordrheinWestfalen, .belgium]),
  .init("VR24", "Zuid-Limburg", [.limburg], abroad: [.nordrheinWestfalen, .belgium]),
  .init(
    "VR25", "Flevoland", [.flevoland],
    neighbours: [.friesland, .overijssel, .gelderland, .noordHolland]),
]
