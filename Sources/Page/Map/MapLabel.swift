// Names on the map: the important ones first, none over another.

import Geo
import Planning

/// A name on the map.
struct MapLabel: Sendable, Hashable {
  /// The middle of the text.
  var point: SheetPoint
  /// The name.
  var text: String
  /// The class in the style sheet: "town".
  var style: String

  /// Chooses names that do not hide each other or what is there already.
  static func labels(
    of places: [NamedPlace], in frame: MapFrame, around taken: [SheetPoint], most: Int = 60
  ) -> [MapLabel] {
    var boxes = taken.map { LabelBox(center: $0, width: 160, height: 160) }
    var labels: [MapLabel] = []
    let ranked = places.enumerated().compactMap { place in
      size(of: place.element.kind).map { (size: $0, order: place.offset, place: place.element) }
    }.sorted { ($1.size.height, $0.order) < ($0.size.height, $1.order) }
    for (size, _, place) in ranked where labels.count < most && frame.shows(place.point) {
      let center = SheetPoint(x: frame.x(place.point.x), y: frame.y(place.point.y))
      let width = size.height * place.name.count * 6 / 10
      // In the middle when there is room, else a little above or below.
      for shift in [0, -180, 180] {
        let at = SheetPoint(x: center.x, y: center.y + shift)
        let box = LabelBox(center: at, width: width, height: size.height)
        guard box.isInside(frame), !boxes.contains(where: box.touches) else { continue }
        boxes.append(box)
        labels.append(MapLabel(point: at, text: place.name, style: size.style))
        break
      }
    }
    return labels
  }

  /// Places for round markers: where they belong, or beside it when something is there already.
  static func freePlaces(for points: [SheetPoint], around taken: [SheetPoint]) -> [SheetPoint] {
    var boxes = taken.map { LabelBox(center: $0, width: 160, height: 160) }
    return points.map { point in
      let places = [(0, 0), (0, -240), (240, 0), (-240, 0), (0, 240)].map {
        SheetPoint(x: point.x + $0.0, y: point.y + $0.1)
      }
      let free = places.first { place in
        !boxes.contains { LabelBox(center: place, width: 200, height: 200).touches($0) }
      }
      let place = free ?? point
      boxes.append(LabelBox(center: place, width: 200, height: 200))
      return place
    }
  }

  private static func size(of kind: String) -> (height: Int, style: String)? {
    switch kind {
    case "city": (230, "city")
    case "town": (190, "town")
    case "village": (150, "village")
    case "suburb", "hamlet": (120, "hamlet")
    default: nil
    }
  }
}

private struct LabelBox {
  var left: Int
  var right: Int
  var top: Int
  var bottom: Int

  init(center: SheetPoint, width: Int, height: Int) {
    left = center.x - width / 2
    right = center.x + width / 2
    top = center.y - height / 2
    bottom = center.y + height / 2
  }

  func touches(_ other: LabelBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func isInside(_ frame: MapFrame) -> Bool {
    left >= 0 && right <= frame.width && top >= 0 && bottom <= frame.height
  }
}
