// The first sheet: the figures of the page's summary, taken from where the page takes them.

import Coverage
import Exports
import Figures
import Formats
import Planning
import Words

extension ReportPage {
  /// The sheet of the summary figures.
  var summarySheet: WorkbookSheet {
    let figures = summaryFigures
    return WorkbookSheet(
      name: language("Samenvatting", "Summary"),
      heading: language(
        "Wie kan lopend naar een noodsteunpunt?", "Who can walk to an emergency support point?"),
      notes: summaryNotes,
      columns: [
        WorkbookColumn(header: language("Cijfer", "Figure")),
        WorkbookColumn(
          header: language("Waarde", "Value"), rowFormats: figures.map { $0.unit.workbookFormat }),
        WorkbookColumn(header: language("Eenheid", "Unit")),
        WorkbookColumn(header: language("Betekenis", "Meaning")),
        WorkbookColumn(header: language("Norm", "Norm")),
      ],
      rows: figures.map { figure in
        [
          .text(language(figure.title)),
          figure.value.number.map { .real(figure.unit.written($0)) } ?? .text("–"),
          .text(figure.unit.word(language)), .text(language(figure.sentence)),
          .text(figure.isJudged ? normNote : language("Zonder norm.", "No norm involved.")),
        ]
      })
  }

  private var summaryNotes: [String] {
    let day = (report.settings.date ?? report.inputs.latestDay)?.text
    return [
      language("Regio: ", "Region: ") + report.regionName(in: language),
      language("Norm: ", "Norm: ")
        + "\(language.name(of: norm)) (\(norm.id)). \(language("Bron", "Source")): \(language.source(norm.source))"
        + " (\(language.status(of: norm))).",
      language("Stand van de gegevens: ", "Date of the data: ")
        + (day ?? language("onbekend", "unknown")),
      language("Bronnen: ", "Sources: ") + report.attribution,
      language(
        "Wat elke kolom van de andere bladen betekent, staat boven die kolom en op het laatste blad.",
        "What each column of the other sheets means stands above it and on the last sheet."),
    ]
  }
}
