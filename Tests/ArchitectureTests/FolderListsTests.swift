import Testing

/// What stands in a folder is in the list that is made of it.
@Suite("Folder lists")
struct FolderListsTests {
  /// A folder with the file that lists what is in it.
  struct Listing: Sendable {
    var folder: String
    /// The end of the names of types that are listed.
    var ending: String
    var list: String
    /// What stands behind the name of a type in the list.
    var mark: String
  }

  private static let listings = [
    Listing(
      folder: "Sources/Page/Sections", ending: "Section",
      list: "Sources/Page/ReportDocument.swift", mark: "()"),
    Listing(
      folder: "Sources/nsp/Commands", ending: "Command", list: "Sources/nsp/NSP.swift",
      mark: ".self"),
    Listing(
      folder: "Sources/Formats/Readers", ending: "Reader",
      list: "Sources/Formats/FeatureFile.swift", mark: "()"),
  ]

  private static func missing(
    _ types: some Sequence<String>, from list: String, _ listing: Listing
  ) -> [String] {
    let listed = Set(list.split { !$0.isLetter && !"().".contains($0) }.map(String.init))
    return types.filter { $0.hasSuffix(listing.ending) && !listed.contains($0 + listing.mark) }
      .sorted()
  }

  @Test(arguments: listings.indices)
  func `every type of a folder is in its list`(index: Int) throws {
    let listing = Self.listings[index]
    let files = try SourceFile.all()
    let list = try #require(files.first { $0.path == listing.list })
    let types = files.filter { $0.path.hasPrefix(listing.folder + "/") }.map(\.types)
      .reduce(into: Set()) { $0.formUnion($1) }
    #expect(types.count { $0.hasSuffix(listing.ending) } > 2)
    #expect(Self.missing(types, from: list.code, listing) == [])
  }

  @Test func `a section that is not in the list is found`() {
    let found = Self.missing(
      ["MapSection", "GapsSection", "PlanWords"],
      from: "let all = [MapSection(), OldGapsSection()]",
      Self.listings[0])
    #expect(found == ["GapsSection"])
  }
}
