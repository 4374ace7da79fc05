// What is wrong with data, where, and what to do. Errors stop a file; findings are collected.

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
  /// What the reader expected there.
  public var expected: String
  /// What it found instead.
  public var found: String
  /// What the user can do about it.
  public var nextStep: String

  /// Makes an error; every part is a piece of the sentence the user reads.
  public init(
    _ kind: Kind = .unusable, at location: DataLocation, expected: String, found: String,
    nextStep: String
  ) {
    self.kind = kind
    self.location = location
    self.expected = expected
    // An empty text would leave a hole in the sentence.
    self.found = found.isEmpty ? "nothing" : found
    self.nextStep = nextStep
  }

  /// The whole sentence.
  public var sentence: String {
    "\(location.sentence): expected \(expected); found \(found). \(nextStep)"
  }
}
