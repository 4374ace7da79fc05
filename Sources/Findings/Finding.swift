public import Words

/// Something odd in data that was used all the same, or a row that was refused.
public struct Finding: Sendable, Hashable, Codable {
  /// How much it matters.
  public typealias Severity = FindingKind.Severity

  /// What it says.
  public var kind: FindingKind
  /// Where it is; the first place when there are more.
  public var location: DataLocation
  /// The values of the places in its sentence.
  public var values: [String: FindingValue]
  /// How many rows it is about; the place `{count}` in its sentence.
  public var count: Int

  /// - Precondition: the values are those of the places in the sentence.
  public init(
    _ kind: FindingKind, at location: DataLocation, _ values: [String: FindingValue] = [:],
    count: Int = 1
  ) {
    assert(
      kind.sentence.places(in: .english).subtracting(["count"]) == Set(values.keys),
      "\(kind.code) has other places than \(values.keys.sorted())")
    self.kind = kind
    self.location = location
    self.values = values
    self.count = count
  }

  /// A short stable name: `sentinel`, `duplicate-id`.
  public var code: String { kind.code }

  /// How much it matters.
  public var severity: Severity { kind.severity }

  /// One sentence: what was found and what was done with it.
  public func sentence(in language: Language) -> String {
    kind.sentence.filled(in: language) { place in
      place == "count" ? language.number(count) : values[place]?.text(in: language)
    }
  }

  /// What it is about, in a few words.
  public func title(in language: Language) -> String { language(kind.title) }

  /// What the reader can do about it.
  public func advice(in language: Language) -> String { language(kind.advice) }
}
