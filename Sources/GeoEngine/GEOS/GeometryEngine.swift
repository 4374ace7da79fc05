// The only caller of GEOS. Polygons go in and come out as values of `Geo`; handles of the library
// never leave this module.

import CGEOS

/// What GEOS could not do, in its own words.
public struct GeometryEngineError: Error, Sendable, Hashable {
  /// What GEOS said, or what was wrong with the polygon before GEOS saw it.
  public var message: String

  public init(message: String) { self.message = message }
}

/// One GEOS context: validity, repair, union and covering of polygons in the plane.
///
/// Owned by one task at a time; making one costs microseconds.
public final class GeometryEngine {
  let handle: GEOSContextHandle_t
  private var lastMessage = ""

  /// - Throws: `GeometryEngineError` when the library gives none (out of memory).
  public init() throws(GeometryEngineError) {
    guard let handle = GEOS_init_r() else {
      throw GeometryEngineError(message: "GEOS gives no context")
    }
    self.handle = handle
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, owner in
        guard let message, let owner else { return }
        Unmanaged<GeometryEngine>.fromOpaque(owner).takeUnretainedValue().lastMessage =
          String(cString: message)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The version of the library, for the provenance.
  public static var version: String { GEOSversion().map { String(cString: $0) } ?? "unknown" }

  /// The error of the call that just failed.
  func failure(_ operation: String) -> GeometryEngineError {
    defer { lastMessage = "" }
    return GeometryEngineError(
      message: "\(operation): \(lastMessage.isEmpty ? "GEOS gives no reason" : lastMessage)")
  }

  /// Reads the answer of a GEOS predicate: 0 no, 1 yes, 2 exception.
  func verdict(_ answer: CChar, of operation: String) throws(GeometryEngineError) -> Bool {
    guard answer == 0 || answer == 1 else { throw failure(operation) }
    return answer == 1
  }
}
