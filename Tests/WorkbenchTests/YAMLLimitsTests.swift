import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

@testable import Workbench

/// Project files that stand for more than they hold.
@Suite("YAML limits")
struct YAMLLimitsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(of text: String) throws -> DataError {
    let path = folder.path + "/nsp.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = try #require(
      #expect(throws: DataError.self) { try ProjectSettings(project: folder.path) })
    #expect(error.location.file == path)
    return error
  }

  @Test func `aliases of aliases are counted before they are written out`() throws {
    // Nine lists, each nine times the one before: a milliard texts in 300 bytes.
    let letters = "abcdefghi".map(String.init)
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (before, letter) in zip(letters, letters.dropFirst()) {
      let list = [String](repeating: "*\(before)", count: 9).joined(separator: ", ")
      text += "\(letter): &\(letter) [\(list)]\n"
    }
    #expect(try refusal(of: text).found.english == "more values")
  }

  @Test func `lists in lists have an end`() throws {
    let text = "name: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(try refusal(of: text).found.english == "more levels")
  }

  @Test(arguments: [2_000, 100_000])
  func `lists without an end are refused and not followed`(levels: Int) throws {
    let error = try refusal(of: "name: " + String(repeating: "[", count: levels))
    #expect(error.kind == .unusable)
  }

  @Test(arguments: ["[a, b]: c", "name: [{{a: b}: c}]", "? {a: b}\n: c", "!!set {[a]}"])
  func `a list or map as key is refused`(text: String) throws {
    #expect(try refusal(of: text).found.english == "a list or map as key on line 1")
  }

  @Test(arguments: [
    "threads: 888888888888888888:4", "threads: !!int 9999999999999999:59", "threads: 12:30",
    "max-snap: !!float 1:2", "max-snap: 190:20:30.15",
  ])
  func `a number to the base of 60 is a text`(text: String) throws {
    #expect(try refusal(of: text).expected.english.contains("number"))
  }

  @Test func `a file of megabytes is no project file`() throws {
    let error = try refusal(of: "# " + String(repeating: "x", count: 1_000_001) + "\n")
    #expect(error.expected.english == "a project file of at most 1000000 bytes")
  }
}
