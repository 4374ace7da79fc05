// A file that lies somewhere on the network, and where it belongs in a project.

public import Foundation

/// One row of a download list.
public struct Download: Sendable, Hashable {
  /// A short name by which people ask for it.
  public var name: String
  /// Where it lies.
  public var url: URL
  /// Where it belongs, relative to the project's folder.
  public var file: String
  /// When the download is a zip: the member that becomes the file, with `*` for any letters.
  public var member: String?
  /// The SHA-256 that the downloaded bytes must have, when the maker says so.
  public var sha256: String?
  /// The licence: "CC BY 4.0".
  public var licence: String?
  /// Who must be named: "CBS / Kadaster".
  public var attribution: String?
  /// The year or date that the list gives the data.
  public var date: String?

  public init(name: String, url: URL, file: String) {
    self.name = name
    self.url = url
    self.file = file
  }
}

/// How patient a download is.
public struct FetchPatience: Sendable, Hashable {
  /// How often it is tried again after a failure that may pass.
  public var retries = 3
  /// The wait before the first new attempt; it doubles with each.
  public var firstWait = Duration.seconds(1)
  /// How long a server may be silent, in whole seconds.
  public var silenceSeconds = 60
  /// How many times a server may point to another address.
  public var redirects = 10

  public init() {}
}

/// Something that happens while a download runs.
public enum FetchEvent: Sendable, Hashable {
  /// So many bytes are there, of so many when the server says.
  case bytes(name: String, received: Int, total: Int?)
  /// Something worth a line: a new attempt, a fresh start.
  case line(String)
}
