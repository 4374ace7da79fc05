// The ids of OSM objects: each gemeente has a range of its own, so gemeenten need not wait for each
// other; the skeleton has the lowest.

enum OSMNumbers {
  static func node(skeleton place: Int) -> Int64 { Int64(place) + 1 }
  static func node(_ place: Int, gemeente: Int) -> Int64 {
    Int64(gemeente + 1) * 20_000_000 + Int64(place) + 1
  }

  static func way(skeleton place: Int) -> Int64 { Int64(place) + 1 }
  static func way(_ place: Int, gemeente: Int) -> Int64 {
    Int64(gemeente + 1) * 5_000_000 + Int64(place) + 1
  }

  static func relation(_ place: Int, gemeente: Int) -> Int64 {
    Int64(gemeente + 1) * 1_000 + Int64(place) + 1
  }
}
