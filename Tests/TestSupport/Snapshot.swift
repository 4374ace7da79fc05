import Foundation
public import Testing

/// Compares a text with the file that holds the text of an earlier, looked-at run.
///
/// With `NSP_RECORD=1` in the environment the file is rewritten, and the test fails, so that a
/// recording never passes for a check.
///
/// - Parameters:
///   - text: what was made now.
///   - name: the file in the folder `Snapshots` beside the test.
///   - filePath: the test's own file.
///   - sourceLocation: where a difference is reported.
public func expectSnapshot(
  _ text: String, named name: String, filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: "\(filePath)").deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["NSP_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record(
      "recorded \(name): look at the change, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let lines = text.components(separatedBy: "\n")
  let expectedLines = expected.components(separatedBy: "\n")
  for (number, (line, wanted)) in zip(lines, expectedLines).enumerated() where line != wanted {
    Issue.record(
      "\(name), line \(number + 1):\n  now      \(line)\n  snapshot \(wanted)",
      sourceLocation: sourceLocation)
    return
  }
  #expect(lines.count == expectedLines.count, "\(name)", sourceLocation: sourceLocation)
}
