// What is wrong with data, where, and what to do. Errors stop a file; findings are collected.

public import Words

/// Data that cannot be used: what was expected, what was found, and the next step.
public struct DataError: Error, Sendable, Hashable {
  /// What kind of trouble it is; the exit status follows from it.
  public enum Kind: String, Sendable, Codable {
    /// There is no such file, or it may not be read (exit 66).
    case missing
    /// The file is there and is not what it should be (exit 65).
    case unusable
    /// A file or folder cannot be written (exit 73).
    case unwritable
    /// What was asked for cannot be (exit 64).
    case usage
    /// Another run is writing there (exit 75).
    case locked
    /// A server or the network does not answer as it should (exit 69).
    case unreachable
    /// It was stopped before it was done (exit 75).
    case interrupted
  }

  /// What kind of trouble it is.
  public var kind: Kind
  /// Where it is.
  public var location: DataLocation
  /// What the reader expected there, as a piece of the sentence.
  public var expected: Wording
  /// What it found instead, as a piece of the sentence.
  public var found: Wording
  /// What the user can do about it, in sentences.
  public var nextStep: Wording

  /// Makes an error of words; lists of errors have a function for each.
  public init(
    _ kind: Kind = .unusable, at location: DataLocation, expected: Wording, found: Wording,
    nextStep: Wording
  ) {
    self.kind = kind
    self.location = location
    self.expected = expected
    // An empty text would leave a hole in the sentence.
    self.found = found.english.isEmpty ? .nothing : found
    self.nextStep = nextStep
  }

  /// The whole sentence in both languages.
  public var sentence: Wording {
    Wording(
      "\(location.sentence(in: .dutch)): verwacht \(expected.dutch); gevonden \(found.dutch). "
        + nextStep.dutch,
      "\(location.sentence(in: .english)): expected \(expected.english); found \(found.english). "
        + nextStep.english)
  }

  /// The whole sentence in a language.
  public func sentence(in language: Language) -> String { language(sentence) }
}
