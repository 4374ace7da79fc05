// How settings that figures depend on are written down and read back, so that runs can be compared.

import Figures

/// How a setting on which figures depend stands in `summary.json`.
struct Decision: Sendable {
  /// The place among such settings in `summary.json`.
  let place: Int
  /// The name in `summary.json`.
  let member: String
  /// The value in a run; `nil` for none.
  let value: @Sendable (CompleteSettings) -> DecisiveValue?
  /// The value in a summary that was written before.
  let former: @Sendable (Members, MemberName) throws -> DecisiveValue?

  typealias Members = KeyedDecodingContainer<MemberName>

  /// Any member of an object of JSON.
  struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  /// Reads the value of a former run.
  func former(in members: Members) throws -> DecisiveValue? {
    try former(members, MemberName(stringValue: member))
  }

  private init<Value: Decodable & Sendable>(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> Value?,
    as made: @escaping @Sendable (Value) -> DecisiveValue
  ) {
    self.place = place
    self.member = member
    self.value = { value($0).map(made) }
    former = { try $0.decodeIfPresent(Value.self, forKey: $1).map(made) }
  }

  static func flag(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> Bool
  ) -> Decision {
    Decision(place, member, value) { .flag($0) }
  }

  /// A flag whose member says the contrary: `squares` for `no-squares`.
  static func contrary(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> Bool
  ) -> Decision {
    Decision(place, member, { !value($0) }, as: { .contrary($0) })
  }

  static func number(
    _ place: Int, _ member: String, decimals: Int = 3,
    _ value: @escaping @Sendable (CompleteSettings) -> Double
  ) -> Decision {
    Decision(place, member, value) { .number(RoundedNumber($0, decimals: decimals)) }
  }

  /// The longest walk.
  static func metres(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> Double
  ) -> Decision {
    Decision(place, member, value) { .limit(metres: RoundedNumber($0)) }
  }

  /// The longest walks of groups.
  static func metresOfGroups(
    _ place: Int, _ member: String,
    _ value: @escaping @Sendable (CompleteSettings) -> [String: Double]
  ) -> Decision {
    Decision(place, member, value) { .limits(metres: $0.mapValues { RoundedNumber($0) }) }
  }

  static func text(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> String?
  ) -> Decision {
    Decision(place, member, value) { .text($0) }
  }

  static func texts(
    _ place: Int, _ member: String, _ value: @escaping @Sendable (CompleteSettings) -> [String]
  ) -> Decision {
    Decision(place, member, value) { .texts($0) }
  }
}
