// What a label leaves out of tables and layers: the rule stands here once, for every file.

import Formats
import Planning

extension TableColumn {
  /// The column without numbers of people so small that they can be recognised.
  func hidingSmallCounts() -> TableColumn {
    var column = self
    let value = value
    column.value = { row in
      let found = value(row)
      guard let number = found.number, number < TrafficLightLabel.leastShownResidents else {
        return found
      }
      return .null
    }
    return column
  }
}

extension [TableColumn<Int>] {
  /// Columns of single records under a label.
  func ofRecords(under label: TrafficLightLabel?) -> [TableColumn<Int>] {
    hidingSmallCounts(of: .inputResidents, under: label)
  }
}

extension Array {
  /// Columns of which those in a unit hide small numbers, when the label is a public one.
  func hidingSmallCounts<Row>(
    of unit: ColumnUnit, under label: TrafficLightLabel?
  ) -> [TableColumn<Row>] where Element == TableColumn<Row> {
    guard label?.isPublic == true else { return self }
    return map { $0.unit == unit ? $0.hidingSmallCounts() : $0 }
  }
}

extension [ColumnDescription] {
  /// What columns mean, and above them with whom the files may be shared.
  func labelled(_ label: TrafficLightLabel?) -> [ColumnDescription] {
    guard let label else { return self }
    return [
      ColumnDescription(
        file: "*", name: "", unit: label.text,
        dutch: ReportLanguage.dutch.meaning(of: label),
        english: ReportLanguage.english.meaning(of: label))
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
