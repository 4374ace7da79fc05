public import Findings
public import Planning

/// One input of a run, for the provenance.
public struct InputRecord: Sendable, Hashable, Codable {
  /// What it is for: "network", "population", "sites", "gemeenten", "areas".
  public var role: String
  /// The file's name without folders, so that no machine's paths get into outputs.
  public var name: String
  /// The layer in the file.
  public var layer: String?
  /// The SHA-256 of the bytes, as hexadecimal digits.
  public var sha256: String
  /// The file's length.
  public var byteCount: Int
  /// The reference system of the coordinates.
  public var referenceSystem: String?
  /// The row accounting.
  public var rows: RowCount
  /// The date of the data, ISO 8601, when the file says.
  public var date: String?
  /// The licence with its attribution, when known.
  public var licence: String?

  public init(
    role: String, name: String, layer: String? = nil, sha256: String, byteCount: Int,
    referenceSystem: String? = nil, rows: RowCount, date: String? = nil, licence: String? = nil
  ) {
    self.role = role
    self.name = name
    self.layer = layer
    self.sha256 = sha256
    self.byteCount = byteCount
    self.referenceSystem = referenceSystem
    self.rows = rows
    self.date = date
    self.licence = licence
  }
}

extension [InputRecord] {
  /// The latest day that an input says its data is of; `nil` when none does.
  public var latestDay: CalendarDay? {
    compactMap { $0.date.flatMap { CalendarDay($0.prefix(10)) } }.max()
  }
}
