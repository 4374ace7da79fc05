// The library of the map on screen, as the system has it.

import Foundation
import Reporting

extension MapLibrary {
  /// The system package that holds the library.
  static let package = "libjs-leaflet"
  /// Where that package puts it, on Debian and Ubuntu.
  private static let folder = "/usr/share/javascript/leaflet/"

  /// The library of this system; `nil` when it is not there.
  static func ofSystem() -> MapLibrary? {
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: folder + name)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard let script = text("leaflet.min.js") ?? text("leaflet.js"), let style = text("leaflet.css")
    else { return nil }
    // The long form opens with a comment; the short one only says it in a member.
    let version =
      script.firstMatch(of: #/\.version\s*=\s*"([0-9.]+)"/#)
      ?? script.firstMatch(of: #/Leaflet ([0-9.]+)/#)
    // A map of sources is a file that the page does not have.
    let plain = script.replacing(#/\/\/# sourceMappingURL=\S*/#, with: "")
    return MapLibrary(
      script: plain, style: style, version: version.map { String($0.1) } ?? "")
  }
}
