// How files say with whom they may be shared.

import Figures
import Formats
import Planning
import Words

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
