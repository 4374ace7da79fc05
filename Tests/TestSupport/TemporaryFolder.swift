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

  /// Writes a file and gives its path.
  public func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file of text and gives its path.
  public func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }
}
