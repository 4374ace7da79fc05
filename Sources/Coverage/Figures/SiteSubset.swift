// Sites whose cover is counted by itself. To count that of others, add a case here; its figures are
// said in `AreaFigureList`.

public import Planning

/// Sites of which it is counted how many residents have one within the norm.
public enum SiteSubset: Int, Sendable, CaseIterable {
  /// Coordination points.
  case cNSP
  /// Local points.
  case lNSP
  /// Sites that are known to have emergency power.
  case withPower

  /// Its part of the names of figures: "by_c_nsp" in "covered_by_c_nsp"; never changed.
  public var name: String {
    switch self {
    case .cNSP: "by_c_nsp"
    case .lNSP: "by_l_nsp"
    case .withPower: "with_power"
    }
  }

  /// True for a site that belongs to it.
  public func holds(_ site: Noodsteunpunt) -> Bool {
    switch self {
    case .cNSP: site.kind == .cNSP
    case .lNSP: site.kind == .lNSP
    case .withPower: site.hasEmergencyPower == true
    }
  }
}

/// How many sites of each subset are within the norm of each record.
///
/// - Shape: one count a record of the population, for each subset.
struct SubsetCounts: Sendable {
  private var counts: [[Int32]]

  /// Zeros.
  init(recordCount: Int) {
    counts = SiteSubset.allCases.map { _ in [Int32](repeating: 0, count: recordCount) }
  }

  /// How many sites of a subset are within the norm of each record.
  subscript(subset: SiteSubset) -> [Int32] { counts[subset.rawValue] }

  /// Counts a site in, or out again.
  ///
  /// - Parameters:
  ///   - records: those within the norm of the site.
  ///   - change: 1 for a site that comes, -1 for one that goes.
  ///   - visit: is given each record that gets or loses its only site of a subset.
  mutating func add(
    _ site: Noodsteunpunt, _ records: some Sequence<UInt32>, _ change: Int32,
    _ visit: (Int) -> Void = { _ in }
  ) {
    for subset in SiteSubset.allCases where subset.holds(site) {
      for record in records {
        counts[subset.rawValue][Int(record)] += change
        let count = counts[subset.rawValue][Int(record)]
        if count == 0 || count == change { visit(Int(record)) }
      }
    }
  }
}
