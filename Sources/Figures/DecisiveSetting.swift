// Settings on which figures depend, as outputs hold them.

import Words

/// A setting on which figures depend, with its value in a run.
public struct DecisiveSetting: Sendable, Hashable, Codable {
  /// The key of `nsp.yaml`.
  public var key: String
  /// The name in `summary.json`.
  public var member: String
  /// The value; `nil` for none.
  public var value: DecisiveValue?

  public init(key: String, member: String, value: DecisiveValue?) {
    self.key = key
    self.member = member
    self.value = value
  }
}

/// The value of such a setting, rounded as outputs hold it: a run that was written and the same run
/// computed now have equal values.
public enum DecisiveValue: Sendable, Hashable, Codable {
  /// True or false.
  case flag(Bool)
  /// A member that says the contrary of the key: `squares` for `no-squares`.
  case contrary(Bool)
  /// A number.
  case number(RoundedNumber)
  /// The longest walk, in metres.
  case limit(metres: RoundedNumber)
  /// The longest walks of groups, in metres.
  case limits(metres: [String: RoundedNumber])
  /// A text.
  case text(String)
  /// A list of texts.
  case texts([String])

  /// The value of the key in a few words.
  public var words: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .contrary(let flag): "\(!flag)"
    case .number(let number): "\(number.value)"
    case .limit(let limit): "\(limit.value) m"
    case .limits(let limits):
      limits.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.value) m" }
        .joined(separator: ", ")
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    }
  }
}

/// A number with as many decimals as outputs hold.
public struct RoundedNumber: Sendable, Hashable, Codable {
  /// The number, rounded.
  public let value: Double
  /// How many decimals it has at most.
  public let decimals: Int

  /// Rounds a number.
  public init(_ number: Double, decimals: Int = 3) {
    value = Double(fixed(number, decimals: decimals)) ?? number
    self.decimals = decimals
  }
}
