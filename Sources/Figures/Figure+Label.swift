// What a label leaves out of tables, layers and pages: the rule stands here once, for every output.

package import Planning

extension Figure {
  /// The figure without the numbers that are to be hidden.
  fileprivate func hiding(_ isHidden: @escaping @Sendable (Double) -> Bool) -> Figure {
    var figure = self
    let value = value
    figure.value = { row in
      let found = value(row)
      return found.number.map(isHidden) == true
        ? .fewerThan(TrafficLightLabel.leastShownResidents) : found
    }
    return figure
  }
}

extension [Figure<Int>] {
  /// Figures of single records under a label.
  ///
  /// Zero is hidden there too: that of six residents none is old says something of each of them.
  package func ofRecords(under label: TrafficLightLabel?) -> [Figure<Int>] {
    guard label?.isPublic == true else { return self }
    return map {
      $0.unit == .inputResidents ? $0.hiding { $0 < TrafficLightLabel.leastShownResidents } : $0
    }
  }
}

extension Array {
  /// Figures of which those in a unit hide small numbers, when the label is a public one.
  package func hidingSmallCounts<Row>(
    of unit: FigureUnit, under label: TrafficLightLabel?
  ) -> [Figure<Row>] where Element == Figure<Row> {
    guard let label, label.isPublic else { return self }
    return map { $0.unit == unit ? $0.hiding(label.hides) : $0 }
  }
}
