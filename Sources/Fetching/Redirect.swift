import Foundation

/// Where a redirect leads.
enum Redirect: Hashable {
  /// To this address.
  case target(URL)
  /// To something that is no address on the web.
  case noAddress
  /// From https to http, where others can read and change the bytes on their way.
  case unsafe

  /// Reads the `Location` of an answer, which may be relative.
  init(from url: URL, to location: String) {
    guard let next = URL(string: location, relativeTo: url)?.absoluteURL,
      let scheme = next.scheme?.lowercased(), ["http", "https"].contains(scheme), next.host != nil
    else {
      self = .noAddress
      return
    }
    self = url.scheme?.lowercased() == "https" && scheme == "http" ? .unsafe : .target(next)
  }
}
