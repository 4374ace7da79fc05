// The library of the map on screen, as the system has it.

import Foundation
import Page

extension MapLibrary {
  /// The system package that holds the library.
  static let package = "libjs-leaflet"
  /// Where that package puts it, on Debian and Ubuntu.
  private static let folder = "/usr/share/javascript/leaflet/"
  private static let licenceFile = "/usr/share/doc/libjs-leaflet/copyright"

  /// The library of this system; `nil` when it is not there.
  static func ofSystem() -> MapLibrary? {
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: folder + name)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard let script = text("leaflet.min.js") ?? text("leaflet.js"), let style = text("leaflet.css")
    else { return nil }
    // A map of sources is a file that the page does not have.
    let plain = script.replacing(#/\/\/# sourceMappingURL=\S*/#, with: "")
    let licence = FileManager.default.contents(atPath: licenceFile)
    return MapLibrary(
      script: plain, style: style,
      licence: licence.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }
}
