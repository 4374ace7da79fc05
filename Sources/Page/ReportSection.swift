import Words

/// A part of the report with a heading of its own.
protocol ReportSection: Sendable {
  /// The anchor; English, never changed.
  var id: String { get }
  /// The heading.
  var title: Wording { get }
  /// The markup below the heading; `nil` leaves the section out.
  func body(of page: ReportPage) throws -> String?
  /// What kind of sheet it is printed on; `nil` for those of the rest.
  func sheet(of page: ReportPage) -> String?
}

extension ReportSection {
  func sheet(of page: ReportPage) -> String? { nil }
}
