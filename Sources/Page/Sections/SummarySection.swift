// Ten figures, each with one sentence and the norm by which it judges.

import Coverage
import Exports
import Figures
import Planning
import Words

/// One of the main figures.
struct ReportFigure: Sendable {
  /// English, never changed.
  var id: String
  /// What it is.
  var title: String
  /// The figure as the reader sees it.
  var value: String
  /// The figure as a number; `nil` when there is none.
  var raw: Double?
  /// What it means, in one sentence.
  var sentence: String
  /// True when a norm decides about it.
  var isJudged = true
}

struct SummarySection: ReportSection {
  let id = "summary"

  func title(in language: Language) -> String {
    language("In het kort", "In short")
  }

  func body(of page: ReportPage) throws -> String? {
    let sums = page.region.sums
    let language = page.language
    let parts = CellStatus.allCases.map { status -> [String: Any] in
      let share = sums.share(of: sums[status])
      return [
        "status": status.rawValue, "name": language.name(of: status),
        "residents": language.number(sums[status]), "share": language.percentage(share),
        "raw": trimmedText(sums[status], decimals: 3),
        "width": trimmedText((share ?? 0) * 100, decimals: 2),
      ]
    }
    return try ReportTemplates.render(
      "figures",
      [
        "lead": lead(page), "parts": parts,
        "stackLabel": parts.map { "\($0["name"] ?? ""): \($0["share"] ?? "")" }
          .joined(separator: ", "),
        "figures": Self.figures(of: page).map { figure -> [String: Any] in
          [
            "id": figure.id, "title": figure.title, "value": figure.value,
            "raw": figure.raw.map { trimmedText($0, decimals: 6) } ?? "",
            "sentence": figure.sentence,
            "norm": figure.isJudged
              ? page.normNote : language("Zonder norm.", "No norm involved."),
          ]
        },
      ])
  }

  private func lead(_ page: ReportPage) -> String {
    let sums = page.region.sums
    let language = page.language
    guard sums.total > 0 else {
      return language(
        "Er zijn geen inwoners bekend in dit gebied.", "No residents are known in this area.")
    }
    let share = language.percentage(sums.share)
    let limit = language.limit(of: page.norm)
    let missed = language.number(sums.total - sums[.covered])
    let total = language.number(sums.total)
    if page.scenario != nil {
      return language(
        "In dit scenario kan \(share) van de \(total) inwoners binnen \(limit) lopen naar een "
          + "noodsteunpunt. \(missed) inwoners kunnen dat niet.",
        "In this scenario \(share) of the \(total) residents can walk to an emergency support point "
          + "within \(limit). \(missed) residents cannot.")
    }
    return language(
      "\(share) van de \(total) inwoners kan binnen \(limit) lopen naar een noodsteunpunt. "
        + "\(missed) inwoners kunnen dat niet.",
      "\(share) of the \(total) residents can walk to an emergency support point within \(limit). "
        + "\(missed) residents cannot.")
  }
}

extension SummarySection {
  /// The ten figures.
  static func figures(of page: ReportPage) -> [ReportFigure] {
    peopleFigures(page) + walkFigures(page) + tierFigures(page) + [straightLine(page), gaps(page)]
  }

  private static func peopleFigures(_ page: ReportPage) -> [ReportFigure] {
    let sums = page.region.sums
    let language = page.language
    let cells = language.number(sums.totalCells)
    let unknown = language.number(sums.unknownCells)
    let beyond = language.number(sums[.beyond])
    let unreachable = language.number(sums[.unreachable])
    let unsnapped = language.number(sums[.unsnapped])
    return [
      ReportFigure(
        id: "residents", title: language("Inwoners", "Residents"),
        value: language.number(sums.total), raw: sums.total,
        sentence: language(
          "Zoveel bekende inwoners tellen we mee, in \(cells) \(page.recordsName)"
            + (sums.unknownCells > 0 ? "; van \(unknown) is het aantal geheim." : "."),
          "So many known residents are counted, in \(cells) \(page.recordsName)"
            + (sums.unknownCells > 0 ? "; for \(unknown) the number is secret." : ".")),
        isJudged: false),
      ReportFigure(
        id: "share", title: language("Gedekt", "Covered"),
        value: language.percentage(sums.share), raw: sums.share,
        sentence: language(
          "\(language.number(sums[.covered])) inwoners kunnen binnen de norm naar een "
            + "noodsteunpunt lopen.",
          "\(language.number(sums[.covered])) residents can walk to an emergency support point "
            + "within the norm.")),
      ReportFigure(
        id: "not-covered", title: language("Niet gedekt", "Not covered"),
        value: language.number(sums.total - sums[.covered]), raw: sums.total - sums[.covered],
        sentence: language(
          "\(beyond) moeten te ver lopen, \(unreachable) hebben geen route en bij \(unsnapped) "
            + "ligt geen straat dichtbij.",
          "\(beyond) have too far to walk, \(unreachable) have no walk at all and \(unsnapped) "
            + "have no street near.")),
    ]
  }

