import Findings
import Formats
import Testing
import WalkNetwork
import Words

@testable import Workbench

/// More sites than a search can tell apart are refused before it begins.
@Suite("Site limit")
struct SiteLimitTests {
  @Test func `as many as there is room for may come`() throws {
    try CoverageRun.requireRoom(for: NetworkSite.mostSites, at: "sites.csv")
    try CoverageRun.requireRoom(for: NetworkSite.mostSites - 3, besides: 3, at: "sites.csv")
  }

  @Test func `one more is refused, with the file and both numbers`() throws {
    let error = try #require(throws: DataError.self) {
      try CoverageRun.requireRoom(for: NetworkSite.mostSites, besides: 1, at: "sites.csv")
    }
    #expect(error.kind == .unusable)
    #expect(error.sentence.english.contains("sites.csv"))
    #expect(error.sentence.english.contains("1048574 besides 1"))
  }
}
