// A figure is said once: what it is called, what it counts in, what it means, and what it is in a row.
// Tables, layers, sheets, JSON, the data dictionary, the page and the terminal take figures out of the
// lists of this module, so they cannot differ.

package import Words

/// A figure of a kind of row.
package struct Figure<Row>: Sendable {
  /// The name in files; English, never changed.
  package var name: String
  /// What it counts in.
  package var unit: FigureUnit
  /// The heading above it on a page.
  package var title: Wording
  /// What it means, in a few words.
  package var meaning: Wording
  /// True when pages draw it as a bar behind its text; only for shares.
  package var drawsBar = false
  /// What it is in a row.
  package var value: @Sendable (Row) -> FigureValue

  /// - Parameters:
  ///   - title: the heading on pages; the name where no page shows the figure.
  package init(
    _ name: String, _ unit: FigureUnit, title: Wording? = nil, _ meaning: Wording,
    value: @escaping @Sendable (Row) -> FigureValue
  ) {
    self.name = name
    self.unit = unit
    self.title = title ?? Wording(name)
    self.meaning = meaning
    self.value = value
  }

  /// A name, a code or other text.
  package static func text(
    _ name: String, title: Wording? = nil, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Figure {
    Figure(name, .text, title: title, Wording(dutch, english)) {
      value($0).map { .text($0) } ?? .none
    }
  }

  /// A number of things.
  package static func count(
    _ name: String, title: Wording? = nil, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> Figure {
    Figure(name, .count, title: title, Wording(dutch, english)) {
      value($0).map { .count($0) } ?? .none
    }
  }

  /// A number of a unit.
  package static func number(
    _ name: String, _ unit: FigureUnit, title: Wording? = nil, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> Figure {
    Figure(name, unit, title: title, Wording(dutch, english)) {
      value($0).map { .number($0) } ?? .none
    }
  }

  /// Yes or no.
  package static func flag(
    _ name: String, title: Wording? = nil, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Bool?
  ) -> Figure {
    Figure(name, .text, title: title, Wording(dutch, english)) {
      value($0).map { .flag($0) } ?? .none
    }
  }

  /// Words for people; files have them in Dutch.
  package static func words(
    _ name: String, title: Wording? = nil, _ dutch: String, _ english: String,
    _ value: @escaping @Sendable (Row) -> Wording?
  ) -> Figure {
    Figure(name, .text, title: title, Wording(dutch, english)) {
      value($0).map { .words($0) } ?? .none
    }
  }

  /// The figure with a bar behind its text.
  package var withBar: Figure {
    var figure = self
    figure.drawsBar = true
    return figure
  }

  /// The figure under another heading.
  package func titled(_ dutch: String, _ english: String) -> Figure {
    var figure = self
    figure.title = Wording(dutch, english)
    return figure
  }

  /// The same figure of rows that hold a row of this kind.
  package func of<Other>(_ row: @escaping @Sendable (Other) -> Row) -> Figure<Other> {
    let value = value
    var figure = Figure<Other>(name, unit, title: title, meaning) { value(row($0)) }
    figure.drawsBar = drawsBar
    return figure
  }
}
