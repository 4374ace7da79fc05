// Which residents find room: they go to the nearest site that is not full.
//
// All pairs of places and sites are taken in the order of their walks, the shortest first, and as many
// people are taken in as are left and fit; those of one place may be split. The order of the inputs plays
// no part. With room everywhere all residents go to their nearest site.

/// A place and a site that its people can walk to.
public struct FillingPair: Sendable, Hashable, BitwiseCopyable {
  /// How far it is.
  public var metres: Double
  /// The place, by its rank among places: it decides ties first.
  public var place: UInt32
  /// The site, by its rank among sites: it decides ties last.
  public var site: UInt32

  public init(metres: Double, place: UInt32, site: UInt32) {
    self.metres = metres
    self.place = place
    self.site = site
  }

  /// The order in which sites fill.
  public static func precedes(_ first: FillingPair, _ second: FillingPair) -> Bool {
    (first.metres, first.place, first.site) < (second.metres, second.place, second.site)
  }
}

/// Sites that fill.
public struct SiteFilling: Sendable {
  /// People of each place who have found no room yet.
  public private(set) var waiting: [Double]
  /// How many people still fit into each site; infinite when its capacity is not known.
  public private(set) var room: [Double]

  public init(waiting: [Double], room: [Double]) {
    self.waiting = waiting
    self.room = room
  }

  /// Lets people in.
  ///
  /// - Parameters:
  ///   - pairs: in the order of ``FillingPair/precedes(_:_:)``.
  ///   - visit: is told each pair and how many people it takes in.
  @inlinable
  public mutating func fill(_ pairs: [FillingPair], _ visit: (FillingPair, Double) -> Void) {
    for pair in pairs {
      let taken = admit(pair)
      if taken > 0 { visit(pair, taken) }
    }
  }

  @usableFromInline
  mutating func admit(_ pair: FillingPair) -> Double {
    let taken = min(waiting[Int(pair.place)], room[Int(pair.site)])
    waiting[Int(pair.place)] -= taken
    room[Int(pair.site)] -= taken
    return taken
  }
}
