// What two runs of an area differ by. What got better and what got worse stand apart, so that a
// village that gains never hides another that loses.

/// The difference of two runs in an area.
///
/// Better is counted in residents of the run after, worse in those of the run before; so a comparison
/// the other way round gives the mirror image. For every area:
/// `after - before = gained - lost + elsewhere`.
public struct DifferenceFigures: Sendable, Hashable {
  /// Residents by verdict before.
  public private(set) var before = StatusSums()
  /// Residents by verdict after.
  public private(set) var after = StatusSums()
  /// Records that both runs have, by their two verdicts.
  public private(set) var transitions: [Transition: TransitionSums] = [:]
  /// Residents who were not covered before and are now.
  public private(set) var gained = 0.0
  /// Residents who were covered and are no longer.
  public private(set) var lost = 0.0
  /// Residents who have a walk in both runs, and a shorter one now.
  public private(set) var shorter = WalkShift()
  /// Residents who have a walk in both runs, and a longer one now.
  public private(set) var longer = WalkShift()
  /// Residents who had no walk at all and have one now.
  public private(set) var walkFound = 0.0
  /// Residents who had a walk and have none at all now.
  public private(set) var walkLost = 0.0
  /// Records that only the run before has in this area.
  public private(set) var onlyBefore = Presence()
  /// Records that only the run after has in this area.
  public private(set) var onlyAfter = Presence()
  /// Covered residents more because records come and go, or have other numbers of residents.
  public private(set) var elsewhere = 0.0
  /// The groups that both runs have.
  public private(set) var groups: [GroupDifference] = []

  /// Two verdicts on one record.
  public struct Transition: Sendable, Hashable {
    /// Before.
    public var from: CellStatus
    /// After.
    public var to: CellStatus

    public init(from: CellStatus, to: CellStatus) {
      self.from = from
      self.to = to
    }
  }

  /// Records with the same two verdicts.
  public struct TransitionSums: Sendable, Hashable {
    /// How many.
    public var cells = 0
    /// Their residents before.
    public var residentsBefore = 0.0
    /// Their residents after.
    public var residentsAfter = 0.0
  }

  /// Residents whose walk differs, and by how much.
  public struct WalkShift: Sendable, Hashable {
    /// How many.
    public fileprivate(set) var residents = 0.0
    fileprivate var residentMetres = 0.0
    /// By how many metres, on average; `nil` when there are none.
    public var meanMetres: Double? { residents > 0 ? residentMetres / residents : nil }

    fileprivate mutating func add(_ residents: Double, by metres: Double) {
      self.residents += residents
      residentMetres += residents * metres
    }
  }

  /// Records that one run has and the other has not.
  public struct Presence: Sendable, Hashable {
    /// How many.
    public fileprivate(set) var cells = 0
    /// Their known residents.
    public fileprivate(set) var residents = 0.0
  }

  /// A group in two runs.
  public struct GroupDifference: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// All known members and those covered, before.
    public var before: AreaFigures.GroupSums
    /// All known members and those covered, after.
    public var after: AreaFigures.GroupSums
    /// Members after who were not covered before and are now.
    public var gained = 0.0
    /// Members before who were covered and are no longer.
    public var lost = 0.0
  }

  /// Covered residents, after less before; negative when cover is lost.
  public var coveredDifference: Double { covered(after) - covered(before) }

  /// The share of residents covered, after less before; `nil` when one of them has no residents.
  public var shareDifference: Double? {
    guard let first = before.share, let second = after.share else { return nil }
    return second - first
  }

  private func covered(_ sums: StatusSums) -> Double { sums.residents[.covered] }
}

extension DifferenceFigures {
  /// Adds up some records of two runs.
  init(of pairs: [RecordPair], in difference: RunPair) {
    groups = difference.groups.map { group in
      let empty = AreaFigures.GroupSums(name: group.name)
      return GroupDifference(name: group.name, before: empty, after: empty)
    }
    for pair in pairs { add(pair, difference) }
  }

  private mutating func add(_ pair: RecordPair, _ runs: RunPair) {
    let (first, second) = (runs.before, runs.after)
    let was = pair.before.map { (status: first.statuses[$0], residents: first.residents[$0]) }
    let isNow = pair.after.map { (status: second.statuses[$0], residents: second.residents[$0]) }
    if let was { before.add(was.residents, was.status) }
    if let isNow { after.add(isNow.residents, isNow.status) }
    let known = (before: was?.residents ?? 0, after: isNow?.residents ?? 0)
    addGroups(pair, runs, wasCovered: was?.status == .covered, isCovered: isNow?.status == .covered)
    guard let was, let isNow else {
      if was != nil { onlyBefore.add(known.before) } else { onlyAfter.add(known.after) }
      elsewhere += isNow?.status == .covered ? known.after : 0
      elsewhere -= was?.status == .covered ? known.before : 0
      return
    }
    var sums = transitions[Transition(from: was.status, to: isNow.status)] ?? TransitionSums()
    sums.cells += 1
    sums.residentsBefore += known.before
    sums.residentsAfter += known.after
    transitions[Transition(from: was.status, to: isNow.status)] = sums
    switch (was.status == .covered, isNow.status == .covered) {
    case (false, true): gained += known.after
    case (true, false): lost += known.before
    case (true, true): elsewhere += known.after - known.before
    case (false, false): break
    }
    addWalks(runs.walks(of: pair), known)
  }

  private mutating func addWalks(
    _ walks: (before: Double?, after: Double?), _ known: (before: Double, after: Double)
  ) {
    switch walks {
    case (nil, .some): walkFound += known.after
    case (.some, nil): walkLost += known.before
    case (nil, nil): break
    case (let was?, let isNow?):
      let metres = isNow - was
      guard abs(metres) > RunPair.toleranceMetres else { return }
      if metres < 0 {
        shorter.add(known.after, by: -metres)
      } else {
        longer.add(known.before, by: metres)
      }
    }
  }

  private mutating func addGroups(
    _ pair: RecordPair, _ runs: RunPair, wasCovered: Bool, isCovered: Bool
  ) {
    for (place, group) in runs.groups.enumerated() {
      let was = pair.before.flatMap { group.before[$0] } ?? 0
      let isNow = pair.after.flatMap { group.after[$0] } ?? 0
      groups[place].before.total += was
      groups[place].after.total += isNow
      if wasCovered { groups[place].before.covered += was }
      if isCovered { groups[place].after.covered += isNow }
      guard pair.before != nil, pair.after != nil else { continue }
      if isCovered, !wasCovered { groups[place].gained += isNow }
      if wasCovered, !isCovered { groups[place].lost += was }
    }
  }
}

extension DifferenceFigures.Presence {
  fileprivate mutating func add(_ residents: Double) {
    cells += 1
    self.residents += residents
  }
}