  private static func walkFigures(_ page: ReportPage) -> [ReportFigure] {
    let walk = page.region.walk
    let language = page.language
    let nobody = language(
      "Niemand heeft een route naar een noodsteunpunt.",
      "Nobody has a walk to an emergency support point.")
    return [
      ReportFigure(
        id: "median", title: language("Middelste afstand", "Median walk"),
        value: language.metres(walk?.medianMetres), raw: walk?.medianMetres,
        sentence: walk.map { walk in
          language(
            "De helft van de inwoners met een route loopt hoogstens zo ver; gemiddeld is het "
              + "\(language.metres(walk.meanMetres)).",
            "Half of the residents who have a walk need not go further; the mean is "
              + "\(language.metres(walk.meanMetres)).")
        } ?? nobody,
        isJudged: false),
      ReportFigure(
        id: "p90", title: language("Negen van de tien", "Nine in ten"),
        value: language.metres(walk?.p90Metres), raw: walk?.p90Metres,
        sentence: walk.map { walk in
          language(
            "Negen van de tien inwoners met een route lopen hoogstens zo ver; de langste route is "
              + "\(language.metres(walk.maxMetres)).",
            "Nine in ten residents who have a walk need not go further; the longest walk is "
              + "\(language.metres(walk.maxMetres)).")
        } ?? nobody,
        isJudged: false),
    ]
  }

  private static func tierFigures(_ page: ReportPage) -> [ReportFigure] {
    let region = page.region
    let language = page.language
    func figure(
      _ id: String, _ title: String, _ residents: Double, _ sentence: String
    ) -> ReportFigure {
      let share = region.sums.share(of: residents)
      return ReportFigure(
        id: id, title: title, value: language.percentage(share), raw: share,
        sentence: language.number(residents) + " " + sentence)
    }
    return [
      figure(
        "c-nsp", language("Bij een C-NSP", "Near a C-NSP"), region.coveredByCNSP,
        language(
          "inwoners kunnen binnen de norm naar een coördinatiepunt (C-NSP) lopen.",
          "residents can walk to a coordination point (C-NSP) within the norm.")),
      figure(
        "l-nsp", language("Bij een L-NSP", "Near an L-NSP"), region.coveredByLNSP,
        language(
          "inwoners kunnen binnen de norm naar een lokaal punt (L-NSP) lopen.",
          "residents can walk to a local point (L-NSP) within the norm.")),
      figure(
        "covered-twice", language("Tweede punt", "Second point"), region.coveredTwice,
        language(
          "inwoners houden een punt binnen de norm als hun dichtstbijzijnde punt uitvalt.",
          "residents still have a point within the norm when their nearest one fails.")),
    ]
  }

  private static func straightLine(_ page: ReportPage) -> ReportFigure {
    let region = page.region
    let language = page.language
    let difference = region.inStraightLine - region.sums[.covered]
    let share = language.percentage(region.sums.share(of: region.inStraightLine))
    return ReportFigure(
      id: "straight-line", title: language("Te veel in een cirkel", "Too many in a circle"),
      value: language.number(difference), raw: difference,
      sentence: language(
        "Zoveel inwoners telt een cirkel op de kaart (hemelsbreed) te veel: dan lijkt \(share) gedekt.",
        "A circle on the map (a straight line) counts so many residents too many: \(share) would seem "
          + "covered."))
  }

  private static func gaps(_ page: ReportPage) -> ReportFigure {
    let language = page.language
    let count = page.gaps.count
    var sentence = language(
      "Er zijn geen bewoonde gebieden buiten de norm.",
      "There is no inhabited area outside the norm."
    )
    if let largest = page.gaps.first {
      let residents = language.number(largest.gap.residents)
      let near = largest.placeName.map { language(", bij \($0),", ", near \($0),") } ?? ""
      sentence = language(
        "Zoveel groepen bewoonde \(page.recordsName) vallen buiten de norm; in de grootste\(near) "
          + "wonen \(residents) inwoners.",
        "So many clusters of inhabited \(page.recordsName) lie outside the norm; the largest\(near) "
          + "has \(residents) residents.")
    }
    return ReportFigure(
      id: "gaps", title: language("Gaten", "Gaps"), value: language.number(count),
      raw: Double(count), sentence: sentence)
  }
}
