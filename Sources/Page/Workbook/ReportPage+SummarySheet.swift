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
      name: language(WorkbookWords.summary),
      heading: language(DocumentWords.heading),
      notes: summaryNotes,
      columns: [
        WorkbookColumn(header: language(WorkbookWords.figure)),
        WorkbookColumn(
          header: language(WorkbookWords.value), rowFormats: figures.map { $0.unit.workbookFormat }),
        WorkbookColumn(header: language(WorkbookWords.unit)),
        WorkbookColumn(header: language(WorkbookWords.meaning)),
        WorkbookColumn(header: language(WorkbookWords.norm)),
      ],
      rows: figures.map { figure in
        [
          .text(language(figure.title)),
          figure.value.number.map { .real(figure.unit.written($0)) } ?? .text("–"),
          .text(language(figure.unit.words)), .text(language(figure.sentence)),
          .text(figure.isJudged ? normNote : language(SummarySectionWords.noNorm)),
        ]
      })
  }

  private var summaryNotes: [String] {
    let day = (report.settings.date ?? report.inputs.latestDay)?.text
    return [
      language(WorkbookWords.region) + report.regionName(in: language),
      language(WorkbookWords.normIs)
        + "\(language.name(of: norm)) (\(norm.id)). \(language(WorkbookWords.source)): \(language.source(norm.source))"
        + " (\(language.status(of: norm))).",
      language(WorkbookWords.date)
        + (day ?? language(WorkbookWords.unknown)),
      language(WorkbookWords.sources) + report.attribution,
      language(WorkbookWords.note),
    ]
  }
}
