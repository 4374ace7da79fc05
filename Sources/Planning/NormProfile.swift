// The norms that come with the tool. None of them is a national norm for noodsteunpunten: no such
// norm is published (advice is due early 2027). Each says who uses it and what weight it has.

/// A norm profile: a walking norm, a ratio, or a minimum number of sites.
public struct NormProfile: Sendable, Hashable, Codable {
  /// The id by which `--norm` names it.
  public var id: String
  /// The rule.
  public var rule: Rule
  /// The name in Dutch.
  public var title: String
  /// Who uses it, and where that is written.
  public var source: String
  /// What weight it has.
  public var status: String

  public init(id: String, rule: Rule, title: String, source: String, status: String) {
    self.id = id
    self.rule = rule
    self.title = title
    self.source = source
    self.status = status
  }

  /// What a profile asks.
  public enum Rule: Sendable, Hashable, Codable {
    /// A walk of at most so many metres.
    case walk(metres: Double)
    /// A walk of at most so many minutes at a speed.
    case walkTime(WalkingNorm.Time)
    /// One L-NSP for each so many residents.
    case residentsPerLNSP(Double)
    /// At most so many residents a site.
    case residentsPerSite(Double)
    /// At least one site in each gemeente and kern.
    case onePerKern
  }

  /// The norm as a walk, or `nil` for rules about numbers of residents or sites.
  public var walkingNorm: WalkingNorm? {
    switch rule {
    case .walk(let metres):
      WalkingNorm(id: id, limitMetres: metres, title: title, source: source, status: status)
    case .walkTime(let time):
      WalkingNorm(
        id: id, limitMetres: time.metres, time: time, title: title, source: source, status: status)
    default: nil
    }
  }

  /// The words that stand with every norm.
  public static let disclaimer = "geen landelijke norm gepubliceerd"

  /// The source of a norm that a run was given as a distance or a time.
  public static let givenSource = "opgegeven bij deze berekening"

  /// The profile that decides when none is named.
  public static let defaultID = "nl-vru-1km"

  /// The profiles that come with the tool.
  public static let builtIn: [NormProfile] = [
    NormProfile(
      id: "nl-vru-1km", rule: .walk(metres: 1000), title: "1 kilometer lopen",
      source: "Veiligheidsregio Utrecht / NIPV, hackathon noodsteunpunten 2026",
      status: "analysekeuze"),
    NormProfile(
      id: "walk-15", rule: .walkTime(.init(minutes: 15, kilometresPerHour: 5)),
      title: "15 minuten lopen (5 km/u)", source: "Austin (Texas), resilience hubs",
      status: "buitenlands"),
    NormProfile(
      id: "walk-30", rule: .walkTime(.init(minutes: 30, kilometresPerHour: 5)),
      title: "30 minuten lopen (5 km/u)",
      source: "Sankt Gallen, Notfalltreffpunkte; Wellington, community emergency hubs",
      status: "buitenlands"),
    NormProfile(
      id: "vuln-500", rule: .walk(metres: 500), title: "500 meter lopen (kwetsbare mensen)",
      source: "Miyagi (Japan), richtlijn tsunami", status: "buitenlands"),
    NormProfile(
      id: "nl-ratio-5000", rule: .residentsPerLNSP(5000), title: "1 L-NSP per 5.000 inwoners",
      source: "crisiskunde.nl, Noodsteunpunten", status: "vuistregel"),
    NormProfile(
      id: "nl-water-2500", rule: .residentsPerSite(2500), title: "2.500 inwoners per punt",
      source: "drinkwaterbedrijven, nooddrinkwater", status: "norm voor water"),
    NormProfile(
      id: "kern-1", rule: .onePerKern, title: "1 punt per gemeente en kern",
      source: "Zwitserse kantons; Puurs-Sint-Amands (België)", status: "buitenlands"),
  ]
}

extension NormProfile {
  /// The norm that a text names: a profile's id, `1000m`, `1.5km`, or `15min@5km/h`.
  ///
  /// - Parameter own: profiles of the project, besides the built-in ones.
  /// - Returns: `nil` for a text that names none.
  public static func named(_ text: String, own: [NormProfile] = []) -> NormProfile? {
    if let profile = (own + builtIn).first(where: { $0.id == text }) { return profile }
    return Rule(text).map { rule in
      NormProfile(
        id: text, rule: rule, title: "eigen norm \(text)", source: givenSource,
        status: "eigen keuze")
    }
  }
}

extension NormProfile.Rule {
  /// The rule of walking that a text describes: `1000m`, `1.5km`, or `15min@5km/h`.
  ///
  /// - Returns: `nil` for any other text.
  public init?(_ text: String) {
    if let time = Self.time(text), time.metres <= Self.mostMetres {
      self = .walkTime(time)
    } else if let metres = Self.metres(text) {
      self = .walk(metres: metres)
    } else {
      return nil
    }
  }

  /// No norm is longer; what a million kilometres are.
  private static let mostMetres = 1e9

  private static func metres(_ text: String) -> Double? {
    if text.hasSuffix("km") { return positive(text.dropLast(2)).map { $0 * 1000 } }
    return text.hasSuffix("m") ? positive(text.dropLast()) : positive(text[...])
  }

  private static func time(_ text: String) -> WalkingNorm.Time? {
    let parts = text.split(separator: "@", maxSplits: 1)
    guard parts.count == 2, parts[0].hasSuffix("min"), let minutes = positive(parts[0].dropLast(3))
    else { return nil }
    if parts[1].hasSuffix("km/h") {
      return positive(parts[1].dropLast(4)).map {
        WalkingNorm.Time(minutes: minutes, kilometresPerHour: $0)
      }
    }
    if parts[1].hasSuffix("m/s") {
      return positive(parts[1].dropLast(3))
        .map { WalkingNorm.Time(minutes: minutes, kilometresPerHour: $0 * 3.6) }
    }
    return nil
  }

  private static func positive(_ text: Substring) -> Double? {
    guard let value = Double(text), value.isFinite, value > 0, value <= 1_000_000 else {
      return nil
    }
    return value
  }
}
