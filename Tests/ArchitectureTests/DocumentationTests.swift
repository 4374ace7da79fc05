import Testing

/// What a module shows to others says what it is.
///
/// `swift format` has a rule for this, which also asks it of initialisers whose parameters are the
/// properties that they set: those would only be told again.
@Suite("Documentation")
struct DocumentationTests {
  @Test func `every public declaration has a comment`() throws {
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      let declarations = PublicDeclarations(try SourceTree.text(of: file))
      let silent = declarations.all.filter {
        !$0.isDocumented && !declarations.isMemberwise($0)
      }
      #expect(silent.map(\.line) == [], "\(file)")
    }
  }

  @Test func `a declaration without a comment is found behind any modifiers`() {
    let found = PublicDeclarations(
      """
      public struct A: Sendable {
        public internal(set) var b: Int
        @inlinable
        public static func c() {}
        var hidden = 0
        public convenience init?(b: Int) { return nil }
      }
      public enum D {
        case e
        public var f: Int {
          switch self {
          case .e: 0
          }
        }
      }
      public protocol G {
        func h()
      }
      """)
    #expect(
      found.all.map(\.keyword) == [
        "struct", "var", "func", "init", "enum", "case", "var", "protocol", "func",
      ])
    #expect(found.all.allSatisfy { !$0.isDocumented && !found.isMemberwise($0) })
  }

  @Test func `attributes may stand between a comment and what it is about`() {
    let found = PublicDeclarations("/// A.\n@frozen\n@available(*, deprecated)\npublic struct A {}")
    #expect(found.all.map(\.isDocumented) == [true])
  }

  @Test(arguments: [
    ("public init() {}", true),
    ("  public init(a: Int, b: Int = 0) {\n    self.a = a\n    self.b = b\n  }", true),
    ("public init(a: Int) { self.a = a + 1 }", false),
    ("public init(a: Int) {\n  precondition(a > 0)\n  self.a = a\n}", false),
    ("public func a() {}", false),
  ])
  func `only an initialiser that keeps its arguments needs no comment`(
    text: String, isMemberwise: Bool
  ) {
    let found = PublicDeclarations(text)
    #expect(found.all.map(found.isMemberwise) == [isMemberwise])
  }
}
