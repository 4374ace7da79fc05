// Labels of a layer in QGIS.

import Words

extension LayerStyle {
  /// What stands beside each row.
  struct Label: Sendable {
    /// Where it stands.
    enum Placement: String, Sendable {
      /// On the middle of the row's geometry.
      case over = "1"
      /// Anywhere inside an area.
      case inside = "4"
      /// Beside a point, the best places first.
      case beside = "6"
    }

    /// An expression of QGIS.
    var expression: String
    /// The size in points.
    var size: String
    /// The colour.
    var color: String
    /// Where it stands.
    var placement: Placement
    /// True for a white circle behind it.
    var hasPlate = false

    /// The name of an area.
    static func name(size: String, color: String) -> Label {
      Label(expression: "\"name\"", size: size, color: color, placement: .inside)
    }

    /// The name of a site, when there is room for it.
    static let siteName = Label(
      expression: "CASE WHEN @map_scale < 60000 THEN coalesce(nullif(\"name\", ''), \"id\") END",
      size: "8", color: ink, placement: .beside)

    /// The rank in a circle: of the first ones always, of the others when zoomed in.
    static func rank(ofMost most: Int, color: String) -> Label {
      Label(
        expression: "CASE WHEN \"rank\" <= \(most) OR @map_scale < 10000 THEN \"rank\" END",
        size: "8", color: color, placement: .over, hasPlate: true)
    }

    /// The part of a style document.
    var qml: String {
      let plate =
        hasPlate
        ? """
        <background shapeDraw="1" shapeType="3" shapeSizeType="0" shapeSizeX="0.4" shapeSizeY="0.4" \
        shapeSizeUnit="MM" shapeFillColor="\(white)" shapeBorderColor="\(color)" \
        shapeBorderWidth="0.3" shapeBorderWidthUnit="MM" shapeOpacity="1"/>
        """ : ""
      return """
        <labeling type="simple"><settings calloutType="simple">
        <text-style fieldName="\(expression.markupEscaped)" isExpression="1" fontSize="\(size)" \
        fontSizeUnit="Point" fontWeight="75" namedStyle="Bold" textColor="\(color)" \
        textOpacity="1">
        <text-buffer bufferDraw="\(hasPlate ? 0 : 1)" bufferSize="0.8" bufferSizeUnits="MM" \
        bufferColor="\(white)" bufferOpacity="0.9" bufferNoFill="0" bufferJoinStyle="128"/>
        \(plate)</text-style>
        <placement placement="\(placement.rawValue)" dist="1" distUnits="MM" \
        predefinedPositionOrder="TR,BR,TL,BL,R,L,TSR,BSR"/>
        <rendering obstacle="\(placement == .inside ? 0 : 1)" obstacleFactor="2"/>
        </settings></labeling>
        """
    }
  }
}
