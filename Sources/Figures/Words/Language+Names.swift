// What data calls by a short name, as a reader of the page knows it.

package import Coverage
package import Planning
public import Words

extension Language {
  /// A norm's name; profiles have Dutch titles, so English says what the norm is.
  package func name(of norm: WalkingNorm) -> String {
    self(norm.title, "Walk of at most \(limit(of: norm))")
  }

  /// A norm's name with what was looked at, for one that asks a site of each gemeente and kern.
  package func title(of verdicts: NormVerdicts) -> String {
    let title = title(of: verdicts.profile)
    guard verdicts.profile.rule == .onePerKern else { return title }
    if let count = verdicts.kernCount {
      return title
        + self(
          " (\(number(count)) bewoonde gebieden getoetst als kern)",
          " (\(number(count)) inhabited areas were tested as kernen)")
    }
    guard !verdicts.areas.isEmpty else {
      return title
        + self(
          " (alleen het hele gebied getoetst: geen gemeenten of kernen gegeven)",
          " (only the whole area was tested: no gemeenten or kernen were given)")
    }
    return title
      + self(
        " (alleen gemeenten getoetst: geen kernen gegeven)",
        " (only gemeenten were tested: no kernen were given)")
  }

  /// What a norm asks; the titles that come with the tool are Dutch, so English says it anew.
  private func title(of profile: NormProfile) -> String {
    let isOurs = NormProfile.builtIn.contains { $0.title == profile.title }
    guard self == .english, isOurs else { return profile.title }
    switch profile.rule {
    case .walk, .walkTime: return profile.walkingNorm.map { name(of: $0) } ?? profile.title
    case .residentsPerLNSP(let most): return "1 L-NSP per \(number(most)) residents"
    case .residentsPerSite(let most): return "\(number(most)) residents per point"
    case .onePerKern: return "1 point per gemeente and kern"
    }
  }

  /// Who uses a norm; what comes with the tool is Dutch, names stay as they are.
  package func source(_ source: String) -> String {
    guard self == .english else { return source }
    return switch source {
    case NormProfile.givenSource: "given with this run"
    case "Miyagi (Japan), richtlijn tsunami": "Miyagi (Japan), tsunami guideline"
    case "drinkwaterbedrijven, nooddrinkwater": "drinking water companies, emergency water"
    case "Zwitserse kantons; Puurs-Sint-Amands (België)":
      "Swiss cantons; Puurs-Sint-Amands (Belgium)"
    default: source
    }
  }

  /// A status of sites, by its word in lists.
  package func name(ofStatus word: String) -> String {
    switch Noodsteunpunt.Status(rawValue: word) {
    case .existing: self("bestaand", "existing")
    case .planned: self("gepland", "planned")
    case .proposed: self("voorgesteld", "proposed")
    case .candidate: self("kandidaat", "candidate")
    case .required: self("vereist", "required")
    case .rejected: self("afgewezen", "rejected")
    case nil: word
    }
  }

  /// The name of a region; that of an area without boundaries is ours.
  public func name(ofRegion name: String) -> String {
    self(AnalyseReport.words(ofRegion: name))
  }

  /// What weight a norm has; profiles say it in Dutch.
  package func status(of norm: WalkingNorm) -> String {
    guard self == .english else { return norm.status }
    return switch norm.status {
    case "analysekeuze": "choice for this analysis"
    case "buitenlands": "foreign"
    case "vuistregel": "yardstick, no law"
    case "norm voor water": "norm for water"
    case "eigen keuze": "own choice"
    default: norm.status
    }
  }

  /// What a group of the population is called; its column's name when it is not known.
  package func name(ofGroup name: String) -> String {
    let words = Self.groupNames.first { $0.column == name }
    let plain = name.map { $0 == "_" ? " " : String($0) }.joined()
    return words.map { self($0.dutch, $0.english) } ?? plain
  }

