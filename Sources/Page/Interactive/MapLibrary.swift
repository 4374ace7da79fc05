// The library that moves the map on screen. It is somebody else's work and no part of this program:
// whoever writes a report reads it from the system and puts it into the page.

import Crypto
import Foundation

/// A library for maps that move: Leaflet, as text.
public struct MapLibrary: Sendable, Hashable {
  /// The script.
  public var script: String
  /// The style sheet.
  public var style: String
  /// Its licence, which goes wherever the script goes; empty when the system does not say.
  public var licence: String

  /// Takes a library as its files hold it.
  ///
  /// Pictures beside the files are left out: a page that asks nothing of other computers has none.
  public init(script: String, style: String, licence: String) {
    self.script = script
    self.style = style.replacing(#/url\([^)]*\)/#, with: "none")
    self.licence = licence
  }
}

extension MapLibrary {
  /// The script with its licence as a comment before it.
  var licensedScript: String {
    licence.isEmpty ? script : "/*\n\(licence.replacing("*/", with: "* /"))\n*/\n\(script)"
  }
}

/// A script that stands in the page.
struct InlineScript: Sendable {
  /// Exactly what stands between the tags.
  let text: String

  /// Takes a script; what would end it too early is written another way.
  init(_ text: String) {
    self.text =
      "\n" + text.replacing(#/<(?=\/script|!--)/#.ignoresCase(), with: "\\x3c")
      + "\n"
  }

  /// The markup.
  var html: String { "<script>\(text)</script>" }

  /// The word by which a content security policy allows exactly this script.
  var policy: String { Self.hash(of: text) }

  static func hash(of text: String) -> String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}
