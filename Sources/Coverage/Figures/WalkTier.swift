import WalkNetwork

/// Which sites a walk leads to.
enum WalkTier: CaseIterable {
  case any, cNSP, lNSP

  /// Where an area's figures have how far people walk to them.
  var figure: WritableKeyPath<AreaFigures, WalkStatistics?> {
    switch self {
    case .any: \.walk
    case .cNSP: \.walkToCNSP
    case .lNSP: \.walkToLNSP
    }
  }
}

extension CellWalks {
  /// How far it is from a record to the nearest site, in metres; `nil` without a walk.
  func metres(of record: Int, _ tier: WalkTier) -> Double? {
    switch tier {
    case .any: any[record].nearest?.metres
    case .cNSP: toCNSP[record]?.metres
    case .lNSP: toLNSP[record]?.metres
    }
  }
}
