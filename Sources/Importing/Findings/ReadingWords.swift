// Parts of sentences about rows: what was expected, what was found, what is wrong with a shape.

import Words

/// Words that stand in the places of sentences about rows.
enum ReadingWords {
  static let noGeometry = Wording("geen vorm", "no geometry")
  static let point = Wording("een punt", "a point")
  static let line = Wording("een lijn", "a line")
  static let area = Wording("een gebied", "an area")
  static let polygon = Wording("een vlak", "a polygon")
  static let pointOrPolygon = Wording("een punt of een vlak", "a point or a polygon")
  static let gemeente = Wording("gemeente")
  static let otherArea = Wording("gebied", "area")
  static let oneKind = Wording("één soort", "one kind")
  static let degreeAxes = Wording("lengte- en breedtegraad", "longitude and latitude")
  static let metreAxes = Wording("x en y", "x and y")
  static let rest = Wording(
    "meer rijen zoals de {listed} die er staan", "more rows like the {listed} that are listed")

  /// A pair of coordinates between brackets.
  static func pair(_ x: Double?, _ y: Double?) -> Wording {
    func text(_ empty: String) -> String { "(\(x.map(plain) ?? empty), \(y.map(plain) ?? empty))" }
    return Wording(text("leeg"), text("empty"))
  }

  /// A number that can be read in two ways.
  static func twofold(_ number: String) -> Wording {
    Wording(
      "\(number), wat duizendtallen of decimalen kunnen zijn",
      "\(number), which could be thousands or decimals")
  }

  /// What CBS means by a number below -99990.
  static func meaning(ofSentinel value: Double) -> Wording {
    switch value {
    case -99997: Wording("geheim of afwezig", "secret or absent")
    case -99995: Wording("in een latere versie ingevuld", "to be filled in a later version")
    case -99991: Wording("op dit niveau niet gepubliceerd", "not published at this level")
    default: Wording("geen cijfer", "no figure")
    }
  }

  // MARK: Shapes that are wrong

  static let nothingLeft = Wording("er blijft niets over", "nothing is left")
  static let nothingLeftOfPolygon = Wording(
    "er blijft niets over van het vlak", "nothing is left of the polygon")
  static let nothingLeftOfIt = Wording("; er blijft niets van over", "; nothing is left of it")

  static func crowded(positions: Int) -> Wording {
    Wording(
      "te veel van de \(positions) posities op één plek, rand over rand",
      "too many of its \(positions) positions in one place, edge over edge")
  }
  static func crossesItself(moreThan times: Int) -> Wording {
    Wording(
      "een omtrek die zichzelf vaker dan \(times) keer kruist",
      "an outline that crosses itself more than \(times) times")
  }
  static func crossEachOther(moreThan times: Int) -> Wording {
    Wording(
      "omtrekken die elkaar vaker dan \(times) keer kruisen",
      "outlines that cross each other more than \(times) times")
  }
  static func touchEachOther(moreThan times: Int) -> Wording {
    Wording(
      "randen die elkaar vaker dan \(times) keer raken",
      "edges that touch each other more than \(times) times")
  }

  /// What GEOS says is wrong with polygons, with the place it adds between square brackets.
  static func defect(_ reason: String) -> Wording {
    guard let known = defects.first(where: { reason.hasPrefix($0.english) }) else {
      return Wording(reason)
    }
    return Wording(known.dutch + reason.dropFirst(known.english.count), reason)
  }

  private static let defects = [
    Wording("Rand kruist zichzelf", "Self-intersection"),
    Wording("Ring raakt of kruist zichzelf", "Ring Self-intersection"),
    Wording("Gat ligt buiten de rand", "Hole lies outside shell"),
    Wording("Gaten liggen in elkaar", "Holes are nested"),
    Wording("Binnenkant hangt niet samen", "Interior is disconnected"),
    Wording("Vlakken liggen in elkaar", "Nested shells"),
    Wording("Ring staat er twee keer", "Duplicate Rings"),
    Wording("Te weinig punten in een ring", "Too few points in a ring"),
    Wording("Te weinig punten in een deel", "Too few points in geometry component"),
    Wording("Coördinaat kan niet", "Invalid Coordinate"),
    Wording("Ring is niet gesloten", "Ring not closed"),
    Wording("Punt staat er twee keer", "Repeated Point"),
  ]
}
