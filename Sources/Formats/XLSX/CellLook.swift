// How cells look. Dark text on light and white on dark blue, no meaning in colour alone.

import CXlsxWriter

/// The look of a cell.
enum CellLook: Hashable {
  /// The heading of a sheet.
  case heading
  /// A line between heading and table.
  case note
  /// The label for sharing.
  case label
  /// What a column means.
  case meaning
  /// What a column counts in.
  case unit
  /// The header of a column.
  case header
  /// Text of a row.
  case text
  /// Text of a row that is long.
  case wrappedText
  /// A number of a row, with its format code.
  case number(String)

  private static let blue: lxw_color_t = 0x154273
  private static let quiet: lxw_color_t = 0x51606E
  private static let soft: lxw_color_t = 0xF3F6F9

  /// Text keeps a distance from the number on its left.
  private var isInTable: Bool {
    switch self {
    case .heading, .note, .label, .number: false
    case .meaning, .unit, .header, .text, .wrappedText: true
    }
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isInTable { format_set_indent(format, 1) }
    switch self {
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 15)
      format_set_font_color(format, Self.blue)
    case .note: format_set_font_color(format, Self.quiet)
    case .label: format_set_bold(format)
    case .meaning:
      format_set_text_wrap(format)
      format_set_font_size(format, 9)
      format_set_font_color(format, Self.quiet)
      format_set_bg_color(format, Self.soft)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    case .unit:
      format_set_italic(format)
      format_set_font_size(format, 9)
      format_set_font_color(format, Self.quiet)
      format_set_bg_color(format, Self.soft)
    case .header:
      format_set_bold(format)
      format_set_font_color(format, 0xFFFFFF)
      format_set_bg_color(format, Self.blue)
    case .text: break
    case .wrappedText: format_set_text_wrap(format)
    case .number(let code): format_set_num_format(format, code)
    }
  }
}
