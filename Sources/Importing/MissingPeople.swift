// The people whom squares lack. CBS leaves out squares with fewer than five residents and dwellings, so
// the squares of a gemeente add up to less than its official number. What is missing is spread over the
// dwellings that lie in no square with known residents: one record for each such square.

public import Findings
import Formats
import Geo
public import Planning

/// Spreads the difference between official numbers and squares.
public struct MissingPeople {
  private struct Square: Hashable, Comparable {
    var column: Int
    var row: Int

    static func < (first: Square, second: Square) -> Bool {
      (first.row, first.column) < (second.row, second.column)
    }
  }

  private struct Home {
    var x = 0.0
    var y = 0.0
    var weight = 0.0
  }

  /// What was spread.
  public struct Spread: Sendable {
    /// A record for each square with dwellings.
    public var records: Population
    /// The gemeente of each record.
    public var areas: [Int?]
    /// How many people could be placed, and how many not.
    public var findings: [Finding]
  }

  private let population: Population
  private let areaOfRecord: [Int?]
  private let gemeenten: [Gemeente]
  private let sideMetres: Double

  public init(
    _ population: Population, _ areaOfRecord: [Int?], _ gemeenten: [Gemeente], sideMetres: Double
  ) {
    self.population = population
    self.areaOfRecord = areaOfRecord
    self.gemeenten = gemeenten
    self.sideMetres = sideMetres
  }

  /// Spreads what is missing over dwellings, by ground area.
  public func spread(over dwellings: DwellingPlaces) -> Spread {
    let missing = missingResidents
    let homes = homes(dwellings, in: missing)
    var records = Population(grain: population.grain)
    records.groups = population.groups.map { Population.Group(name: $0.name, counts: []) }
    var areas: [Int?] = []
    var (placed, left) = (0.0, 0.0)
    for area in gemeenten.indices {
      guard let people = missing[area], people > 0 else { continue }
      let total = homes[area].values.reduce(0) { $0 + $1.weight }
      guard total > 0 else {
        left += people
        continue
      }
      placed += people
      for (square, home) in homes[area].sorted(by: { $0.key < $1.key }) {
        records.ids.append("rest-\(gemeenten[area].code)-E\(square.column)N\(square.row)")
        records.points.append(PlanePoint(x: home.x / home.weight, y: home.y / home.weight))
        records.residents.append(people * home.weight / total)
        for group in records.groups.indices { records.groups[group].counts.append(nil) }
        areas.append(area)
      }
    }
    return Spread(records: records, areas: areas, findings: findings(placed, left, areas.count))
  }

  /// Official residents less those in squares, of each gemeente with an official number.
  private var missingResidents: [Double?] {
    var sums = [Double](repeating: 0, count: gemeenten.count)
    for record in population.ids.indices {
      if let area = areaOfRecord[record] { sums[area] += population.residents[record] ?? 0 }
    }
    return zip(gemeenten, sums).map { gemeente, sum in
      gemeente.officialResidents.map { max(0, Double($0) - sum) }
    }
  }

  private func square(_ point: PlanePoint) -> Square {
    Square(
      column: Int((point.x / sideMetres).rounded(.down)),
      row: Int((point.y / sideMetres).rounded(.down)))
  }

  /// The dwellings outside squares with known residents, by gemeente and square.
  private func homes(_ dwellings: DwellingPlaces, in missing: [Double?]) -> [[Square: Home]] {
    var known: Set<Square> = []
    for record in population.ids.indices where population.residents[record] != nil {
      known.insert(square(population.points[record]))
    }
    let index = AreaIndex(gemeenten.map(\.boundary))
    var homes = [[Square: Home]](repeating: [:], count: gemeenten.count)
    for (point, weight) in zip(dwellings.points, dwellings.weights) where weight > 0 {
      let square = square(point)
      guard !known.contains(square), let area = index.area(holding: point), missing[area] ?? 0 > 0
      else { continue }
      var home = homes[area][square] ?? Home()
      home.x += point.x * weight
      home.y += point.y * weight
      home.weight += weight
      homes[area][square] = home
    }
    return homes
  }

  private func findings(_ placed: Double, _ left: Double, _ count: Int) -> [Finding] {
    var findings = [
      Finding(
        .missingPeopleSpread, at: DataLocation(file: "reconcile"),
        ["residents": .residents(placed)], count: count)
    ]
    if left > 0 {
      findings.append(
        Finding(
          .missingPeopleLeft, at: DataLocation(file: "reconcile"), ["residents": .residents(left)]))
    }
    return findings
  }
}
