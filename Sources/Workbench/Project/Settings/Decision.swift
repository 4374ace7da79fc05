// How settings that figures depend on are written down and read back, so that runs can be compared.

import Coverage
import Figures

/// Where a setting on which figures depend stands in `summary.json`, and how a former run's is read.
struct DecisiveMember: Sendable {
  /// The place among such settings.
  let place: Int
  /// The name.
  let name: String
  private let read: @Sendable (Members, MemberName) throws -> DecisiveValue?

  typealias Members = KeyedDecodingContainer<MemberName>

  /// Any member of an object of JSON.
  struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  fileprivate init<Written: Decodable & SendableMetatype>(
    _ place: Int, _ name: String, as made: @escaping @Sendable (Written) -> DecisiveValue
  ) {
    self.place = place
    self.name = name
    read = { try $0.decodeIfPresent(Written.self, forKey: $1).map(made) }
  }

  /// Reads the value of a former run; `nil` for none.
  func former(in members: Members) throws -> DecisiveValue? {
    try read(members, MemberName(stringValue: name))
  }
}

/// How a setting with values of some type stands in `summary.json`.
struct Decision<Value: Sendable>: Sendable {
  let member: DecisiveMember
  /// What is written of a value, beside what coverage is asked; `nil` for none.
  let value: @Sendable (Value, CoverageQuestion) -> DecisiveValue?

  private init<Written: Decodable & Sendable & SendableMetatype>(
    _ place: Int, _ name: String, as made: @escaping @Sendable (Written) -> DecisiveValue,
    _ written: @escaping @Sendable (Value, CoverageQuestion) -> Written?
  ) {
    member = DecisiveMember(place, name, as: made)
    value = { written($0, $1).map(made) }
  }

  static func text(
    _ place: Int, _ name: String, _ text: @escaping @Sendable (Value) -> String?
  ) -> Decision {
    Decision(place, name, as: { .text($0) }) { value, _ in text(value) }
  }

  static func texts(
    _ place: Int, _ name: String, _ texts: @escaping @Sendable (Value) -> [String]
  ) -> Decision {
    Decision(place, name, as: { .texts($0) }) { value, _ in texts(value) }
  }

  /// A longest walk that was looked up.
  static func metres(
    _ place: Int, _ name: String, _ metres: @escaping @Sendable (CoverageQuestion) -> Double
  ) -> Decision {
    Decision(place, name, as: { .limit(metres: RoundedNumber($0)) }) { metres($1) }
  }

  /// The longest walks of groups, looked up.
  static func metresOfGroups(
    _ place: Int, _ name: String,
    _ metres: @escaping @Sendable (CoverageQuestion) -> [String: Double]
  ) -> Decision {
    Decision(
      place, name,
      as: { (limits: [String: Double]) in .limits(metres: limits.mapValues { RoundedNumber($0) }) }
    ) { metres($1) }
  }
}

extension Decision<Bool> {
  static func flag(_ place: Int, _ name: String) -> Decision {
    Decision(place, name, as: { .flag($0) }) { isSet, _ in isSet }
  }

  /// A flag whose member says the contrary: `squares` for `no-squares`.
  static func contrary(_ place: Int, _ name: String) -> Decision {
    Decision(place, name, as: { .contrary($0) }) { isSet, _ in !isSet }
  }
}

extension Decision<Double> {
  static func number(_ place: Int, _ name: String, decimals: Int = 3) -> Decision {
    Decision(place, name, as: { .number(RoundedNumber($0, decimals: decimals)) }) { number, _ in
      number
    }
  }
}

extension Decision<Double?> {
  static func number(_ place: Int, _ name: String, decimals: Int = 3) -> Decision {
    Decision(place, name, as: { .number(RoundedNumber($0, decimals: decimals)) }) { number, _ in
      number
    }
  }
}
