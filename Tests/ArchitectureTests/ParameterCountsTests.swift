import Testing

/// Functions take few parameters; what takes more belongs in a type of its own.
@Suite("Parameter counts")
struct ParameterCountsTests {
  private static let most = 4
  /// How many functions of a module take more, initialisers that only keep their arguments left out.
  ///
  /// A figure that has become smaller is written down here, and none is added.
  private static let known = [
    "Exports": 2, "Fetching": 1, "Figures": 13, "Findings": 1, "Formats": 2, "Geo": 1,
    "Importing": 3, "Page": 2, "Planning": 1, "Siting": 1, "WalkNetwork": 4, "Words": 1,
    "Workbench": 4,
  ]

  @Test func `no more functions take over four parameters than were known`() throws {
    for (module, files) in Dictionary(grouping: try SourceFile.all(), by: \.module) {
      let found = try files.flatMap { file in
        let declarations = PublicDeclarations(try SourceTree.text(of: file.path))
        return ParameterCounts(file.code).functions.filter {
          $0.parameterCount > Self.most
            && !declarations.isMemberwise(
              .init(line: $0.line, keyword: $0.keyword, isDocumented: true))
        }.map { "\(file.name):\($0.line)" }
      }
      #expect(found.count == Self.known[module, default: 0], "\(module): \(found.sorted())")
    }
  }

  @Test(arguments: [
    ("func a() {}", 0), ("  public static func a(_ b: Int, c: [Int: Int]) -> Int {", 2),
    ("init?(\n  a: (Int, Int), b: Result<Int, E> = .c(1, 2),\n  c: (Int) -> Int\n) {}", 3),
    ("@Sendable private func a<T: P>(_ a: T, b: [T]) {}", 2), ("subscript(a: Int) -> Int {", 1),
  ])
  func `parameters are counted between their own parentheses`(code: String, count: Int) {
    #expect(ParameterCounts(code).functions.map(\.parameterCount) == [count])
  }

  @Test(arguments: ["a.functions(1, 2)", "self.init(a, b)", "initial(a)", "let a = init(b)"])
  func `a call declares no function`(code: String) {
    #expect(ParameterCounts(code).functions.isEmpty)
  }
}
