public import Geo
public import WalkNetwork

/// A town drawn with characters, one character is 100 m: a reader checks the answer with a pencil.
///
/// `-` and `|` are streets, `=` and `"` private ones, `+` a corner, `#` a node that blocks, `%` a private
/// gate, letters and digits are named corners. Neighbours are joined where both draw towards each other.
public struct DrawnTown: Sendable {
  /// The streets; row 0 of the drawing is the northernmost.
  public let streets: Streets
  /// The places of the named corners.
  public let places: [Character: PlanePoint]

  /// Reads a drawing.
  public init(_ drawing: String) {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    var nodes: [[UInt32?]] = rows.map { $0.map { _ in nil } }
    var streets = Streets()
    var places: [Character: PlanePoint] = [:]
    for (row, line) in rows.enumerated() {
      for (column, character) in line.enumerated() where character != " " {
        nodes[row][column] = UInt32(streets.xs.count)
        streets.xs.append(Double(column) * 100)
        streets.ys.append(Double(rows.count - 1 - row) * 100)
        streets.passages.append(
          character == "#" ? .blocked : character == "%" ? .privateGate : .free)
        if character.isLetter || character.isNumber {
          places[character] = PlanePoint(x: streets.xs.last ?? 0, y: streets.ys.last ?? 0)
        }
      }
    }
    var way: Int64 = 0
    func join(_ first: (Int, Int), _ second: (Int, Int), _ along: Set<Character>) {
      guard second.0 < rows.count, second.1 < rows[second.0].count,
        let a = nodes[first.0][first.1], let b = nodes[second.0][second.1]
      else { return }
      let ends = [rows[first.0][first.1], rows[second.0][second.1]]
      let across: Set<Character> = Set("-=|\"").subtracting(along)
      guard !ends.contains(where: across.contains) else { return }
      way += 1
      let isPrivate = ends.contains("=") || ends.contains("\"")
      streets.addWay(
        id: way, access: isPrivate ? .privateOnly : .everyone,
        traits: isPrivate ? .taggedPrivate : [], through: [a, b])
    }
    for (row, line) in rows.enumerated() {
      for column in line.indices {
        join((row, column), (row, column + 1), ["-", "="])
        join((row, column), (row + 1, column), ["|", "\""])
      }
    }
    self.streets = streets
    self.places = places
  }

  /// The network of the town.
  public var network: WalkNetwork { WalkNetwork(building: streets) }
}
