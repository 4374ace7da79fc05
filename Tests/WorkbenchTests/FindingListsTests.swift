import Findings
import Foundation
import Testing
import Words

@testable import Workbench

/// The lists of words of findings.
@Suite("Lists of findings")
struct FindingListsTests {
  private static let kinds = FindingLists.all.flatMap(\.self)
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// The texts of the lists, and of all other files of the modules that have one.
  private static func texts() throws -> (lists: String, makers: String) {
    var texts = (lists: "", makers: "")
    for module in ["Formats", "Importing", "Workbench"] {
      let folder = sources.appendingPathComponent(module)
      let names = FileManager.default.enumerator(atPath: folder.path)
      while let name = names?.nextObject() as? String {
        guard name.hasSuffix(".swift") else { continue }
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        if name.contains("FindingKind+") {
          texts.lists += text
        } else {
          texts.makers += text
        }
      }
    }
    return texts
  }

  @Test func `a code has one title and one advice, and its sentences differ`() {
    for (code, kinds) in Dictionary(grouping: Self.kinds, by: \.code) {
      #expect(Set(kinds.map(\.title)).count == 1, "\(code)")
      #expect(Set(kinds.map(\.advice)).count == 1, "\(code)")
      #expect(Set(kinds.map(\.sentence)).count == kinds.count, "\(code)")
    }
  }

  @Test func `every text is there in both languages, with the same places`() {
    for kind in Self.kinds {
      for words in [kind.title, kind.sentence, kind.advice] {
        #expect(!words.dutch.isEmpty && !words.english.isEmpty, "\(kind.code)")
        #expect(words.places(in: .dutch) == words.places(in: .english), "\(words)")
      }
      // Only sentences that are values throughout are the same in both languages.
      let plain = kind.sentence.filled(in: .dutch) { _ in "" }
      #expect(kind.sentence.dutch != kind.sentence.english || plain.count < 3, "\(kind.code)")
      #expect(kind.title.dutch != kind.title.english, "\(kind.code)")
    }
  }

  @Test func `every kind stands in a list, and something makes it`() throws {
    let (lists, makers) = try Self.texts()
    let declared = lists.matches(
      of:
        /static let (\w+) = (?:FindingKind\(|\w+\.saying\(|\w+\.refusingShape\(|shape\(|leg\(|geometryKind\n|coordinatesOutOfRange\n)/
    )
    .map { String($0.1) }
    #expect(declared.count > 80)
    let bases = ["featureFormat", "geometryKind", "coordinatesOutOfRange"]
    for name in declared where !bases.contains(name) {
      #expect(makers.contains(".\(name)"), "no maker of \(name)")
      let uses = lists.matches(of: try Regex("\\b\(name)\\b")).count
      #expect(uses > 1, "\(name) is in no list")
    }
    #expect(Self.kinds.count == declared.count - bases.count)
  }
}
