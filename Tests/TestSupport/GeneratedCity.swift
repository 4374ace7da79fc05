import Geo
public import WalkNetwork

/// Streets of any size for benchmarks: a bent grid of which five in eight streets are there, as dense as
/// a town.
public enum GeneratedCity {
  /// Makes the streets of `side` x `side` corners; one street in twenty is private, unless asked otherwise.
  public static func streets(side: Int, seed: UInt64, privateShare: Double = 0.05) -> Streets {
    var random = SeededNumbers(seed)
    var streets = Streets()
    for row in 0..<side {
      for column in 0..<side {
        streets.xs.append(Double(column) * 60 + random.share() * 30)
        streets.ys.append(Double(row) * 60 + random.share() * 30)
        streets.passages.append(.free)
      }
    }
    var way: Int64 = 0
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        for next in [column + 1 < side ? node + 1 : nil, row + 1 < side ? node + side : nil] {
          guard let next, random.chance(0.625) else { continue }
          way += 1
          let isPrivate = random.chance(privateShare)
          streets.addWay(
            id: way, access: isPrivate ? .privateOnly : .everyone, traits: [],
            through: [UInt32(node), UInt32(next)])
        }
      }
    }
    return streets
  }
}
