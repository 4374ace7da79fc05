/// A walk to a site.
public struct Walk: Sendable, Hashable {
  /// Both legs and the streets between, in metres.
  public var metres: Double
  /// The rank of the site.
  public var site: Int

  public init(metres: Double, site: Int) {
    self.metres = metres
    self.site = site
  }

  /// Shorter first; walks equal within a micrometre by the order of site ids.
  public func precedes(_ other: Walk) -> Bool {
    abs(metres - other.metres) <= SnapRules.tieMetres ? site < other.site : metres < other.metres
  }
}

/// The two best walks to different sites.
public struct TwoWalks: Sendable, Hashable {
  /// The best walk, or `nil` when no walk leads to any site.
  public private(set) var nearest: Walk?
  /// The best walk to another site.
  public private(set) var backup: Walk?

  public init() {}

  /// Takes a walk into account.
  public mutating func add(_ walk: Walk) {
    guard let best = nearest else {
      nearest = walk
      return
    }
    if best.site == walk.site {
      if walk.metres < best.metres { nearest = walk }
    } else if walk.precedes(best) {
      backup = best
      nearest = walk
    } else if let second = backup, second.site == walk.site {
      if walk.metres < second.metres { backup = walk }
    } else if backup.map({ walk.precedes($0) }) ?? true {
      backup = walk
    }
  }

  /// The two best of two pairs.
  public func merged(with other: TwoWalks) -> TwoWalks {
    var result = self
    if let walk = other.nearest { result.add(walk) }
    if let walk = other.backup { result.add(walk) }
    return result
  }
}
