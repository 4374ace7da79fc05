import Coverage
import Exports
import Figures
import Planning
import Words

struct MethodSection: ReportSection {
  let id = "method"

  let title = MethodSectionWords.title

  func body(of page: ReportPage) throws -> String? {
    let language = page.language
    let settings = page.report.settings
    let record: String
    var gapLink = 150.0
    switch page.report.evidence.population.grain {
    case .squares(let side):
      record = language(MethodSectionWords.square)
      gapLink = side * 1.5
    case .points: record = language(MethodSectionWords.addressOrPoint)
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
          ? language(MethodSectionWords.ferriesCountAsStreets)
          : language(MethodSectionWords.ferriesDoNotCount),
        "squares": settings.squares
          ? language(MethodSectionWords.squaresMayBeCrossed)
          : language(MethodSectionWords.squaresWalkedRoundNot),
      ])
  }
}
