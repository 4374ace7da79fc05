// How sites are drawn in QGIS.

import Planning
import Words

extension LayerStyle {
  /// A value that no site has: it stands for those without a street near.
  private static let unused = "unused"

  /// Sites: the shape is the tier, how dark it is the readiness.
  ///
  /// A star is a C-NSP and a circle an L-NSP, white on paper, half toned when equipped and dark when
  /// the crew has exercised; a cross where no street is near. C-NSPs lie on top.
  static let sites = LayerStyle(
    attribute: "CASE WHEN \"is_used\" = 'no' THEN '\(unused)' "
      + "ELSE \"kind\" || ' ' || coalesce(\"readiness\", '') END",
    categories: Noodsteunpunt.Kind.allCases.flatMap { kind in
      (Noodsteunpunt.Readiness.allCases.reversed().map { Optional($0) } + [nil]).map {
        category(kind, $0)
      }
    } + [
      Category(
        value: unused,
        label: LayerWords.unusedSite,
        symbols: .marker(
          shape: "cross2", fill: ink, size: "3", border: white, borderWidth: "1.4"),
        .marker(shape: "cross2", fill: ink, size: "3", border: ink, borderWidth: "0.6"))
    ], label: .siteName, order: "\"kind\" = 'C-NSP'")

  private static func category(
    _ kind: Noodsteunpunt.Kind, _ readiness: Noodsteunpunt.Readiness?
  ) -> Category {
    let (shape, size) = kind == .cNSP ? ("star", 5.6) : ("circle", 3.4)
    let dark = kind == .cNSP ? "178,24,43,255" : "11,29,46,255"
    let tone = kind == .cNSP ? "232,150,158,255" : "140,158,178,255"
    let fill: String =
      switch readiness {
      case .exercised: dark
      case .equipped: tone
      case .onPaper, nil: white
      }
    return Category(
      value: "\(kind.rawValue) \(readiness?.rawValue ?? "")",
      label: LayerWords.site(kind, readiness),
      // A white edge keeps it apart from what lies below.
      symbols: .marker(
        shape: shape, fill: white, size: "\(size)", border: white, borderWidth: "1.1"),
      .marker(
        shape: shape, fill: fill, size: "\(size)", border: dark, borderWidth: "0.5",
        borderStyle: readiness == nil ? "dot" : "solid"))
  }
}
