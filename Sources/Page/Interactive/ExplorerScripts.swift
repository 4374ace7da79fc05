// The scripts of the page and the policy that allows exactly them.

/// What the page runs.
struct ExplorerScripts: Sendable {
  /// The scripts, in the order in which they run.
  let scripts: [InlineScript]
  /// The style sheets.
  let style: String

  private static let sources = [
    PackageResources.explorer_data_js, PackageResources.explorer_numbers_js,
    PackageResources.explorer_gaps_js, PackageResources.explorer_figures_js,
    PackageResources.explorer_choice_js, PackageResources.explorer_palette_js,
    PackageResources.explorer_canvas_js, PackageResources.explorer_marks_js,
    PackageResources.explorer_painter_js, PackageResources.explorer_pointer_js,
    PackageResources.explorer_tables_js, PackageResources.explorer_list_js,
    PackageResources.explorer_start_js,
  ]

  /// The scripts of a page that has a library for its map.
  init(_ library: MapLibrary) {
    let own = Self.sources.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    scripts = [InlineScript(library.licensedScript), InlineScript(own)]
    style = library.style + "\n" + String(decoding: PackageResources.explorer_css, as: UTF8.self)
  }

  /// The words for a content security policy.
  var policy: String { scripts.map(\.policy).joined(separator: " ") }
}
