// What is wrong with data, where, and what to do. Errors stop a file; findings are collected.

/// Where in the data something is.
public struct DataLocation: Sendable, Hashable, Codable {
  /// The file's path as the user gave it.
  public var file: String
  /// The layer (GeoPackage table) in the file.
  public var layer: String?
  /// The row, counted from 1, header lines not counted; OSM ids for OSM files.
  public var row: Int?
  /// The column or tag; the key in a project file.
  public var field: String?

  public init(file: String, layer: String? = nil, row: Int? = nil, field: String? = nil) {
    self.file = file
    self.layer = layer
    self.row = row
    self.field = field
  }

  /// The location as a planner reads it: "sites.csv, row 4, column lon".
  public var sentence: String {
    var parts = [file]
    if let layer { parts.append("layer \(layer)") }
    if let row { parts.append("row \(row)") }
    if let field { parts.append("\(file.hasSuffix(".yaml") ? "key" : "column") \(field)") }
    return parts.joined(separator: ", ")
  }
}

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

/// Something odd in data that was used all the same, or a row that was refused.
public struct Finding: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Worth knowing.
    case note
    /// The figures may be off.
    case warning
    /// Rows were left out.
    case refusal
  }

  /// How much it matters.
  public var severity: Severity
  /// A short stable name: `sentinel`, `duplicate-id`.
  public var code: String
  /// Where it is; the first place when there are more.
  public var location: DataLocation
  /// One sentence: what was found and what was done with it.
  public var message: String
  /// How many rows it is about.
  public var count: Int

  public init(
    _ severity: Severity, code: String, at location: DataLocation, message: String, count: Int = 1
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.count = count
  }
}

/// The row accounting of one input: read = used + refused, always.
public struct RowCount: Sendable, Hashable, Codable {
  /// Rows in the input.
  public var read = 0
  /// Rows that take part.
  public var used = 0
  /// Rows left out; each is in a finding.
  public var refused = 0

  public init() {}
}
