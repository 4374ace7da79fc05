// Spreads the people of wijken, buurten and postcodes over places where people live: dwellings that
// are named or those of OSM, else points along the streets (`Sources/WalkNetwork/README.md`, section 14).

public import Findings
import Formats
public import Geo
public import Planning
public import WalkNetwork

/// Places over which people are spread.
public struct DwellingPlaces: Sendable {
  /// Where each place is.
  public var points: [PlanePoint]
  /// How many people each place draws beside the others: ground area, or 1.
  public var weights: [Double]

  /// Without weights all places draw alike.
  public init(points: [PlanePoint], weights: [Double]? = nil) {
    self.points = points
    self.weights = weights ?? [Double](repeating: 1, count: points.count)
  }

  /// The buildings of an extract that can be dwellings, weighted by ground area.
  public init(of surroundings: Surroundings) {
    let shapes = surroundings.dwellings
    self.init(
      points: (0..<shapes.count).map { PlanePoint(x: shapes.xs[$0], y: shapes.ys[$0]) },
      weights: surroundings.dwellingAreas)
  }
}

/// Turns polygons with people into records with a point.
public struct PopulationSpread {
  /// Fewer dwellings than this in a polygon and its people are spread along the streets.
  private static let leastDwellings = 5
  private static let firstMetres = 50.0
  private static let stepMetres = 100.0
  private let polygons: PolygonPopulation
  private let areas: AreaIndex
  private let network: WalkNetwork
  private var placesOfArea: [[(point: PlanePoint, weight: Double)]]

  /// Spreads people.
  ///
  /// - Returns: the records, and findings that say how many polygons were spread over what. The
  ///   people of a polygon with neither dwellings nor streets stay together at its centroid.
  public static func spread(
    _ polygons: PolygonPopulation, over dwellings: DwellingPlaces, along network: WalkNetwork,
    file: String
  ) -> (population: Population, findings: [Finding]) {
    var spread = PopulationSpread(polygons, network)
    spread.take(dwellings)
    let withDwellings = spread.placesOfArea.map { $0.count >= leastDwellings }
    spread.takeStreets(of: withDwellings.map { !$0 })
    return spread.records(file: file, withDwellings: withDwellings)
  }

  private init(_ polygons: PolygonPopulation, _ network: WalkNetwork) {
    self.polygons = polygons
    self.network = network
    areas = AreaIndex(polygons.polygons)
    placesOfArea = polygons.ids.map { _ in [] }
  }

  private mutating func take(_ dwellings: DwellingPlaces) {
    for (point, weight) in zip(dwellings.points, dwellings.weights) where weight > 0 {
      if let area = areas.area(holding: point) { placesOfArea[area].append((point, weight)) }
    }
  }

  /// Points every 100 m along public chains, the first 50 m from the chain's start.
  private mutating func takeStreets(of isWanted: [Bool]) {
    for area in isWanted.indices where isWanted[area] { placesOfArea[area] = [] }
    guard isWanted.contains(true) else { return }
    let chainOffsets = network.chainOffsetsMetres()
    for edge in 0..<network.edgeCount where !network.isPrivate(edge: edge) {
      let metres = network.metres(ofEdge: edge)
      let start = chainOffsets[edge]
      let earlier = max(0, ((start - Self.firstMetres) / Self.stepMetres).rounded(.up))
      let first = Self.firstMetres + earlier * Self.stepMetres - start
      for offset in stride(from: first, to: metres, by: Self.stepMetres) {
        let snap = Snap(edge: UInt32(edge), offsetMetres: offset, legMetres: 0)
        let point = network.place(of: snap)
        if let area = areas.area(holding: point), isWanted[area] {
          placesOfArea[area].append((point, 1))
        }
      }
    }
  }

  private func records(
    file: String, withDwellings: [Bool]
  ) -> (population: Population, findings: [Finding]) {
    var population = Population(grain: .points)
    population.groups = polygons.groups.map { Population.Group(name: $0.name, counts: []) }
    var counts = (dwellings: 0, streets: 0, centroids: 0)
    for area in polygons.ids.indices {
      var places = placesOfArea[area]
      let total = polygons.residents[area]
      if places.isEmpty || total == nil {
        guard let centroid = polygons.polygons[area].centroid else { continue }
        counts.centroids += 1
        places = [(centroid, 1)]
      } else if withDwellings[area] {
        counts.dwellings += 1
      } else {
        counts.streets += 1
      }
      append(area, places, to: &population)
    }
    let location = DataLocation(file: file)
    let findings = [
      (FindingKind.spreadOverDwellings, counts.dwellings),
      (FindingKind.spreadAlongStreets, counts.streets),
      (FindingKind.keptAtCentroid, counts.centroids),
    ].filter { $0.1 > 0 }.map { kind, count in
      Finding(kind, at: location, ["all": .count(polygons.ids.count)], count: count)
    }
    return (population, findings)
  }

  private func append(
    _ area: Int, _ places: [(point: PlanePoint, weight: Double)], to population: inout Population
  ) {
    let sum = places.reduce(0) { $0 + $1.weight }
    for (number, place) in places.enumerated() {
      let share = place.weight / sum
      let id = polygons.ids[area]
      population.ids.append(places.count == 1 ? id : "\(id)#\(number + 1)")
      population.points.append(place.point)
      population.residents.append(polygons.residents[area].map { $0 * share })
      for group in population.groups.indices {
        population.groups[group].counts.append(
          polygons.groups[group].counts[area].map { $0 * share })
      }
    }
  }
}
