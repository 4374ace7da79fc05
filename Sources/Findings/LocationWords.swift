package import Words

/// The parts of a place in data.
package enum LocationWords {
  /// A layer of a file.
  package static func layer(_ name: String) -> Wording { Wording("laag \(name)", "layer \(name)") }
  /// A row, counted from 1.
  package static func row(_ number: Int) -> Wording { Wording("rij \(number)", "row \(number)") }
  /// A column of a table.
  package static func column(_ name: String) -> Wording {
    Wording("kolom \(name)", "column \(name)")
  }
  /// A key of a project file.
  static func key(_ name: String) -> Wording { Wording("sleutel \(name)", "key \(name)") }
}
