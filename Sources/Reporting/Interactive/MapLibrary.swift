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
  /// The version: "1.7.1".
  public var version: String

  /// Takes a library as its files hold it.
  ///
  /// Pictures beside the files are left out: a page that asks nothing of other computers has none.
  public init(script: String, style: String, version: String) {
    self.script = script
    self.style = style.replacing(#/url\([^)]*\)/#, with: "none")
    self.version = version
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
  var policy: String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}
