import Coverage
import Exports
import Figures
import Planning
import Words

struct MethodSection: ReportSection {
  let id = "method"

  func title(in language: Language) -> String {
    language("Methode en grenzen", "Method and limits")
  }

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let settings = page.report.settings
    let record: String
    var gapLink = 150.0
    switch page.report.evidence.population.grain {
    case .squares(let side):
      record = language("vak", "square")
      gapLink = side * 1.5
    case .points: record = language("adres of punt", "address or point")
    }
    let reach = page.report.normReach
    let closed = settings.scenario.closedStretches
    return try ReportTemplates.render(
      "method.\(language.rawValue)",
      [
        "falseCover": reach?.falseCoverShare.map { language.percentage($0) } ?? false,
        "missed": language.number(reach?.residentsMissed ?? 0),
        "record": record, "maxSnap": language.metres(settings.maxSnapMetres),
        "minComponent": language.metres(settings.minComponentMetres),
        "gapLink": language.metres(gapLink),
        "closedStretches": closed > 0 ? language.number(closed) : false,
        "ferries": settings.ferries
          ? language("Veerboten tellen mee als straat.", "Ferries count as streets.")
          : language("Veerboten tellen niet mee.", "Ferries do not count."),
        "squares": settings.squares
          ? language(
            "Over pleinen mag je in een rechte lijn lopen.",
            "Squares may be crossed in a straight line.")
          : language(
            "Over pleinen loop je alleen langs de rand.", "Squares are walked round, not crossed."),
      ])
  }
}
