// Who lives where: households of the usual sizes fill dwellings until all residents have one, so the
// number of residents is exact.

import Geo

/// What a square of the grid truly holds, before CBS rounds it.
struct PeopleCount: Sendable, Hashable {
  var residents = 0
  var men = 0
  /// Under 15, 15-25, 25-45, 45-65, 65 and over.
  var ages = [0, 0, 0, 0, 0]
  var households = 0
  var singles = 0
  var dwellings = 0
  var onBenefit = 0

  mutating func add(_ other: PeopleCount) {
    residents += other.residents
    men += other.men
    for age in ages.indices { ages[age] += other.ages[age] }
    households += other.households
    singles += other.singles
    dwellings += other.dwellings
    onBenefit += other.onBenefit
  }
}

/// Fills dwellings.
struct Households {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed, 91) }

  /// Shares of households of one to five persons, as in the Netherlands.
  private static let shares = [0.39, 0.33, 0.12, 0.12, 0.04]
  /// Where somebody of age class falls when the household has no children.
  private static let adults = [0.0, 0.11, 0.27, 0.33, 0.29]

  /// Fills the lots in order of rank with exactly that many residents.
  ///
  /// A vacant lot keeps its dwellings without people. When all others are full, flats are built on them:
  /// the dwellings of each grow.
  /// - Returns: what each lot holds; all zero for a lot that stays empty.
  mutating func fill(_ lots: [Lot], residents: Int) -> [PeopleCount] {
    var counts = [PeopleCount](repeating: PeopleCount(), count: lots.count)
    let order = lots.indices.sorted { (lots[$0].rank, $0) < (lots[$1].rank, $1) }
      .filter { lots[$0].dwellings > 0 && !lots[$0].isVacant }
    for lot in lots.indices where lots[lot].isVacant { counts[lot].dwellings = lots[lot].dwellings }
    guard !order.isEmpty else { return counts }
    var left = residents
    while left > 0 {
      for lot in order where left > 0 {
        for _ in 0..<lots[lot].dwellings where left > 0 {
          let household = household(atMost: left)
          left -= household.residents
          counts[lot].add(household)
        }
      }
    }
    return counts
  }

  private mutating func household(atMost limit: Int) -> PeopleCount {
    var draw = numbers.share()
    var size = 1
    for share in Self.shares.dropLast() {
      if draw < share { break }
      draw -= share
      size += 1
    }
    size = min(size, limit)
    var count = PeopleCount()
    count.residents = size
    count.households = 1
    count.dwellings = 1
    count.singles = size == 1 ? 1 : 0
    for person in 0..<size {
      if numbers.chance(0.495) { count.men += 1 }
      let age = person < 2 ? adultAge(withChildren: size > 2) : numbers.chance(0.72) ? 0 : 1
      count.ages[age] += 1
      if (1...3).contains(age), numbers.chance(0.11) { count.onBenefit += 1 }
    }
    return count
  }

  private mutating func adultAge(withChildren: Bool) -> Int {
    if withChildren { return numbers.chance(0.66) ? 2 : 3 }
    var draw = numbers.share()
    for (age, share) in Self.adults.enumerated() {
      if draw < share { return age }
      draw -= share
    }
    return 4
  }
}
