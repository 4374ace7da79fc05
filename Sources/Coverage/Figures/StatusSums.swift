/// Residents and records by status; the four statuses add up to the whole.
public struct StatusSums: Sendable, Hashable {
  /// Known residents by status.
  public private(set) var residents = ByStatus<Double>()
  /// Records by status, those with unknown residents among them.
  public private(set) var cells = ByStatus<Int>()
  /// Records whose residents are not known.
  public private(set) var unknownCells = 0

  /// Zeros.
  public init() {}

  /// Adds a record; `nil` is an unknown number of residents.
  public mutating func add(_ residents: Double?, _ status: CellStatus) {
    cells[status] += 1
    if let residents {
      self.residents[status] += residents
    } else {
      unknownCells += 1
    }
  }

  /// Adds the sums of other records.
  static func += (sums: inout StatusSums, other: StatusSums) {
    for status in CellStatus.allCases {
      sums.residents[status] += other.residents[status]
      sums.cells[status] += other.cells[status]
    }
    sums.unknownCells += other.unknownCells
  }

  /// All known residents.
  public var total: Double { residents.total }
  /// All records.
  public var totalCells: Int { cells.total }

  /// Covered residents as a share of all known ones; `nil` without known residents, so that an empty
  /// gemeente never reads as fully covered.
  public var share: Double? { share(of: residents[.covered]) }

  /// Known residents with a status.
  public subscript(status: CellStatus) -> Double { residents[status] }

  /// A number of residents as a share of all known ones; `nil` without known residents.
  public func share(of residents: Double) -> Double? { total > 0 ? residents / total : nil }
}
