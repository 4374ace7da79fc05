// The main figures of the region, each with one sentence. The page, its map that moves and the workbook
// show them in this order.

import Coverage
import Planning
package import Words

/// One of the main figures.
package struct SummaryFigure: Sendable {
  /// English, never changed.
  package var id: String
  /// The name of the figure of areas that it is; "gaps" for how many gaps there are.
  package var figure: String
  /// What it is.
  package var title: Wording
  /// What it counts in.
  package var unit: FigureUnit
  /// What it is.
  package var value: FigureValue
  /// What it means, in one sentence.
  package var sentence: Wording
  /// True when a norm decides about it.
  package var isJudged: Bool

  /// A figure of areas, of the region, under the heading that it has in tables unless it is given another.
  fileprivate init(
    _ id: String, _ figure: Figure<AreaRow>, of region: AreaRow, isJudged: Bool = true,
    _ sentence: Wording
  ) {
    self.id = id
    self.figure = figure.name
    title = figure.title
    unit = figure.unit
    value = figure.value(region)
    self.sentence = sentence
    self.isJudged = isJudged
  }

  /// How many gaps there are.
  fileprivate init(gaps: Int, _ sentence: Wording) {
    id = "gaps"
    figure = id
    title = SummaryWords.gaps
    unit = .count
    value = .count(gaps)
    self.sentence = sentence
    isJudged = true
  }
}

extension AnalyseReport {
  /// The main figures.
  ///
  /// - Parameter gaps: the gaps, ranked.
  package func summaryFigures(gaps: [GapRow]) -> [SummaryFigure] {
    let (region, figures) = (regionRow, outcome.region)
    let words = SummaryWords(figures: figures)
    return [
      SummaryFigure(
        "residents", .residents, of: region, isJudged: false,
        words.residents(evidence.population.grain)),
      SummaryFigure("share", .share, of: region, words.covered),
      SummaryFigure("not-covered", .notCovered, of: region, words.notCovered),
      SummaryFigure("median", .medianWalk, of: region, isJudged: false, words.median),
      SummaryFigure("p90", .ninetiethWalk, of: region, isJudged: false, words.ninetieth),
      SummaryFigure(
        "c-nsp", .shareByCNSP.titled("Bij een C-NSP", "Near a C-NSP"), of: region,
        SummaryWords.nearCNSP(figures[.cNSP])),
      SummaryFigure(
        "l-nsp", .shareByLNSP.titled("Bij een L-NSP", "Near an L-NSP"), of: region,
        SummaryWords.nearLNSP(figures[.lNSP])),
      SummaryFigure(
        "covered-twice", .shareTwice, of: region, SummaryWords.twice(figures.coveredTwice)),
      SummaryFigure(
        "straight-line",
        .overstatedByStraightLine.titled("Te veel in een cirkel", "Too many in a circle"),
        of: region, words.circle),
      SummaryFigure(
        gaps: gaps.count,
        gaps.first.map { SummaryWords.largest($0, records: evidence.population.grain) }
          ?? SummaryWords.noGaps),
    ]
  }
}
