import Foundation
import Testing

/// What is said stands in lists of words, in both languages, apart from the logic that says when.
@Suite("Lists of words")
struct WordListsTests {
  private static func isList(_ file: String) -> Bool {
    ["/Words/", "/Errors/", "/Findings/", "/Lists/", "/Settings/", "/DataError+"]
      .contains { file.contains($0) } || file.hasSuffix("Words.swift")
  }

  @Test func `texts in two languages stand in lists of words`() throws {
    for file in try Self.sources() where !Self.isList(file) {
      #expect(!Self.texts(in: try SourceTree.text(of: file)), "\(file)")
    }
  }

  @Test(arguments: [
    (#"language("Gat", "Gap")"#, true), (#"self(" en nog \(count)", " and")"#, true),
    (#"title: Wording("Gemeente")"#, true), (#"Wording("\(first.name) → \(other.name)")"#, false),
    (#"Wording("; ") + Wording(name(of: "x"))"#, false), (#"language(words) + name("a")"#, false),
    (##"Wording("\(metres.text(in: .dutch))")"##, false),
  ])
  func `a text between logic is found`(code: String, isText: Bool) {
    #expect(Self.texts(in: code) == isText)
  }

  @Test func `errors are made in lists of words alone`() throws {
    for file in try Self.sources() where !Self.isList(file) {
      // The settings still say their errors themselves, in English.
      if file.hasPrefix("Sources/Workbench/Project/") { continue }
      #expect(!(try SourceTree.text(of: file)).contains("DataError("), "\(file)")
    }
  }

  @Test func `sentences in lists of words have at most twenty-five words`() throws {
    let text = /"(?:[^"\\\n]|\\.)*"(?:\s*\+\s*"(?:[^"\\\n]|\\.)*")*/
    var count = 0
    for file in try Self.sources() where Self.isList(file) {
      let code = try SourceTree.text(of: file).replacing(/(?m)^ *\/\/.*$/, with: "")
      for match in code.matches(of: text) {
        count += 1
        let said = match.output.replacing(/"\s*\+\s*"/, with: "")
        for sentence in said.split(whereSeparator: { ".:;!?".contains($0) }) {
          #expect(sentence.split(separator: " ").count <= 25, "\(file): \(sentence)")
        }
      }
    }
    #expect(count > 2000)
  }

  private static func sources() throws -> [String] {
    try SourceTree.files(in: "Sources").filter { $0.hasSuffix(".swift") }
  }

  /// Whether texts are given for both languages; names and signs alone are no text.
  private static func texts(in code: String) -> Bool {
    let call = /\b(?:language\(|self\(|Wording\()\s*("(?:[^"\\]|\\.)*")/
    let value = /\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/
    return code.matches(of: call).contains { match in
      match.1.replacing(value, with: "").contains(where: \.isLetter)
    }
  }
}
