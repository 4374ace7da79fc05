// What an import hands back: the value, what was odd, and where every row went.

public import Findings
public import Formats
import Words

/// A value read from one layer, with everything that was noticed on the way.
public struct Imported<Value: Sendable>: Sendable {
  /// What was read.
  public var value: Value
  /// What was odd or left out, in the order in which it was met.
  public var findings: [Finding]
  /// Rows read, used and refused; read = used + refused.
  public var rows: RowCount
  /// The layer that was read.
  public var layer: String
  /// The reference system that the coordinates were read in; `nil` when metres of the plane.
  public var referenceSystem: ReferenceSystem?

  /// The same account with another value.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Imported<Other> {
    Imported<Other>(
      value: transform(value), findings: findings, rows: rows, layer: layer,
      referenceSystem: referenceSystem)
  }
}

/// Collects findings of one layer: one for each code and column, refused rows one by one up to
/// twenty of a code.
struct FindingLog {
  /// How many findings of a code are listed before the rest is summed.
  static let listedAtMost = 20

  private struct Key: Hashable {
    var code: String
    var field: String?
    var variant: String
  }

  private let file: String
  private let layer: String
  private(set) var findings: [Finding] = []
  private var places: [Key: Int] = [:]
  private var listed: [String: Int] = [:]
  private var read = 0
  private var refused = 0

  init(file: String, layer: String) {
    self.file = file
    self.layer = layer
  }

  /// The account so far; a row that was not refused is used.
  var rows: RowCount {
    var count = RowCount()
    count.read = read
    count.refused = refused
    count.used = read - refused
    return count
  }

  /// That no row could be used, with the first reason.
  var noneFound: Wording {
    DataError.noneFound(rows: read, first: findings.first { $0.severity == .refusal })
  }

  /// The place of a row and column.
  func location(row: Int? = nil, field: String? = nil) -> DataLocation {
    DataLocation(file: file, layer: layer, row: row, field: field)
  }

  /// Counts a row as read; hands on the feature, or notes that the reader refused the row.
  mutating func accept(_ row: FeatureRow) -> Feature? {
    read += 1
    switch row {
    case .feature(let feature): return feature
    case .refused(let finding):
      refused += 1
      list(finding)
      return nil
    }
  }

  /// Leaves a row out, for a reason that names what was found.
  mutating func refuse(
    _ kind: FindingKind, row: Int, field: String? = nil, _ values: [String: FindingValue] = [:]
  ) {
    refused += 1
    list(Finding(kind, at: location(row: row, field: field), values))
  }

  /// Leaves a row out that is not meant to take part (water); such rows share one finding.
  mutating func leaveOut(_ kind: FindingKind, row: Int, field: String? = nil) {
    refused += 1
    note(kind, row: row, field: field)
  }

  /// Notes something about a row; the same code, column and variant become one finding.
  mutating func note(
    _ kind: FindingKind, row: Int? = nil, field: String? = nil, variant: String = "",
    _ values: @autoclosure () -> [String: FindingValue] = [:]
  ) {
    let key = Key(code: kind.code, field: field, variant: variant)
    if let place = places[key] {
      findings[place].count += 1
      return
    }
    places[key] = findings.count
    findings.append(Finding(kind, at: location(row: row, field: field), values()))
  }

  /// Notes something about a row by itself, up to twenty of a code; the rest is summed.
  mutating func list(
    _ kind: FindingKind, row: Int, atMost limit: Int = listedAtMost,
    _ values: [String: FindingValue] = [:]
  ) {
    list(Finding(kind, at: location(row: row), values), atMost: limit)
  }

  private mutating func list(_ finding: Finding, atMost limit: Int = listedAtMost) {
    let number = listed[finding.code, default: 0]
    listed[finding.code] = number + 1
    guard number >= limit else {
      findings.append(finding)
      return
    }
    note(
      finding.kind.saying(ReadingWords.rest), row: finding.location.row, variant: "rest",
      ["listed": .count(limit)])
  }
}
