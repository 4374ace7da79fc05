import Foundation
import Testing

/// The lists of words of errors: a place that throws says which error it is, its list says the words.
@Suite("Words of errors")
struct ErrorWordsTests {
  private static func isList(_ file: String) -> Bool {
    file.contains("/DataError") || file.contains("/Errors/") || file.contains("/Findings/")
  }

  @Test func `errors are made in lists of words alone`() throws {
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      // The settings still say their errors themselves, in English.
      guard !Self.isList(file), !file.hasPrefix("Sources/Workbench/Project/") else { continue }
      let text = try SourceTree.text(of: file)
      #expect(!text.contains("DataError("), "\(file)")
    }
  }

  @Test func `Dutch sentences of errors and findings have at most twenty-five words`() throws {
    // The first text of `Wording(`, pieces of which are joined with `+`.
    let dutch = /Wording\(\s*((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/
    var count = 0
    for file in try SourceTree.files(in: "Sources")
    where Self.isList(file) && file.hasSuffix(".swift") {
      for match in try SourceTree.text(of: file).matches(of: dutch) {
        let text = String(match.1).replacing(/"\s*\+\s*"/, with: "")
        count += 1
        for sentence in text.split(whereSeparator: { ".;".contains($0) }) {
          #expect(sentence.split(separator: " ").count <= 25, "\(file): \(sentence)")
        }
      }
    }
    #expect(count > 300)
  }
}
