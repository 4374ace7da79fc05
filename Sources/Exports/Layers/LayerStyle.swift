// How QGIS draws a layer. Colours are those of the report's map; a pattern, a shape or a label says
// the same, so that a map is read without colours too.

import Coverage
import Figures
import Planning
import Words

/// How QGIS draws a layer.
struct LayerStyle: Sendable {
  /// What is drawn for one value.
  struct Category: Sendable {
    /// The value of the attribute; empty for a layer that is drawn in one way.
    var value: String
    /// What the legend says.
    var label: Wording
    /// What is drawn, the lowest first.
    var symbols: [Symbol]

    init(value: String, label: Wording, symbols: Symbol...) {
      self.value = value
      self.label = label
      self.symbols = symbols
    }
  }

  /// One layer of a QGIS symbol.
  enum Symbol: Sendable {
    /// An area; without a fill only its border is drawn. The pattern is one of QGIS's own.
    case area(fill: String?, pattern: String, border: String, borderWidth: String)
    /// Lines over an area, `spacing` millimetres apart, that go on from one area into the next.
    case hatch(color: String, degrees: String, spacing: String, width: String)
    /// Dots over an area.
    case dots(color: String, spacing: String, size: String)
    /// The border of an area in dashes.
    case dashes(color: String, width: String, pattern: String)
    /// A marker: "circle", "star", "square".
    case marker(
      shape: String, fill: String, size: String, border: String = "20,20,20,255",
      borderWidth: String = "0.3", borderStyle: String = "solid")
  }

  /// The attribute or expression that decides; `nil` when all are drawn in one way.
  var attribute: String?
  /// The categories in the order of the legend.
  var categories: [Category]
  /// What stands beside each row.
  var label: Label?
  /// An expression; rows with a greater value are drawn over others.
  var order: String?

  /// A style.
  init(
    attribute: String?, categories: [Category], label: Label? = nil, order: String? = nil
  ) {
    self.attribute = attribute
    self.categories = categories
    self.label = label
    self.order = order
  }
}

/// Colours as red, green, blue, opacity.
extension LayerStyle {
  /// Dark ink.
  static let ink = "27,39,51,255"
  /// White below and around what must be seen.
  static let white = "255,255,255,255"
  /// Gaps.
  static let gapColor = "140,45,4,255"

  /// Colours that colour-blind people tell apart, as in the report's map.
  static func color(of status: CellStatus) -> String {
    switch status {
    case .covered: "42,111,171,255"
    case .beyond: "247,180,143,255"
    case .unreachable: "84,39,136,255"
    case .unsnapped: "77,77,77,255"
    }
  }

  /// The colour of small signs, which need more of it.
  private static func signColor(of status: CellStatus) -> String {
    switch status {
    case .covered: "47,127,176,255"
    case .beyond: "196,86,15,255"
    case .unreachable: "84,39,136,255"
    case .unsnapped: "74,74,74,255"
    }
  }
}

extension LayerStyle {
  /// Verdicts: a colour and a pattern for areas, a colour and a shape for points.
  static func statuses(arePoints: Bool) -> LayerStyle {
    LayerStyle(
      attribute: "status",
      categories: CellStatus.allCases.map { status in
        var category = Category(value: status.rawValue, label: Wording { $0.name(of: status) })
        category.symbols =
          arePoints
          ? [
            .marker(
              shape: sign(of: status), fill: signColor(of: status), size: "1.8",
              border: white, borderWidth: "0.15")
          ] : area(of: status)
        return category
      })
  }

  private static func sign(of status: CellStatus) -> String {
    switch status {
    case .covered: "square"
    case .beyond: "triangle"
    case .unreachable: "cross_fill"
    case .unsnapped: "diamond"
    }
  }

  /// The patterns of the report's map: hatched, dotted, checked.
  private static func area(of status: CellStatus) -> [Symbol] {
    let fill = color(of: status)
    let base = Symbol.area(fill: fill, pattern: "solid", border: fill, borderWidth: "0.05")
    switch status {
    case .covered: return [base]
    case .beyond:
      return [base, .hatch(color: "178,80,26,255", degrees: "45", spacing: "1.1", width: "0.3")]
    case .unreachable: return [base, .dots(color: white, spacing: "1.3", size: "0.6")]
    case .unsnapped:
      return [
        base, .hatch(color: white, degrees: "0", spacing: "1.2", width: "0.25"),
        .hatch(color: white, degrees: "90", spacing: "1.2", width: "0.25"),
      ]
    }
  }

  /// Gaps: an outline, and the rank as on the report's map; the smaller ones when zoomed in.
  static let gaps = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: LayerWords.gap,
        symbols: .area(
          fill: "179,88,6,50", pattern: "solid", border: gapColor, borderWidth: "0.5"))
    ], label: .rank(ofMost: 15, color: gapColor))

  /// Gaps of points.
  static let gapPoints = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: LayerWords.gap,
        symbols: .marker(
          shape: "circle", fill: "255,255,255,0", size: "3", border: gapColor, borderWidth: "0.4"))
    ], label: .rank(ofMost: 15, color: gapColor))

  /// Drawn reach: a light area for all sites together, an outline for each.
  static let reach = LayerStyle(
    attribute: "scope",
    categories: [
      Category(
        value: "all", label: LayerWords.reachOfAll,
        symbols: .area(
          fill: "42,111,171,60", pattern: "solid", border: "33,102,172,255", borderWidth: "0.4")),
      Category(
        value: "site", label: LayerWords.reachOfOne,
        symbols: .dashes(color: "33,102,172,200", width: "0.2", pattern: "1;1")),
    ])

  /// Gemeenten: the border of the report's map, and the name.
  static let gemeenten = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: LayerWords.boundary,
        symbols: .area(
          fill: nil, pattern: "no", border: "255,255,255,200", borderWidth: "1"),
        .dashes(color: ink, width: "0.45", pattern: "3;1;0.6;1"))
    ], label: .name(size: "11", color: ink))
}
