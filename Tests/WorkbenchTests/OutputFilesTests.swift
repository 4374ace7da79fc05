import Findings
import Formats
import Foundation
import Testing

@testable import Workbench

/// Commands and what other programs do with their files.
@Suite("Output files")
struct OutputFilesTests {
  @Test func `results that QGIS is changing are refused before anything is computed`() async throws
  {
    let project = try ToyProject()
    let settings = try ProjectSettings(project: project.folder)
    _ = try await Analyse.run(settings) { _ in }
    let results = settings.outFolder + "/results.gpkg"
    let former = try Data(contentsOf: URL(fileURLWithPath: results))
    try project.write("out/results.gpkg-wal", "changes")
    for command in ["analyse", "suggest"] {
      let error = await #expect(throws: DataError.self) {
        if command == "analyse" {
          _ = try await Analyse.run(settings) { Issue.record("\($0)") }
        } else {
          var settings = settings
          settings.suggest.newSites = 1
          _ = try await Suggest.run(settings) { Issue.record("\($0)") }
        }
      }
      #expect(error?.kind == .unwritable, "\(command)")
      #expect(error?.location.file == results)
    }
    // Who does not write the file does not mind.
    _ = try await Stress.run(StressRequest(settings, worst: 1)) { _ in }
    #expect(try Data(contentsOf: URL(fileURLWithPath: results)) == former)
    #expect(FileManager.default.fileExists(atPath: results + "-wal"))
  }
}
