public import Foundation

/// A folder that goes when the test does.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL
  /// Its path.
  public var path: String { url.path }

  /// Makes the folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("nsp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
