import Foundation
import TestSupport

extension TemporaryFolder {
  /// A copy of the example region, without what runs have left in it.
  static func holdingExampleRegion() throws -> TemporaryFolder {
    let scratch = try TemporaryFolder()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = root.appendingPathComponent("GeoData/voorbeeldregio")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where !name.hasPrefix(".") && name != "out" {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name), to: scratch.url.appendingPathComponent(name))
    }
    return scratch
  }
}
