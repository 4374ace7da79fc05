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

  let title = ProvenanceSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    try inputTable(page).html() + settings(page)
  }

  private func inputTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    var table = HTMLTable(
      caption: language(ProvenanceSectionWords.caption),
      TrustFigureList.inputsPage, rows: page.report.inputs, in: language)
    table.note = language(ProvenanceSectionWords.note)
    return table
  }

  private func settings(_ page: ReportPage) throws -> String {
    let language = page.language
    let settings = page.report.settings
    let census = page.report.evidence.network.census
    let rows = [
      (language(ProvenanceSectionWords.program), "nsp \(settings.toolVersion)"),
      (
        language(ProvenanceSectionWords.region),
        settings.region ?? page.report.regionName(in: language)
      ),
      (
        language(ProvenanceSectionWords.norms),
        page.report.evidence.norms.map(\.id).joined(separator: ", ")
      ),
      (language(ProvenanceSectionWords.referenceSystem), settings.crs),
      (language(ProvenanceSectionWords.transformation), settings.projection),
      (
        language(ProvenanceSectionWords.longestLeg),
        language.metres(settings.maxSnapMetres)
      ),
      (
        language(ProvenanceSectionWords.leastNetwork),
        language.metres(settings.minComponentMetres)
      ),
      (
        language(ProvenanceSectionWords.streets),
        language(
          ProvenanceSectionWords.streetLengths(
            kmPublic: language.number(census.kmPublic),
            kmPrivate: language.number(census.kmPrivate), kmPocket: language.number(census.kmPocket)
          ))
      ),
      (
        language(ProvenanceSectionWords.siteCounts),
        [page.report.sitesRead, page.report.sitesAdded, page.sites.count { $0.isUsed }]
          .map { language.number($0) }.joined(separator: " / ")
      ),
      (
        language(ProvenanceSectionWords.statusesCounted),
        settings.count.map { language.name(ofStatus: $0) }.joined(separator: ", ")
      ),
      (language(ProvenanceSectionWords.scenario), settings.scenario.sentence(in: language)),
      (language(ProvenanceSectionWords.leastReadiness), settings.ready ?? ""),
    ]
    return try ReportTemplates.render(
      "settings",
      [
        "title": language(ProvenanceSectionWords.settings),
        "settings": rows.map { ["name": $0, "value": $1.isEmpty ? "–" : $1] },
      ])
  }
}
