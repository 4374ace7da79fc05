import Coverage
import Exports
import Figures
import Findings
import Formats
import Planning
import WalkNetwork
import Words

struct ProvenanceSection: ReportSection {
  let id = "provenance"

  func title(in language: Language) -> String {
    language("Gegevens en instellingen", "Data and settings")
  }

  func body(of page: ReportPage) throws -> String? {
    try inputTable(page).html() + settings(page)
  }

  private func inputTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language(
        "Gebruikte bestanden: gelezen rijen zijn gebruikt of niet gebruikt, altijd samen kloppend",
        "Files used: rows read are rows used plus rows refused, always"),
      columns: [
        HTMLTable.Column(title: language("Waarvoor", "Role"), isNumber: false),
        HTMLTable.Column(title: language("Bestand", "File"), isNumber: false),
        HTMLTable.Column(title: language("Datum", "Date"), isNumber: false),
        HTMLTable.Column(title: language("Gelezen", "Read")),
        HTMLTable.Column(title: language("Gebruikt", "Used")),
        HTMLTable.Column(title: language("Niet gebruikt", "Refused")),
        HTMLTable.Column(title: language("Licentie en bron", "Licence"), isNumber: false),
        HTMLTable.Column(title: "SHA-256", isNumber: false),
      ],
      rows: page.report.inputs.map { input in
        [
          HTMLTable.Cell(role(input.role, language)),
          HTMLTable.Cell(input.name + (input.layer.map { " (\($0))" } ?? "")),
          HTMLTable.Cell(input.date ?? "–"),
          HTMLTable.Cell(language.number(input.rows.read)),
          HTMLTable.Cell(language.number(input.rows.used)),
          HTMLTable.Cell(language.number(input.rows.refused)),
          HTMLTable.Cell(input.licence ?? "–"),
          HTMLTable.Cell(String(input.sha256.prefix(16)) + "…"),
        ]
      },
      note: language(
        "De volledige SHA-256 van elk bestand schrijft nsp analyse in summary.json.",
        "The whole SHA-256 of each file is written to summary.json by nsp analyse."))
  }

  private func role(_ role: String, _ language: Language) -> String {
    switch role {
    case "network": language("straten", "streets")
    case "population": language("inwoners", "population")
    case "sites": language("noodsteunpunten", "sites")
    case "gemeenten": language("gemeenten", "gemeenten")
    case "areas": language("gebieden", "areas")
    case "dwellings": language("woningen", "dwellings")
    case "candidates": language("mogelijke punten", "candidates")
    case "added-sites": language("toegevoegde punten", "added sites")
    case "hazard": language("rampgebied", "hazard area")
    case "closed-lines": language("lijnen die straten afsluiten", "lines that close streets")
    default: role
    }
  }

  private func settings(_ page: ReportPage) throws -> String {
    let language = page.language
    let settings = page.report.settings
    let census = page.report.evidence.network.census
    let rows = [
      (language("Programma", "Program"), "nsp \(settings.toolVersion)"),
      (language("Gebied", "Region"), settings.region ?? page.report.regionName(in: language)),
      (
        language("Normen", "Norms"),
        page.report.evidence.norms.map(\.id).joined(separator: ", ")
      ),
      (language("Coördinatenstelsel", "Reference system"), settings.crs),
      (language("Omrekening", "Transformation"), settings.projection),
      (
        language("Langste lijn naar de straat", "Longest leg"),
        language.metres(settings.maxSnapMetres)
      ),
      (
        language("Kleinste stratennet", "Least network"),
        language.metres(settings.minComponentMetres)
      ),
      (
        language("Straten", "Streets"),
        language(
          "\(language.number(census.kmPublic)) km openbaar, \(language.number(census.kmPrivate)) km "
            + "privé, \(language.number(census.kmPocket)) km achter hekken",
          "\(language.number(census.kmPublic)) km public, \(language.number(census.kmPrivate)) km "
            + "private, \(language.number(census.kmPocket)) km behind gates")
      ),
      (
        language("Punten gelezen / toegevoegd / meegeteld", "Sites read / added / counted"),
        [page.report.sitesRead, page.report.sitesAdded, page.sites.count { $0.isUsed }]
          .map { language.number($0) }.joined(separator: " / ")
      ),
      (
        language("Status die meetelt", "Statuses counted"),
        settings.count.map { language.name(ofStatus: $0) }.joined(separator: ", ")
      ),
      (language("Scenario", "Scenario"), settings.scenario.sentence(in: language)),
      (language("Minste voorbereiding", "Least readiness"), settings.ready ?? ""),
    ]
    return try ReportTemplates.render(
      "settings",
      [
        "title": language("Instellingen", "Settings"),
        "settings": rows.map { ["name": $0, "value": $1.isEmpty ? "–" : $1] },
      ])
  }
}
