import Testing

/// A file is found by the name of what it holds.
@Suite("File names")
struct FileNamesTests {
  /// Files that hold no type, function or extension of their name; one that has come to hold it must
  /// leave the list, and none is added.
  private static let misnamed: Set<String> = [
    "Sources/Exports/OutputLabel.swift",
    "Sources/Exports/Tables/ReportTables.swift",
    "Sources/Page/ReportDocument.swift",
    "Sources/Workbench/Project/ProjectFile.swift",
    "Sources/Workbench/Project/Regions/VeiligheidsregioTable.swift",
    "Sources/nsp/Commands/ListCommands.swift",
  ]
  /// Names that are alike; none is added.
  private static let twins: Set<String> = []

  /// `X.swift` declares or extends X; `X+Topic.swift` extends it.
  private static func holdsItsName(_ file: SourceFile) -> Bool {
    let parts = file.name.split(separator: "+", maxSplits: 1).map(String.init)
    if file.extended.contains(parts[0]) { return true }
    guard parts.count == 1 else { return false }
    // Functions and values begin with a small letter.
    return file.declared.contains(parts[0])
      || file.declared.contains(parts[0].prefix(1).lowercased() + parts[0].dropFirst())
  }

  @Test func `a file holds what its name says`() throws {
    let found = try SourceFile.all().filter { !Self.holdsItsName($0) }.map(\.path)
    #expect(found.filter { !Self.misnamed.contains($0) } == [])
    #expect(Self.misnamed.subtracting(found) == [])
  }

  @Test(arguments: [
    ("Region", "public struct Region {}", true), ("Region", "struct Regions {}", false),
    ("Region+Areas", "extension Region {}", true), ("Region+Areas", "struct Region {}", false),
    ("Loudly", "func loudly() {}", true), ("Region", "extension M.Region: Sendable {}", true),
    ("Region", "struct Other {\n  struct Region {}\n}", false),
  ])
  func `the name of a file is that of a type, a function or an extension`(
    name: String, text: String, isHeld: Bool
  ) {
    let file = SourceFile(path: "Sources/M/\(name).swift", text: text)
    #expect(Self.holdsItsName(file) == isHeld)
  }

  /// Names that two files have, or that differ in an "s" at the end alone.
  private static func twins(among names: [String]) -> [String] {
    let count = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return count.keys.filter { count[$0, default: 0] > 1 || count[$0 + "s"] != nil }.sorted()
  }

  @Test func `no two files of any modules have names that are alike`() throws {
    let found = Self.twins(among: try SourceFile.all().map(\.name))
    #expect(found.filter { !Self.twins.contains($0) } == [])
    #expect(Self.twins.subtracting(found) == [])
  }

  @Test func `two files of one name and two of a thing and its plural are alike`() {
    #expect(Self.twins(among: ["Walk", "Walks", "Site", "Gap", "Site"]) == ["Site", "Walk"])
  }
}
