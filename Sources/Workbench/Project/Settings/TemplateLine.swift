// The line of a setting in a new project file: an example, and what it does in plain Dutch.

/// How a setting stands in a new project file.
struct TemplateLine: Sendable {
  /// A part of the file, by what it is about.
  enum Chapter {
    case naming, inputs, counting, walking, outputs
    /// Between the lines of a part that has more than settings.
    case placed
  }

  var chapter = Chapter.placed
  /// The value, as an example or as it is used.
  var value: String
  /// What stands behind the value.
  var remark: String?
  /// What stands above the line.
  var above: String?
  /// True when it is no example: new projects have this value.
  var isUsed = false
  /// True when an empty line comes first.
  var isApart = false
  /// Where the remark begins.
  var column = 36

  /// A line with its remark behind the value.
  static func behind(
    _ remark: String, _ value: String, in chapter: Chapter = .placed
  ) -> TemplateLine {
    TemplateLine(chapter: chapter, value: value, remark: remark)
  }

  /// A line with its remark above it.
  static func above(
    _ remark: String, _ value: String, in chapter: Chapter = .placed
  ) -> TemplateLine {
    TemplateLine(chapter: chapter, value: value, above: remark)
  }

  /// The line of new projects that use the value.
  var used: TemplateLine {
    var line = self
    line.isUsed = true
    return line
  }

  /// The line after an empty one.
  var apart: TemplateLine {
    var line = self
    line.isApart = true
    return line
  }

  /// The line with its remark at another column.
  func remark(at column: Int) -> TemplateLine {
    var line = self
    line.column = column
    return line
  }

  /// The text of the line.
  ///
  /// - Parameter indent: how many spaces stand between # and the name.
  func text(of name: String, indent: Int = 1) -> String {
    let mark = isUsed ? "" : "#" + String(repeating: " ", count: indent)
    var text = mark + name + (value.hasPrefix("\n") ? ":" : ": ") + value
    if let remark {
      text += String(repeating: " ", count: max(1, column - text.count)) + "# " + remark
    }
    if let above { text = "# " + above.replacing("\n", with: "\n# ") + "\n" + text }
    return (isApart ? "\n" : "") + text
  }
}
