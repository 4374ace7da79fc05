// QGIS style documents: one symbol a category.

import Words

extension LayerStyle {
  /// The style document.
  func qml(_ language: Language) -> String {
    let symbols = categories.enumerated().map { place, category in
      Self.symbol(category.symbols, name: "\(place)")
    }.joined()
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology|Labeling" \
      labelsEnabled="\(label == nil ? 0 : 1)">
      \(renderer(symbols, language))\(label?.qml ?? "")
      </qgis>
      """
  }

  private func renderer(_ symbols: String, _ language: Language) -> String {
    let sorting = """
      symbollevels="0" enableorderby="\(order == nil ? 0 : 1)" forceraster="0"
      """
    let order = order.map {
      """
      <orderby><orderByClause asc="1" nullsFirst="0">\($0.markupEscaped)</orderByClause></orderby>
      """
    }
    guard let attribute else {
      return """
        <renderer-v2 type="singleSymbol" \(sorting)>
        <symbols>\(symbols)</symbols>\(order ?? "")
        </renderer-v2>
        """
    }
    let rows = categories.enumerated().map { place, category in
      """
      <category value="\(category.value.markupEscaped)" \
      label="\(language(category.label).markupEscaped)" \
      symbol="\(place)" render="true" type="string"/>
      """
    }.joined()
    return """
      <renderer-v2 type="categorizedSymbol" attr="\(attribute.markupEscaped)" \(sorting)>
      <categories>\(rows)</categories>
      <symbols>\(symbols)</symbols>\(order ?? "")
      </renderer-v2>
      """
  }

  private static func symbol(_ layers: [Symbol], name: String) -> String {
    let isMarker = layers.contains { if case .marker = $0 { true } else { false } }
    return symbol(
      type: isMarker ? "marker" : "fill", name: name,
      layers.enumerated().map { $1.qml(name: "@\(name)@\($0)") }.joined())
  }

  fileprivate static func symbol(type: String, name: String, _ layers: String) -> String {
    """
    <symbol type="\(type)" name="\(name)" alpha="1" clip_to_extent="1" force_rhr="0">\
    \(layers)</symbol>
    """
  }
}

extension LayerStyle.Symbol {
  /// The layer; a symbol inside it gets the name.
  fileprivate func qml(name: String) -> String {
    switch self {
    case .area(let fill, let pattern, let border, let borderWidth):
      return layer(
        "SimpleFill",
        [
          ("color", fill ?? "0,0,0,0"), ("style", pattern), ("outline_color", border),
          ("outline_style", "solid"), ("outline_width", borderWidth),
          ("outline_width_unit", "MM"),
        ])
    case .dashes(let color, let width, let pattern): return line(color, width, dashes: pattern)
    case .hatch(let color, let degrees, let spacing, let width):
      return layer(
        "LinePatternFill",
        [
          ("angle", degrees), ("distance", spacing), ("distance_unit", "MM"),
          ("coordinate_reference", "viewport"),
        ], inside: LayerStyle.symbol(type: "line", name: name, line(color, width)))
    case .dots(let color, let spacing, let size):
      let dot = Self.marker(
        shape: "circle", fill: color, size: size, border: color, borderStyle: "no")
      return layer(
        "PointPatternFill",
        [
          ("distance_x", spacing), ("distance_x_unit", "MM"), ("distance_y", spacing),
          ("distance_y_unit", "MM"), ("coordinate_reference", "viewport"),
        ], inside: LayerStyle.symbol(type: "marker", name: name, dot.qml(name: name)))
    case .marker(let shape, let fill, let size, let border, let borderWidth, let borderStyle):
      return layer(
        "SimpleMarker",
        [
          ("name", shape), ("color", fill), ("size", size), ("size_unit", "MM"),
          ("outline_color", border), ("outline_style", borderStyle),
          ("outline_width", borderWidth), ("outline_width_unit", "MM"),
        ])
    }
  }

  private func line(_ color: String, _ width: String, dashes: String? = nil) -> String {
    layer(
      "SimpleLine",
      [
        ("line_color", color), ("line_style", "solid"), ("line_width", width),
        ("line_width_unit", "MM"), ("joinstyle", "round"), ("capstyle", "flat"),
      ]
        + (dashes.map {
          [("use_custom_dash", "1"), ("customdash", $0), ("customdash_unit", "MM")]
        } ?? []))
  }

  private func layer(
    _ kind: String, _ options: [(String, String)], inside: String = ""
  ) -> String {
    let map = options.map { "<Option name=\"\($0)\" value=\"\($1)\" type=\"QString\"/>" }.joined()
    return """
      <layer class="\(kind)" enabled="1" locked="0" pass="0">\
      <Option type="Map">\(map)</Option>\(inside)</layer>
      """
  }
}
