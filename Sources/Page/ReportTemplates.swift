// The templates of the report, embedded in the program. `{{name}}` escapes for HTML, so text from
// inputs cannot become markup; `{{{name}}}` is only for markup that a template made.

import Mustache
import Words

/// The templates by name.
enum ReportTemplates {
  /// A template that is asked for and not there: a mistake in this module.
  struct Missing: Error, Sendable {
    /// Its name.
    var name: String
  }

  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("curve", PackageResources.curve_mustache),
    ("explorer", PackageResources.explorer_mustache),
    ("figures", PackageResources.figures_mustache),
    ("gemeente", PackageResources.gemeente_mustache),
    ("map", PackageResources.map_mustache),
    ("method.en", PackageResources.method_en_mustache),
    ("method.nl", PackageResources.method_nl_mustache),
    ("page", PackageResources.page_mustache),
    ("text", PackageResources.text_mustache),
    ("settings", PackageResources.settings_mustache),
    ("table", PackageResources.table_mustache),
  ]

  /// The style sheet.
  static let styleSheet = String(decoding: PackageResources.report_css, as: UTF8.self)

  /// What sorts and searches tables.
  static let tableScript = InlineScript(
    String(decoding: PackageResources.tables_js, as: UTF8.self))

  private static let library = Result {
    MustacheContentTypes.register(PageContent(), named: PageContent.name)
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      let template = String(decoding: bytes, as: UTF8.self)
      try library.register(
        "{{% CONTENT_TYPE:\(PageContent.name)}}\n\(template)", named: name)
    }
    return library
  }

  /// Sentences, each a paragraph; the first leads.
  static func paragraphs(_ sentences: [String]) throws -> String {
    try render(
      "text", ["lead": sentences.first ?? false, "paragraphs": Array(sentences.dropFirst())])
  }

  /// A list of sentences under a heading.
  static func list(_ heading: String, _ items: [String]) throws -> String {
    try render("text", ["heading": heading, "hasItems": !items.isEmpty, "items": items])
  }

  /// The template filled in.
  static func render(_ name: String, _ values: [String: Any]) throws -> String {
    guard let text = try library.get().render(values, withTemplate: name) else {
      throw Missing(name: name)
    }
    return text
  }
}

/// Escapes text for HTML scalar by scalar.
///
/// The escape that comes with Mustache looks at whole characters; it lets a `<` pass that follows a
/// prepended mark (U+0600) or carries a combining one, because together they are another character.
private struct PageContent: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String { text.markupEscaped }
}
