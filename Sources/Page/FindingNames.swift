// What a finding is about, in plain Dutch, by its code. The message itself is that of the program, in
// English, and stands below it: it has the numbers and names.

import Findings
import Formats

extension Finding {
  /// What it is about in plain Dutch; `nil` for a code without words.
  var dutchName: String? {
    if let known = Self.dutchNames[code] { return known }
    return Self.dutchPrefixes.first { code.hasPrefix($0.prefix) }?.name
  }

  private static let dutchPrefixes = [
    (prefix: "geometry-", name: "Vorm klopt niet"),
    (prefix: "leg-crosses-", name: "De lijn naar de straat kruist een barrière"),
  ]

  /// One row a code.
  package static let dutchNames: [String: String] = [
    // Coordinates.
    "assumed-reference-system": "Coördinatenstelsel aangenomen",
    "coordinates-out-of-range": "Coördinaten kunnen niet",
    "degrees-in-metres": "Graden in kolommen voor meters",
    "missing-coordinates": "Coördinaten ontbreken",
    "no-place-in-plane": "Plek ligt buiten het kaartvlak",
    "outside-region": "Plek ligt ver buiten de regio",
    "rd-in-degrees": "Meters in kolommen voor graden; goed gelezen",
    "swapped-coordinates": "Coördinaten verwisseld; goed gelezen",
    "zero-coordinates": "Coördinaten zijn nul",
    // Sites.
    "area-as-point": "Vlak telt als punt in het midden",
    "duplicate-id": "Id komt vaker voor",
    "inactive-site": "Punt telt niet mee door zijn status",
    "no-sites": "Geen enkel punt telt mee",
    "no-map-library": "Kaart om in te zoomen weggelaten",
    "missing-id": "Id ontbreekt",
    "generated-ids": "Ids zelf gemaakt",
    "missing-kind": "Soort ontbreekt",
    "personal-columns": "Persoonsgegevens niet overgenomen",
    "site-unsnapped": "Punt ligt bij geen straat",
    "unknown-kind": "Soort onbekend",
    "unknown-status": "Status onbekend",
    "unknown-value": "Woord onbekend",
    "unused-columns": "Kolommen niet gebruikt",
    // People.
    "assumed-square-side": "Zijde van de vakken aangenomen",
    "blank-residents": "Aantal inwoners niet ingevuld: onbekend, niet nul",
    "coarse-squares": "Vakken zijn groot voor deze norm",
    "kept-at-centroid": "Inwoners in het midden van het gebied gezet",
    "negative-count": "Aantal onder nul",
    "no-population": "Geen kolom met inwoners",
    "not-a-number": "Geen getal",
    "sentinel": "Aantal geheim: onbekend, niet nul",
    "spread-along-streets": "Inwoners verdeeld langs straten",
    "spread-over-dwellings": "Inwoners verdeeld over woningen",
    "square-id": "Id van een vak klopt niet",
    "square-off-id": "Vak ligt niet waar zijn id zegt",
    // Areas.
    "absent-gemeenten": "Gemeenten ontbreken",
    "broken-geometry": "Vorm is kapot",
    "codes-from-ids": "Codes van gemeenten uit de ids gehaald",
    "codes-from-names": "Codes van gemeenten uit de namen gehaald",
    "empty-geometry": "Vorm ontbreekt",
    "foreign-code": "Code is geen Nederlandse gemeentecode",
    "generalised-boundaries": "Grenzen zijn vereenvoudigd",
    "geometry-kind": "Vorm van een andere soort dan nodig",
    "joined-rows": "Rijen van één gebied samengevoegd",
    "missing-code": "Code van de gemeente ontbreekt",
    "mixed-geometry": "Vormen van verschillende soort",
    "not-a-gemeente": "Laag bevat geen gemeenten",
    "repaired-geometry": "Vorm hersteld",
    "water-rows": "Water is geen gemeente; niet gebruikt",
    "missing-people-spread": "Ontbrekende inwoners verdeeld over woningen",
    "missing-people-left": "Ontbrekende inwoners konden nergens heen",
    "no-candidates": "Geen mogelijke punten gevonden",
    "candidate-known": "Kandidaat is al een punt",
    // New sites.
    "candidate-rejected": "Kandidaat afgewezen",
    "candidate-outside": "Kandidaat ligt buiten de regio",
    "candidate-unsnapped": "Kandidaat ligt bij geen straat",
    "required-left-out": "Verplicht punt kan niet in het plan",
    "promise-broken": "Voorstel en telling verschillen: een fout in het programma",
    // What if.
    "line-crosses-nothing": "Lijn kruist geen straat",
    "nothing-of-a-kind": "Niets van deze soort gevonden",
    // Runs side by side.
    "dates-descend": "Latere uitkomst staat vooraan",
    "gemeente-differs": "Gemeente verschilt",
    "gemeenten-differs": "Grenzen verschillen",
    "groups-differ": "Groepen verschillen",
    "network-differs": "Straten verschillen",
    "no-date": "Uitkomst zonder datum",
    "norm-differs": "Norm verschilt",
    "norms-in-trend": "Norm verschilt in de loop van de tijd",
    "plane-differs": "Kaartvlak verschilt",
    "population-differs": "Bestand met inwoners verschilt",
    "records-differ": "Vakken of adressen verschillen",
    "residents-differ": "Aantal inwoners verschilt",
    "same-date": "Twee uitkomsten van dezelfde dag",
    "setting-differs": "Instelling verschilt",
    "squares-differ": "Maat van de vakken verschilt",
    "unknown-agreement": "Afspraak over een onbekend gebied",
    "version-differs": "Versie van het programma verschilt",
    // Streets and files.
    "cache-not-written": "Straten konden niet worden bewaard",
    "clipped": "Straten buiten het kader weggelaten",
    "feature-format": "Vorm van het bestand klopt niet",
    "field-count": "Regel heeft te veel of te weinig velden",
    "square-too-large": "Vak te groot om als vak te lopen",
    "way-without-edge": "Straat zonder begin en eind in het bestand",
  ]
}
