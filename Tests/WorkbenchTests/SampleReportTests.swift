import Foundation
import TestSupport
import Testing

@testable import Workbench

/// The sample that people can look at before they install anything is what the program makes today.
@Suite("Sample report")
struct SampleReportTests {
  private static let sample = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Reports/voorbeeldregio/index.html").standardizedFileURL

  @Test func `the committed sample is the report of the example region`() async throws {
    let scratch = try TemporaryFolder.holdingExampleRegion()
    var settings = try ProjectSettings(project: scratch.path)
    settings.isStatic = true
    let outcome = try await Report.run(settings) { _ in }
    let page = try #require(outcome.files.first { $0.hasSuffix(".html") })
    let made = try Data(contentsOf: URL(fileURLWithPath: "\(outcome.folder)/\(page)"))
    if ProcessInfo.processInfo.environment["NSP_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: Self.sample.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: Self.sample)
      Issue.record("The sample was written anew; look at it and run again.")
      return
    }
    let kept = try Data(contentsOf: Self.sample)
    #expect(made == kept, "NSP_RECORD=1 writes it anew")
    // Nothing of others is in it.
    let text = String(decoding: kept, as: UTF8.self)
    #expect(!text.localizedCaseInsensitiveContains("leaflet"))
    #expect(!text.contains("id=\"explorer\""))
  }
}