  private static let groupNames: [(column: String, dutch: String, english: String)] = [
    ("men", "mannen", "men"),
    ("women", "vrouwen", "women"),
    ("residents_0_15", "jonger dan 15 jaar", "under 15 years"),
    ("residents_15_25", "15 tot 25 jaar", "aged 15 to 25"),
    ("residents_25_45", "25 tot 45 jaar", "aged 25 to 45"),
    ("residents_45_65", "45 tot 65 jaar", "aged 45 to 65"),
    ("residents_65_plus", "65 jaar en ouder", "aged 65 and over"),
    ("births", "geboorten", "births"),
    ("households", "huishoudens", "households"),
    ("single_households", "eenpersoonshuishoudens", "single households"),
    ("households_without_children", "huishoudens zonder kinderen", "households without children"),
    ("single_parent_households", "eenoudergezinnen", "single-parent households"),
    ("two_parent_households", "gezinnen met twee ouders", "two-parent households"),
    ("dwellings", "woningen", "dwellings"),
    ("dwellings_before_1945", "woningen van voor 1945", "dwellings before 1945"),
    ("dwellings_1945_1965", "woningen van 1945 tot 1965", "dwellings 1945 to 1965"),
    ("dwellings_1965_1975", "woningen van 1965 tot 1975", "dwellings 1965 to 1975"),
    ("dwellings_1975_1985", "woningen van 1975 tot 1985", "dwellings 1975 to 1985"),
    ("dwellings_1985_1995", "woningen van 1985 tot 1995", "dwellings 1985 to 1995"),
    ("dwellings_1995_2005", "woningen van 1995 tot 2005", "dwellings 1995 to 2005"),
    ("dwellings_2005_2015", "woningen van 2005 tot 2015", "dwellings 2005 to 2015"),
    ("dwellings_2015_on", "woningen van 2015 en later", "dwellings since 2015"),
    ("multi_family_dwellings", "woningen in een flat", "dwellings in flats"),
    ("social_rent_dwellings", "sociale huurwoningen", "social rent dwellings"),
    ("vacant_dwellings", "leegstaande woningen", "vacant dwellings"),
    ("benefit_recipients", "met een uitkering", "on benefit"),
  ]

  /// A norm as people say it: "1.000 meter", "15 minuten (1.250 meter)".
  package func limit(of norm: WalkingNorm) -> String {
    let metres = number(norm.limitMetres) + self(" meter", " metres")
    guard let time = norm.time else { return metres }
    let minutes = trimmed(time.minutes) + self(" minuten", " minutes")
    let speed = trimmed(time.kilometresPerHour) + self(" km/u", " km/h")
    return self("\(minutes) met \(speed) (\(metres))", "\(minutes) at \(speed) (\(metres))")
  }

  private func trimmed(_ value: Double) -> String {
    value == value.rounded() ? number(value) : number(value, decimals: 1)
  }

  /// What a status is called.
  package func name(of status: CellStatus) -> String {
    switch status {
    case .covered: self("Binnen de norm", "Within the norm")
    case .beyond: self("Te ver lopen", "Too far to walk")
    case .unreachable: self("Geen route", "No walk")
    case .unsnapped: self("Geen straat dichtbij", "No street near")
    }
  }

  /// With whom a label lets one share, in a sentence.
  package func meaning(of label: TrafficLightLabel) -> String {
    switch label {
    case .clear:
      self("Mag met iedereen worden gedeeld.", "May be shared with everybody.")
    case .green:
      self(
        "Mag binnen de gemeenschap van betrokken organisaties worden gedeeld, niet in het openbaar.",
        "May be shared within the community of organisations involved, not in public.")
    case .amber:
      self(
        "Mag binnen de eigen organisatie en met wie het moet weten worden gedeeld.",
        "May be shared within the own organisation and with those who need to know.")
    case .amberStrict:
      self(
        "Mag alleen binnen de eigen organisatie worden gedeeld.",
        "May be shared within the own organisation only.")
    case .red:
      self(
        "Alleen voor de ontvanger zelf; niet verder delen.",
        "For the recipient only; not to be shared further.")
    }
  }
}
