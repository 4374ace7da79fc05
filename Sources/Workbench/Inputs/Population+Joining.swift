import Planning

extension Population {
  /// Adds records with the same groups.
  mutating func append(_ other: Population) {
    ids += other.ids
    points += other.points
    residents += other.residents
    for place in groups.indices { groups[place].counts += other.groups[place].counts }
  }

  /// Populations one after the other; squares of one size stay squares, groups that one lacks are
  /// unknown there.
  static func joined(_ parts: [Population]) -> Population {
    guard let first = parts.first else { return Population(grain: .points) }
    if parts.count == 1 { return first }
    let isOneGrid = parts.allSatisfy { $0.grain == first.grain }
    var result = Population(grain: isOneGrid ? first.grain : .points)
    var names: [String] = []
    for group in parts.flatMap(\.groups) where !names.contains(group.name) {
      names.append(group.name)
    }
    result.groups = names.map { Group(name: $0, counts: []) }
    for part in parts {
      result.ids += part.ids
      result.points += part.points
      result.residents += part.residents
      for (place, name) in names.enumerated() {
        result.groups[place].counts +=
          part.groups.first { $0.name == name }?.counts
          ?? [Double?](repeating: nil, count: part.count)
      }
    }
    return result
  }
}
