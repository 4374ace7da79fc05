public import Foundation
public import Testing

/// The reference data beside the project; a newcomer's clone has none, and tests that need it are
/// skipped, saying so.
public enum SharedData {
  /// The folder beside the package.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared")

  /// True when the folder is there.
  public static let isPresent = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("expected").path)

  /// What skipped tests print.
  public static let absence: Comment = "skipped: the reference data (../shared) is not here"

  /// The path of a file below the folder.
  public static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}
