// What a label leaves out of tables and layers: the rule stands here once, for every file.

import Figures
import Formats
import Planning
import Words

extension Figure {
  /// The column without the numbers that are to be hidden.
  fileprivate func hiding(_ isHidden: @escaping @Sendable (Double) -> Bool) -> Figure {
    var column = self
    let value = value
    column.value = { row in
      let found = value(row)
      return found.number.map(isHidden) == true ? .none : found
    }
    return column
  }
}

extension [Figure<Int>] {
  /// Columns of single records under a label.
  ///
  /// Zero is hidden there too: that of six residents none is old says something of each of them.
  func ofRecords(under label: TrafficLightLabel?) -> [Figure<Int>] {
    guard label?.isPublic == true else { return self }
    return map {
      $0.unit == .inputResidents ? $0.hiding { $0 < TrafficLightLabel.leastShownResidents } : $0
    }
  }
}

extension Array {
  /// Columns of which those in a unit hide small numbers, when the label is a public one.
  func hidingSmallCounts<Row>(
    of unit: FigureUnit, under label: TrafficLightLabel?
  ) -> [Figure<Row>] where Element == Figure<Row> {
    guard let label, label.isPublic else { return self }
    return map { $0.unit == unit ? $0.hiding(label.hides) : $0 }
  }
}

extension [ColumnDescription] {
  /// What columns mean, and above them with whom the files may be shared.
  func labelled(_ label: TrafficLightLabel?) -> [ColumnDescription] {
    guard let label else { return self }
    return [
      ColumnDescription(
        file: "*", name: "", unit: label.text,
        dutch: Language.dutch.meaning(of: label),
        english: Language.english.meaning(of: label))
    ] + self
  }
}

extension OrderedJSON {
  /// An object that says with whom it may be shared, behind its first member.
  func labelled(_ label: TrafficLightLabel?) -> OrderedJSON {
    guard let label, case .object(var members) = self else { return self }
    members.insert(Member("tlp", .text(label.text)), at: Swift.min(1, members.count))
    return .object(members)
  }
}

extension TrafficLightLabel? {
  /// The label as a member of a GeoJSON file.
  var foreignMembers: [(name: String, value: AttributeValue)] {
    map { [("tlp", .text($0.text))] } ?? []
  }
}
