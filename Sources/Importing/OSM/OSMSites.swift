public import Planning

/// Sites out of OSM: fire stations as C-NSP, community centres as L-NSP.
public enum OSMSites {
  /// The facilities that serve as sites; their ids are those of OSM.
  public static func sites(of surroundings: Surroundings) -> [Noodsteunpunt] {
    surroundings.facilities.compactMap { facility in
      guard let kind = OSMFacility.classes.first(where: { $0.name == facility.className })?.siteKind
      else { return nil }
      return Noodsteunpunt(
        id: "osm-\(facility.id)", name: facility.name, kind: kind, location: facility.point,
        capacity: facility.capacity)
    }
  }

  /// The facilities of some classes as candidates; each would be an L-NSP.
  public static func candidates(
    of surroundings: Surroundings, classes: Set<String>
  ) -> [Noodsteunpunt] {
    surroundings.facilities.filter { classes.contains($0.className) }.map(candidate)
  }

  /// The facility with the id of a candidate, of any class; `nil` when there is none.
  public static func candidate(_ id: String, of surroundings: Surroundings) -> Noodsteunpunt? {
    surroundings.facilities.first { "osm-\($0.id)" == id }.map(candidate)
  }

  private static func candidate(_ facility: Facility) -> Noodsteunpunt {
    Noodsteunpunt(
      id: "osm-\(facility.id)", name: facility.name, kind: .lNSP, location: facility.point,
      status: .candidate, capacity: facility.capacity)
  }
}
