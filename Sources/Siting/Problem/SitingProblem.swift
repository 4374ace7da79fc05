// What is asked: sites that stand and sites that could come, who can walk to them, and what is wanted.
//
// A problem is a table of walks, without streets or maps. Every model is a question about the same table,
// so that they can be laid side by side.

public import Geo
public import Planning

/// Sites, cells, walks and what is wanted of them.
///
/// - Shape: the walks of site `s` are `starts[s]..<starts[s + 1]`, cells ascending, each at most once.
///   Sites and cells stand in the order of their ids: of equally good ones the first is taken.
/// - Units: metres, both legs included.
public struct SitingProblem: Sendable {
  /// What may be done with a site.
  public enum Role: Sendable, Hashable {
    /// It is there, and stays; it does not count as new.
    case existing
    /// It must be part of every plan; it counts as new.
    case required
    /// It may come.
    case free
  }

  /// A site that is there or could come.
  public struct Site: Sendable, Hashable {
    /// What may be done with it.
    public var role: Role
    /// The area it lies in.
    public var area: Int?
    /// Where it is.
    public var location: PlanePoint
    /// How many people it takes in; `nil` when there is always room.
    public var capacity: Double?

    public init(role: Role, area: Int? = nil, location: PlanePoint, capacity: Double? = nil) {
      self.role = role
      self.area = area
      self.location = location
      self.capacity = capacity
    }
  }

  /// A cell that can walk to a site.
  public struct Walk: Sendable, Hashable, BitwiseCopyable {
    /// The cell.
    public var cell: UInt32
    /// How far it is.
    public var metres: Double

    public init(cell: UInt32, metres: Double) {
      self.cell = cell
      self.metres = metres
    }
  }

  /// People who count, by a norm of their own.
  ///
  /// Residents are one; a group that needs more care can be another, with its own norm.
  public struct People: Sendable, Hashable {
    /// What they are called.
    public var name: String
    /// What one of them counts.
    public var weight: Double
    /// How far they can walk.
    public var norm: WalkingNorm
    /// How many live in each cell.
    public var counts: [Double]

    /// A group whose members count as 1 each, unless a weight is given; it and the counts are 0 or more.
    public init(name: String, weight: Double = 1, norm: WalkingNorm, counts: [Double]) {
      precondition(weight >= 0 && counts.allSatisfy { $0 >= 0 }, "weights and counts are 0 or more")
      self.name = name
      self.weight = weight
      self.norm = norm
      self.counts = counts
    }
  }

  /// The sites, by id.
  public var sites: [Site]
  /// Where the walks of each site begin, and the end of the last one's.
  public var starts: [Int]
  /// The walks by site.
  public var walks: [Walk]
  /// Who goes to sites and takes up room: those who count and others; by cell.
  public var crowd: [Double]
  /// The area of each cell.
  public var areaOfCell: [Int?]
  /// How many areas there are.
  public var areaCount: Int
  /// Whom it is for.
  public var people: [People]
  /// What is wanted.
  public var goal: SitingGoal
  /// What is kept to.
  public var limits: SitingLimits

  /// A problem whose walks come in one row a site, cells ascending.
  ///
  /// - Parameter crowd: `nil` where only the first group goes to sites.
  public init(
    sites: [Site], rows: [[Walk]], areaOfCell: [Int?], areaCount: Int, people: [People],
    crowd: [Double]? = nil, goal: SitingGoal, limits: SitingLimits
  ) {
    precondition(!people.isEmpty, "one group at least")
    precondition(rows.count == sites.count, "one row a site")
    precondition(people.allSatisfy { $0.counts.count == areaOfCell.count }, "one count a cell")
    self.sites = sites
    self.areaOfCell = areaOfCell
    self.areaCount = areaCount
    self.people = people
    self.crowd = crowd ?? people[0].counts
    self.goal = goal
    self.limits = limits
    starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    walks = rows.flatMap(\.self)
  }

  /// The cells that can walk to a site.
  public func walks(to site: Int) -> ArraySlice<Walk> { walks[starts[site]..<starts[site + 1]] }

  /// How many cells there are.
  public var cellCount: Int { areaOfCell.count }
}
