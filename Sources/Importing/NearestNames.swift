/// Names that somebody may have meant.
package enum NearestNames {
  /// The three names with the fewest letters to change.
  package static func of(_ word: String, among names: [String]) -> [String] {
    let plain = word.comparable
    let ranked = names.map { (name: $0, distance: editDistance($0.comparable, plain)) }
      .filter { $0.distance <= max(2, plain.count / 2) || $0.name.comparable.hasPrefix(plain) }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ranked.prefix(3).map(\.name)
  }

  /// How many letters must be put in, left out or replaced.
  private static func editDistance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in second.indices {
        let cost = diagonal + (letter == second[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
