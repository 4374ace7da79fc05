import Testing

/// The files of a module can be read from the bottom up.
@Suite("Type cycles")
struct TypeCyclesTests {
  /// How many files of a module name each other in a circle.
  ///
  /// A figure that has become smaller is written down here, and none is added.
  private static let known = ["Figures": 2, "OutputFolder": 2, "Page": 2, "Workbench": 6]

  @Test func `no more files of a module name each other in a circle than were known`() throws {
    for (module, files) in Dictionary(grouping: try SourceFile.all(), by: \.module) {
      let circles = TypeCycles(files).circles
      #expect(circles.joined().count == Self.known[module, default: 0], "\(module): \(circles)")
    }
  }

  private func circles(_ texts: KeyValuePairs<String, String>) -> [[String]] {
    TypeCycles(
      texts.map { SourceFile(path: "Sources/M/\($0.key).swift", text: $0.value) }
    ).circles
  }

  @Test func `a circle of three files is found, and not the file that needs it`() {
    let found = circles([
      "Top": "struct Top { let a: A }",
      "A": "public struct A {\n  func b() -> B?\n}",
      "B": "final class B {}\nextension B: Sendable { var text: String { \"\\(C.name)\" } }",
      "C": "enum C {\n  static func a(_ a: [A]) {}\n}",
    ])
    #expect(found == [["A", "B", "C"]])
  }

  @Test func `two circles that share no file are two`() {
    let found = circles([
      "A": "struct A { var b: B? }", "B": "struct B { var a: [A] }",
      "C": "struct C { var d: [D] }", "D": "struct D { var a: A; var c: [C] }",
    ])
    #expect(found == [["A", "B"], ["C", "D"]])
  }

  @Test func `words of comments and literals, and private types, make no circle`() {
    let found = circles([
      "A": "/// Made of a B.\nstruct A { let text = \"B and \\\"B\\\"\" }",
      "B": "struct B { let a: A }\nprivate struct C {}", "C": "struct D { let b: B; let c: C }",
    ])
    #expect(found == [])
  }
}
