import Foundation
import Testing

/// Comments point to sections of the walking model, and the model to files: both are there.
@Suite("Model references")
struct ModelReferencesTests {
  private static let model = "Sources/WalkNetwork/README.md"

  @Test func `every section that a comment names is there`() throws {
    var count = 0
    for file in try SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests")
    where file.hasSuffix(".swift") {
      for comment in try SourceTree.comments(in: file) where comment.contains("ection") {
        for reference in Self.references(in: comment) {
          count += 1
          #expect(try Self.isThere(reference), "\(file): \(comment)")
        }
      }
    }
    #expect(count > 5)
  }

  @Test func `every file that the model names is there`() throws {
    let quoted = try SourceTree.text(of: Self.model).matches(of: #/`((?:Sources|Tests)/[^`]+)`/#)
    #expect(quoted.count > 20)
    for match in quoted { #expect(SourceTree.exists(String(match.1)), "\(match.1)") }
  }

  @Test func `the sections of the model are numbered from 1`() throws {
    let numbers = try Self.sections(of: Self.model)
    #expect(numbers == Array(1...numbers.count))
  }

  @Test func `a reference without a file, or to a section that is gone, is found`() throws {
    let found = Self.references(
      in:
        "Section 2 of a page, `Sources/WalkNetwork/README.md`, sections 3 and 99, RFC 9110, section 15"
    )
    #expect(found.map(\.file) == [nil, Self.model, Self.model])
    #expect(found.map(\.number) == [2, 3, 99])
    #expect(try found.map(Self.isThere) == [false, true, false])
  }

  /// A section as a comment names it: "`Sources/WalkNetwork/README.md`, section 4"; those of published
  /// standards ("RFC 9110, section 13") are left out.
  private struct Reference {
    var file: String?
    var number: Int
  }

  private static func references(in comment: String) -> [Reference] {
    let pattern = #/(RFC [0-9]+, )?(?:`([^` ]+\.md)`, )?[Ss]ections? ([0-9]+)(?: and ([0-9]+))?/#
    return comment.matches(of: pattern).filter { $0.1 == nil }.flatMap { match in
      [match.3, match.4].compactMap { $0.flatMap { Int($0) } }
        .map { Reference(file: match.2.map(String.init), number: $0) }
    }
  }

  private static func isThere(_ reference: Reference) throws -> Bool {
    guard let file = reference.file, SourceTree.exists(file) else { return false }
    return try sections(of: file).contains(reference.number)
  }

  private static func sections(of file: String) throws -> [Int] {
    try SourceTree.text(of: file).matches(of: #/(?m)^## ([0-9]+)\. /#).compactMap { Int($0.1) }
  }
}
