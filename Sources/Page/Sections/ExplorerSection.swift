// The map that moves, and the sites that a reader can switch on. Without scripts or without the library
// there is only a sentence: the fixed map and all tables tell the same.

import Coverage
import Exports
import Figures
import Planning
import Words

struct ExplorerSection: ReportSection {
  let id = "explorer"

  func title(in language: Language) -> String {
    language("Kaart: bekijk en probeer", "Map: look and try")
  }

  func body(of page: ReportPage) throws -> String? {
    guard !page.report.countedRecords.isEmpty, !page.board.isStatic else { return nil }
    let language = page.language
    guard let library = page.board.mapLibrary else {
      return "<p>"
        + language(
          "De kaart om in te zoomen ontbreekt in dit rapport: Leaflet stond niet op de computer die het "
            + "maakte. De vaste kaart hieronder toont dezelfde dekking.",
          "The map that zooms is missing from this report: Leaflet was not on the computer that made it."
            + " The fixed map below shows the same coverage.") + "</p>"
    }
    let data = ExplorerData(page, in: CoverageMap.frame(of: page).box)
    var values = Self.labels(language)
    values["blocks"] = try data.blocks().map { ["id": $0.id, "type": $0.type, "text": $0.text] }
    values["scripts"] = ExplorerScripts(library).scripts.map { ["html": $0.html] }
    values["views"] = Self.views(data, language)
    values["layers"] = Self.layers(language, hasHazards: !page.board.hazards.isEmpty)
    values["norm"] = page.normNote
    values["public"] =
      page.board.label?.isPublic == true
      ? language(
        "Nieuwe punten proberen kan niet in een openbaar rapport: daarvoor zijn aantallen per vak nodig.",
        "New points cannot be tried in a public report: that needs numbers of each cell.") : false
    values["play"] = data.playable.map { [Self.play($0, language)] } ?? []
    return try ReportTemplates.render("explorer", values)
  }

  private static func labels(_ language: Language) -> [String: Any] {
    [
      "noScript": language(
        "Deze kaart werkt alleen als de browser scripts toestaat. De vaste kaart en alle tabellen staan "
          + "hieronder.",
        "This map needs a browser that allows scripts. The fixed map and all tables are below."),
      "intro": language(
        "Schuif en zoom met de muis, met uw vingers of met de pijltjes en + en −. Wijs een vak aan, of "
          + "schuif het onder het kruis, en u ziet hoe ver de bewoners lopen.",
        "Move and zoom with the mouse, your fingers, or the arrow keys and + and −. Point at a cell, or "
          + "move it below the cross, to see how far its residents walk."),
      "colours": language("Kleuren", "Colours"), "shown": language("Op de kaart", "On the map"),
      "map": language("Kaart die kan schuiven en zoomen", "Map that moves and zooms"),
      "info": language("Uitleg bij de aangewezen plek", "About the place pointed at"),
      "whole": language("Hele gebied", "Whole area"),
      "legend": language("Uitleg van de kleuren en tekens", "Key to colours and signs"),
    ]
  }

  private static func views(_ data: ExplorerData, _ language: Language) -> [[String: Any]] {
    var views: [(String, String)] = [
      ("verdict", language("Wel of niet gedekt", "Covered or not")),
      ("distance", language("Hoe ver lopen", "How far to walk")),
    ]
    if data.playable != nil {
      views.append(("gained", language("Wie erbij komt", "Who is gained")))
    }
    if data.hasChanges {
      views.append(("change", language("Verschil met eerder", "Change since before")))
    }
    return views.map { ["id": $0.0, "text": $0.1, "checked": $0.0 == "verdict"] }
  }

  private static func layers(
    _ language: Language, hasHazards: Bool
  ) -> [[String: Any]] {
    var layers: [(id: String, text: String, isOn: Bool)] = [
      ("cells", language("Bewoonde vakken", "Inhabited cells"), true),
      ("gaps", language("Gaten met nummer", "Gaps with numbers"), true),
      ("sites", language("Noodsteunpunten", "Support points"), true),
      ("trials", language("Mogelijke nieuwe punten", "Possible new points"), true),
      ("reach", language("Getekend bereik", "Drawn reach"), false),
      ("borders", language("Gemeentegrenzen", "Boundaries"), true),
      ("names", language("Plaatsnamen", "Place names"), true),
      ("ground", language("Ondergrond", "Base map"), true),
    ]
    if hasHazards { layers.append(("hazards", language("Rampgebied", "Hazard area"), true)) }
    return layers.map { ["id": $0.id, "text": $0.text, "checked": $0.isOn] }
  }

  private static func play(
    _ playable: (count: Int, of: Int), _ language: Language
  ) -> [String: Any] {
    let count = language.number(playable.count)
    let all = language.number(playable.of)
    return [
      "title": language("Probeer nieuwe punten", "Try new points"),
      "intro": language(
        "Zet punten aan en zie meteen wat er verandert. Voorgestelde punten staan bovenaan, daarna de "
          + "punten waar de meeste inwoners mee winnen. Niets wordt geschat: elke route is vooraf berekend.",
        "Switch points on and see at once what changes. Suggested points come first, then those by which "
          + "most residents gain. Nothing is estimated: every walk was computed beforehand."),
      "count": playable.count < playable.of
        ? language(
          "Van de \(all) mogelijke punten staan de beste \(count) in deze lijst.",
          "Of \(all) possible points the best \(count) are in this list.")
        : language(
          "Alle \(all) mogelijke punten bij een straat staan in deze lijst.",
          "All \(all) possible points near a street are in this list."),
      "search": language("Zoek een punt", "Find a point"),
      "plan": language("Heel het voorstel aan", "Whole suggestion on"),
      "reset": language("Alles uit", "All off"),
      "list": language("Mogelijke nieuwe punten", "Possible new points"),
      "figures": language("De tien cijfers met uw keuze", "The ten figures with your choice"),
      "gemeenten": language("Per gemeente met uw keuze", "Each gemeente with your choice"),
      "groups": language("Per groep met uw keuze", "Each group with your choice"),
      "figure": language("Cijfer", "Figure"), "now": language("Nu", "Now"),
      "then": language("Met uw keuze", "With your choice"),
      "difference": language("Verschil", "Difference"),
      "gemeente": language("Gemeente", "Gemeente"), "group": language("Groep", "Group"),
      "covered": language("Gedekt", "Covered"), "open": language("Niet gedekt", "Not covered"),
      "median": language("Middelste afstand", "Median walk"),
      "ninety": language("Negen van de tien", "Nine in ten"),
      "twice": language("Tweede punt", "Second point"),
      "line": language(
        "Deze regel voor nsp.yaml rekent met uw keuze verder",
        "This line for nsp.yaml goes on with your choice"),
      "copy": language("Kopieer", "Copy"),
    ]
  }
}
