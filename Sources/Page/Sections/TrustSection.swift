import Coverage
import Figures
import Findings
import Formats
import Planning
import Words

/// Why the figures can be trusted: what was checked in this very run, and how it came out.
struct TrustSection: ReportSection {
  let id = "trust"

  func title(in language: Language) -> String {
    language("Hoe betrouwbaar zijn deze cijfers?", "How far can these figures be trusted?")
  }

  func body(of page: ReportPage) throws -> String? {
    try ReportTemplates.paragraphs(lead(page)) + lawTable(page).html() + reconciliation(page).html()
  }

  private func lead(_ page: ReportPage) -> [String] {
    let language = page.language
    let sources = ProvenanceSection().title(in: language)
    let broken = page.laws.count { !$0.holds }
    let count = language.number(page.laws.count)
    let verdict =
      broken == 0
      ? language(
        "Alle \(count) regels die altijd moeten gelden, zijn in deze berekening nagegaan en kloppen.",
        "All \(count) laws that must always hold were looked at in this run, and they hold.")
      : language(
        "\(broken) van de \(count) regels die altijd moeten gelden kloppen niet. Gebruik deze cijfers niet.",
        "\(broken) of the \(count) laws that must always hold are broken. Do not use these figures."
      )
    return [
      verdict,
      language(
        "De invoer, de instellingen en de versie staan onder “\(sources)”. Dezelfde invoer geeft altijd"
          + " precies dezelfde cijfers.",
        "Inputs, settings and version stand under “\(sources)”. The same inputs always give exactly"
          + " the same figures."),
    ]
  }

  private func lawTable(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    return HTMLTable(
      caption: language("Regels die altijd moeten gelden", "Laws that must always hold"),
      columns: [
        HTMLTable.Column(title: language("Regel", "Law"), isNumber: false),
        HTMLTable.Column(title: language("Nagegaan", "Looked at")),
        HTMLTable.Column(title: language("Klopt niet", "Broken")),
        HTMLTable.Column(title: language("Uitkomst", "Outcome"), isNumber: false),
      ],
      rows: page.laws.map { check in
        [
          HTMLTable.Cell(language.sentence(of: check.law)),
          HTMLTable.Cell(language.number(check.checked), value: Double(check.checked)),
          HTMLTable.Cell(language.number(check.broken), value: Double(check.broken)),
          HTMLTable.Cell(
            check.holds ? language("klopt", "holds") : language("KLOPT NIET", "BROKEN")),
        ]
      })
  }

  /// Row accounting and the straight line: what went in, and what another method would say.
  private func reconciliation(_ page: ReportPage) -> HTMLTable {
    let language = page.language
    let region = page.region
    let rows = page.report.inputs.reduce((read: 0, used: 0, refused: 0)) {
      ($0.read + $1.rows.read, $0.used + $1.rows.used, $0.refused + $1.rows.refused)
    }
    let official = page.report.gemeenten.compactMap(\.officialResidents)
    let isComplete = !official.isEmpty && official.count == page.report.gemeenten.count
    let total = official.reduce(0, +)
    func row(_ name: String, _ value: String, _ meaning: String) -> [HTMLTable.Cell] {
      [HTMLTable.Cell(name), HTMLTable.Cell(value), HTMLTable.Cell(meaning)]
    }
    return HTMLTable(
      caption: language("Aansluiting en vergelijking", "Reconciliation and comparison"),
      columns: [
        HTMLTable.Column(title: language("Wat", "What"), isNumber: false),
        HTMLTable.Column(title: language("Aantal", "Count")),
        HTMLTable.Column(title: language("Betekenis", "Meaning"), isNumber: false),
      ],
      rows: [
        row(
          language("Gelezen rijen", "Rows read"), language.number(rows.read),
          language(
            "waarvan \(language.number(rows.used)) gebruikt en \(language.number(rows.refused)) geweigerd",
            "of which \(language.number(rows.used)) used and \(language.number(rows.refused)) refused"
          )),
        row(
          language("Inwoners in de bestanden", "Residents in the files"),
          language.number(region.sums.total),
          isComplete
            ? language(
              "officieel zijn het er \(language.number(total))",
              "officially there are \(language.number(total))")
            : language("het officiële aantal is niet bekend", "the official number is not known")),
        row(
          language("Gedekt over de straten", "Covered over the streets"),
          language.percentage(region.sums.share),
          language("zo telt dit rapport", "what this report counts")),
        row(
          language("Gedekt in een rechte lijn", "Covered in a straight line"),
          language.percentage(region.sums.share(of: region.inStraightLine)),
          language(
            "wat een cirkel op de kaart zou zeggen; nooit minder dan over de straten",
            "what a circle on the map would say; never less than over the streets")),
      ])
  }
}

extension Language {
  /// A law in one sentence.
  func sentence(of law: LawCheck.Law) -> String {
    switch law {
    case .peopleConserved:
      self(
        "Niemand raakt zoek: de uitkomsten en de gemeenten tellen op tot de regio.",
        "Nobody gets lost: verdicts and gemeenten add up to the region.")
    case .walkNotShorterThanLine:
      self(
        "Geen route is korter dan de rechte lijn.", "No walk is shorter than the straight line.")
    case .walksInOrder:
      self(
        "Het tweede punt is een ander dan het eerste en nooit dichterbij; het eerste is het dichtste C-NSP of L-NSP.",
        "The second point is another than the first and never nearer; the first is the nearest C-NSP or L-NSP."
      )
    case .largerNormNeverLowers:
      self(
        "Een ruimere norm dekt nooit minder inwoners.",
        "A larger norm never covers fewer residents.")
    case .nearestAddsUp:
      self(
        "Elke gedekte inwoner telt bij precies één dichtstbijzijnde punt.",
        "Every covered resident counts at exactly one nearest point.")
    case .plainCalculationAgrees:
      self(
        "Een tweede, eenvoudige berekening vindt voor een steekproef van vakken dezelfde aansluiting, rechte lijn en route.",
        "A second, plain calculation finds the same leg, straight line and walk for a sample of cells."
      )
    case .moreSitesNeverLengthen:
      self(
        "Met de voorgestelde punten loopt niemand verder.",
        "With the proposed points nobody walks farther.")
    case .planAsPromised:
      self(
        "Het plan geeft precies de beloofde dekking.", "The plan gives exactly the promised cover.")
    case .boundNotBelowValue:
      self(
        "De bewezen grens ligt nooit onder de waarde van het plan.",
        "The proven bound never lies below the value of the plan.")
    }
  }
}
