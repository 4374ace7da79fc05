import Testing

@testable import Importing

/// What ways are kept for besides walking.
@Suite("OSM selection")
struct OSMSelectionTests {
  @Test(arguments: [
    (["railway": "rail"], [OSMPurpose.railway]),
    (["railway": "rail", "tunnel": "no"], [.railway]),
    (["railway": "tram", "tunnel": "building_passage"], [.railway]),
    (["railway": "subway", "tunnel": "yes"], []),
    (["railway": "rail", "service": "yard"], []),
    (["highway": "motorway"], [.motorway]),
    (["highway": "motorway", "tunnel": "yes"], []),
    (["highway": "primary", "tunnel": "yes"], [.mainRoad]),
    (["waterway": "canal", "tunnel": "culvert"], [.water]),
  ])
  func `what lies in a tunnel is no barrier`(tags: [String: String], purposes: [OSMPurpose]) {
    let found = OSMSelection.purposes(ofWay: OSMTags(tags))
    #expect(found.intersection([.railway, .motorway, .mainRoad, .water]) == OSMPurpose(purposes))
  }
}
