// QGIS style documents: one symbol a category, in the colours of the report.

import Coverage
import Planning

/// How QGIS draws a layer.
struct LayerStyle: Sendable {
  /// What is drawn for one value.
  struct Category: Sendable {
    /// The value of the attribute; empty for a layer that is drawn in one way.
    var value: String
    /// What the legend says.
    var label: String
    /// The symbol.
    var symbol: Symbol
  }

  /// A QGIS symbol of one layer.
  enum Symbol: Sendable {
    /// An area; without a fill only its border is drawn. The pattern is one of QGIS's own.
    case area(fill: String?, pattern: String, border: String, borderWidth: String)
    /// A marker: "circle", "star", "square".
    case marker(shape: String, fill: String, size: String)
  }

  /// The attribute that decides; `nil` when all are drawn in one way.
  var attribute: String?
  /// The categories in the order of the legend.
  var categories: [Category]

  /// Colours as red, green, blue that colour-blind people tell apart, as in the report's map.
  static func color(of status: CellStatus) -> String {
    switch status {
    case .covered: "67,147,195,255"
    case .beyond: "244,165,130,255"
    case .unreachable: "84,39,136,255"
    case .unsnapped: "99,99,99,255"
    }
  }

  /// Verdicts: a colour and a pattern for areas, a colour and a shape for points.
  static func statuses(arePoints: Bool) -> LayerStyle {
    LayerStyle(
      attribute: "status",
      categories: CellStatus.allCases.map { status in
        let look: (pattern: String, shape: String) =
          switch status {
          case .covered: ("solid", "square")
          case .beyond: ("solid", "triangle")
          case .unreachable: ("solid", "cross_fill")
          case .unsnapped: ("dense3", "diamond")
          }
        let fill = color(of: status)
        return Category(
          value: status.rawValue, label: ReportLanguage.dutch.name(of: status),
          symbol: arePoints
            ? .marker(shape: look.shape, fill: fill, size: "1.6")
            : .area(fill: fill, pattern: look.pattern, border: fill, borderWidth: "0.05"))
      })
  }

  /// Sites: a shape a tier.
  static let sites = LayerStyle(
    attribute: "kind",
    categories: [
      Category(
        value: Noodsteunpunt.Kind.cNSP.rawValue, label: "C-NSP",
        symbol: .marker(shape: "star", fill: "178,24,43,255", size: "5")),
      Category(
        value: Noodsteunpunt.Kind.lNSP.rawValue, label: "L-NSP",
        symbol: .marker(shape: "circle", fill: "255,255,255,255", size: "3")),
    ])

  /// Gaps: one outline.
  static let gaps = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: "Gat in de dekking",
        symbol: .area(
          fill: "179,88,6,90", pattern: "f_diagonal", border: "179,88,6,255", borderWidth: "0.3"))
    ])

  /// Gaps of points.
  static let gapPoints = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: "Gat in de dekking",
        symbol: .marker(shape: "triangle", fill: "179,88,6,255", size: "2"))
    ])

  /// Drawn reach: a light area for all sites together, an outline for each.
  static let reach = LayerStyle(
    attribute: "scope",
    categories: [
      Category(
        value: "all", label: "Bereik van alle punten samen",
        symbol: .area(
          fill: "67,147,195,70", pattern: "solid", border: "33,102,172,255", borderWidth: "0.4")),
      Category(
        value: "site", label: "Bereik van één punt",
        symbol: .area(fill: nil, pattern: "no", border: "33,102,172,160", borderWidth: "0.2")),
    ])

  /// Gemeenten: a border.
  static let gemeenten = LayerStyle(
    attribute: nil,
    categories: [
      Category(
        value: "", label: "Gemeentegrens",
        symbol: .area(fill: nil, pattern: "no", border: "40,40,40,255", borderWidth: "0.5"))
    ])
}

extension LayerStyle {
  /// The style document.
  var qml: String {
    let symbols = categories.enumerated().map { place, category in
      category.symbol.qml(name: place)
    }.joined()
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology">
      \(renderer(symbols))
      </qgis>
      """
  }

  private func renderer(_ symbols: String) -> String {
    guard let attribute else {
      return """
        <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
        <symbols>\(symbols)</symbols>
        </renderer-v2>
        """
    }
    let rows = categories.enumerated().map { place, category in
      """
      <category value="\(category.value.markupEscaped)" label="\(category.label.markupEscaped)" \
      symbol="\(place)" render="true" type="string"/>
      """
    }.joined()
    return """
      <renderer-v2 type="categorizedSymbol" attr="\(attribute)" symbollevels="0" \
      enableorderby="0" forceraster="0">
      <categories>\(rows)</categories>
      <symbols>\(symbols)</symbols>
      </renderer-v2>
      """
  }
}

extension LayerStyle.Symbol {
  fileprivate func qml(name: Int) -> String {
    let type: String
    let layer: String
    let options: [(String, String)]
    switch self {
    case .area(let fill, let pattern, let border, let borderWidth):
      type = "fill"
      layer = "SimpleFill"
      options = [
        ("color", fill ?? "0,0,0,0"), ("style", pattern), ("outline_color", border),
        ("outline_style", "solid"), ("outline_width", borderWidth), ("outline_width_unit", "MM"),
      ]
    case .marker(let shape, let fill, let size):
      type = "marker"
      layer = "SimpleMarker"
      options = [
        ("name", shape), ("color", fill), ("size", size), ("size_unit", "MM"),
        ("outline_color", "20,20,20,255"), ("outline_style", "solid"), ("outline_width", "0.3"),
        ("outline_width_unit", "MM"),
      ]
    }
    let map = options.map { "<Option name=\"\($0)\" value=\"\($1)\" type=\"QString\"/>" }.joined()
    return """
      <symbol type="\(type)" name="\(name)" alpha="1" clip_to_extent="1" force_rhr="0">\
      <layer class="\(layer)" enabled="1" locked="0" pass="0">\
      <Option type="Map">\(map)</Option></layer></symbol>
      """
  }
}
