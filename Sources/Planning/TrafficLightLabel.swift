// TLP 2.0: with whom a file may be shared, as FIRST publishes it (first.org/tlp).

/// With whom outputs may be shared.
public enum TrafficLightLabel: String, Sendable, Hashable, Codable, CaseIterable {
  /// All people, without a limit.
  case clear = "CLEAR"
  /// The community: gemeenten, partners, not the public media.
  case green = "GREEN"
  /// The own organisation and those who must know.
  case amber = "AMBER"
  /// The own organisation only.
  case amberStrict = "AMBER+STRICT"
  /// Only those present.
  case red = "RED"

  /// The label as the standard writes it.
  public var text: String { "TLP:\(rawValue)" }

  /// The label in a file's name.
  public var fileNamePart: String {
    switch self {
    case .amberStrict: "TLP-AMBER-STRICT"
    default: "TLP-\(rawValue)"
    }
  }

  /// True for labels under which what is sensitive is left out or made coarser.
  ///
  /// Sensitive are the number of people in a place so small that they can be recognised, and which
  /// sites are missed most: that is a list of targets.
  public var isPublic: Bool { self == .clear || self == .green }

  /// The least number of people that a single cell may show under a public label.
  public static let leastShownResidents = 5.0

  /// True for a number of people that this label leaves out: above 0 and below ``leastShownResidents``.
  public func hides(_ residents: Double) -> Bool {
    isPublic && residents > 0 && residents < Self.leastShownResidents
  }
}
