import Foundation
import Testing

/// Shortcuts that stay out of the sources.
@Suite("Habits")
struct HabitsTests {
  @Test(arguments: [" try!", " try?", "fatalError(", " as! ", "TODO", "FIXME"])
  func `a shortcut is nowhere in the sources`(shortcut: String) throws {
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      for line in try SourceTree.text(of: file).split(separator: "\n") {
        #expect(!line.contains(shortcut), "\(file): \(line)")
      }
    }
  }
}
