// The sentences that the scripts of the page put together: {1} and {2} become numbers and names.

import Words

/// The words by the names that the scripts know.
func explorerWords(_ language: Language) -> KeyValuePairs<String, String> {
  [
    "zoomIn": language("Inzoomen", "Zoom in"),
    "zoomOut": language("Uitzoomen", "Zoom out"),
    "residents": language("{1} inwoners", "{1} residents"),
    "secret": language(
      "aantal inwoners niet openbaar", "number of residents not published"),
    "few": language("minder dan 5", "fewer than 5"),
    "walk": language("{1} lopen naar {2}", "{1} to {2}"),
    "second": language("tweede punt op {1}", "second point at {1}"),
    "noWalk": language("geen route naar een noodsteunpunt", "no walk to any support point"),
    "noStreet": language("geen straat dichtbij", "no street near"),
    "covered": language("Binnen de norm", "Within the norm"),
    "beyond": language("Te ver lopen", "Too far to walk"),
    "unreachable": language("Geen route", "No walk"),
    "unsnapped": language("Geen straat dichtbij", "No street near"),
    "near": language("Tot {1}", "Up to {1}"),
    "within": language("{1} tot {2} (de norm)", "{1} to {2} (the norm)"),
    "far": language("{1} tot {2}", "{1} to {2}"),
    "farther": language("Verder dan {1}", "Over {1}"),
    "already": language("Was al gedekt", "Covered already"),
    "gained": language("Erbij door uw keuze", "Gained by your choice"),
    "still": language("Nog niet gedekt", "Not covered yet"),
    "nothingChosen": language(
      "Zet hiernaast een of meer punten aan om te zien wie erbij komt.",
      "Switch on one or more points to see who is gained."),
    "change-gained": language("Nu wel gedekt", "Covered now"),
    "change-closer": language("Minder ver lopen", "Shorter walk"),
    "change-same": language("Niets veranderd", "Nothing changed"),
    "change-farther": language("Verder lopen", "Longer walk"),
    "change-lost": language("Niet meer gedekt", "No longer covered"),
    "change-only_after": language("Nieuw in de gegevens", "New in the data"),
    "cNSP": language("C-NSP (coördinatiepunt)", "C-NSP (coordination point)"),
    "lNSP": language("L-NSP (lokaal punt)", "L-NSP (local point)"),
    "ready": language(
      "Ring: uitgerust; dubbele ring: ook geoefend", "Ring: equipped; two rings: exercised too"),
    "xNSP": language(
      "Punt zonder straat dichtbij: telt niet mee", "Point without a street near: not used"),
    "trial": language("Mogelijk nieuw punt, uit en aan", "Possible new point, off and on"),
    "planned": language(
      "Voorgesteld punt, met volgorde, uit en aan", "Suggested point, in order, off and on"),
    "gap": language("Gat: {1} inwoners", "Gap: {1} residents"),
    "hazard": language("Rampgebied", "Hazard area"),
    "gapLegend": language("Gat, het grootste is 1", "Gap, the largest is 1"),
    "existing": language("Bestaand punt: {1}", "Existing point: {1}"),
    "gains": language(
      "alleen dit punt: {1} inwoners erbij", "this point alone: {1} residents gained"),
    "switchOn": language("Klik om aan te zetten.", "Click to switch it on."),
    "switchOff": language("Klik om uit te zetten.", "Click to switch it off."),
    "pointAt": language(
      "Wijs een vak of een teken aan voor uitleg.", "Point at a cell or a sign to read about it."),
    "nobody": language("Hier woont niemand.", "Nobody lives here."),
    "stateNone": language(
      "Geen extra punten aan: {1} gedekt.", "No extra points on: {1} covered."),
    "stateOne": language(
      "1 extra punt aan: {2} gedekt, {3} inwoners erbij, {4} gaten.",
      "1 extra point on: {2} covered, {3} residents gained, {4} gaps."),
    "state": language(
      "{1} extra punten aan: {2} gedekt, {3} inwoners erbij, {4} gaten.",
      "{1} extra points on: {2} covered, {3} residents gained, {4} gaps."),
    "listed": language("{1} punten in de lijst.", "{1} points in the list."),
    "copied": language("De regel is gekopieerd.", "The line has been copied."),
    "copyByHand": language(
      "Kopiëren lukt hier niet vanzelf. De regel is geselecteerd: druk op Ctrl+C.",
      "Copying is not possible here. The line is selected: press Ctrl+C."),
    "points": language("{1} procentpunt", "{1} points"),
    "wrong": language(
      "Let op: deze kaart rekent niet hetzelfde uit als het rapport ({1}). Gebruik de cijfers van het "
        + "rapport en meld dit.",
      "Beware: this map does not compute the same as the report ({1}). Use the figures of the report "
        + "and tell us."),
    "failed": language(
      "De kaart kan in deze browser niet worden getoond ({1}). De vaste kaart staat hieronder.",
      "The map cannot be shown in this browser ({1}). The fixed map is below."),
  ]
}
