// From scanned objects to what stands along the streets.

import Formats
import Geo
import Planning

extension Surroundings {
  init(_ geometry: OSMGeometry) {
    self.init()
    let assembly = geometry.assembly
    for (node, point) in zip(assembly.named, geometry.namedPoints) { takeNode(node, point) }
    for way in assembly.ways.ids.indices { takeWay(way, geometry) }
    for relation in assembly.relations { takeRelation(relation, geometry) }
    facilities.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private mutating func takeNode(_ node: ScannedNode, _ point: PlanePoint) {
    guard point.x.isFinite, point.y.isFinite else { return }
    if node.purposes.contains(.place), let name = node.tags["name"], let kind = node.tags["place"] {
      places.append(NamedPlace(name: name, kind: kind, point: point))
    }
    if node.purposes.contains(.facility) { takeFacility("n\(node.id)", node.tags, point) }
  }

  private mutating func takeWay(_ way: Int, _ geometry: OSMGeometry) {
    let purposes = geometry.assembly.ways.purposes[way]
    guard !purposes.subtracting([.street, .member]).isEmpty else { return }
    let points = geometry.points(ofWay: way)
    guard points.count > 1 else { return }
    if purposes.contains(.motorway) { motorways.append(points) }
    if purposes.contains(.mainRoad) { mainRoads.append(points) }
    if purposes.contains(.railway) { railways.append(points) }
    let isRing = points.count > 3 && points.first == points.last
    if purposes.contains(.water) {
      if isRing { water.append(points) } else { waterways.append(points) }
    }
    if purposes.contains(.builtUp), isRing { builtUp.append(points) }
    let area = [Polygon(rings: [points])]
    if purposes.contains(.dwelling), isRing { takeDwelling(area) }
    if purposes.contains(.facility), let tags = geometry.assembly.ways.tags[way],
      let centroid = isRing ? area.centroid : points.first
    {
      takeFacility("w\(geometry.assembly.ways.ids[way])", tags, centroid)
    }
  }

  private mutating func takeRelation(_ relation: ScannedRelation, _ geometry: OSMGeometry) {
    let polygons = geometry.polygons(of: relation)
    guard !polygons.isEmpty else { return }
    let rings = polygons.flatMap(\.rings)
    if relation.purposes.contains(.water) { for ring in rings { water.append(ring) } }
    if relation.purposes.contains(.builtUp) { for ring in rings { builtUp.append(ring) } }
    if relation.purposes.contains(.dwelling) { takeDwelling(polygons) }
    if relation.purposes.contains(.facility), let centroid = polygons.centroid {
      takeFacility("r\(relation.id)", relation.tags, centroid)
    }
  }

  private mutating func takeDwelling(_ area: [Polygon<PlanePoint>]) {
    guard let centroid = area.centroid else { return }
    dwellings.append([centroid])
    dwellingAreas.append(area.areaSquareMetres)
  }

  private mutating func takeFacility(_ id: String, _ tags: OSMTags, _ point: PlanePoint) {
    guard let kind = OSMFacility.kind(of: tags) else { return }
    facilities.append(
      Facility(
        id: id, className: kind.name, name: tags["name"] ?? kind.title, point: point,
        capacity: tags["capacity"].flatMap { Int($0) }.flatMap {
          (0..<1_000_000).contains($0) ? $0 : nil
        }))
  }
}
