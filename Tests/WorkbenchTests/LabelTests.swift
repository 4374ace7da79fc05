import Foundation
import Planning
import TestSupport
import Testing
import Words

@testable import Workbench

/// What a traffic light label lets out, and that the label stands on it.
///
/// A farm with 3.7104 residents lies by itself in the south-east, out of reach: a number that no sum can be
/// taken for. The list of sites has columns of a person whom nobody should find in any output.
@Suite("Labels")
struct LabelTests {
  private static let farm = "3.7104"
  private static let secrets = ["Anna de Vries", "06-12345678", "anna@example.org"]

  private let project: ToyProject

  init() throws {
    project = try ToyProject("candidates: candidates.csv")
    let (x, y) = ToyProject.corner
    var people = try String(contentsOfFile: project.folder + "/people.csv", encoding: .utf8)
    people += "farm,\(x + 1000),\(y - 180),\(Self.farm)\n"
    // Others out of reach, so that no total is the farm's own number.
    people += "hamlet,\(x),\(y - 180),40\n"
    try project.write("people.csv", people)
    try project.write(
      "sites.csv",
      """
      id,name,kind,x,y,contactpersoon,telefoon,email
      N,Noord,L-NSP,\(x + 500),\(y + 200),\(Self.secrets.joined(separator: ","))

      """)
    try project.write(
      "candidates.csv", "id,name,kind,x,y\nZ,Zuid,L-NSP,\(x + 500),\(y)\n")
  }

  /// All outputs under a label, by path.
  private func outputs(_ label: TrafficLightLabel?) async throws -> [String: Data] {
    var settings = try ProjectSettings(project: project.folder)
    settings.label = label
    settings.out = project.folder + "/out-\(label?.rawValue ?? "none")"
    _ = try await Analyse.run(settings) { _ in }
    _ = try await Suggest.run(settings) { _ in }
    _ = try await Compare.run(
      CompareRequest(runs: ["base", "blackout"], settings: settings)
    ) { _ in }
    _ = try await Report.run(settings) { _ in }
    if label?.isPublic != true { _ = try await Stress.run(StressRequest(settings)) { _ in } }
    let folder = URL(fileURLWithPath: settings.outFolder)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      if file.hasDirectoryPath { continue }
      files[path] = try? Data(contentsOf: file)
    }
    return files
  }

  /// How the farm's residents stand in a file: as digits, or as the eight bytes of a GeoPackage.
  private func shows(_ file: Data) throws -> Bool {
    let number = try #require(Double(Self.farm))
    let bytes = withUnsafeBytes(of: number.bitPattern.bigEndian) { Data($0) }
    if file.range(of: bytes) != nil { return true }
    let text = String(decoding: file, as: UTF8.self)
    return text.firstMatch(of: #/(?:^|[^0-9.])3[.,]71(04)?(?![0-9])/#) != nil
  }

  @Test func `without a label and in a closed circle nothing is left out`() async throws {
    for label in [nil, TrafficLightLabel.amber] {
      let files = try await outputs(label)
      for name in ["cells.csv", "gaps.csv", "coverage.geojson", "results.gpkg"] {
        #expect(try shows(#require(files[name])), "\(name) \(label?.text ?? "")")
      }
      #expect(String(decoding: try #require(files["sites.csv"]), as: UTF8.self).contains("sole"))
      #expect(files.keys.contains { $0.hasPrefix("stress/") })
    }
  }

  @Test(arguments: [TrafficLightLabel.clear, .green])
  func `nothing sensitive is anywhere in public files`(label: TrafficLightLabel) async throws {
    let files = try await outputs(label)
    #expect(files.count > 20)
    for (path, bytes) in files {
      #expect(try !shows(bytes), "\(path)")
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["sole,", "\"sole\"", "Alleen hier", "stress-", "id=\"stress\""] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
    }
    // The farm is counted all the same.
    let summary = String(decoding: try #require(files["summary.json"]), as: UTF8.self)
    #expect(summary.contains("\"total\": 263.71"))
  }

  @Test func `nobody's name, telephone or address gets into any file`() async throws {
    for label in [nil, TrafficLightLabel.red] {
      for (path, bytes) in try await outputs(label) {
        for secret in Self.secrets {
          #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(path): \(secret)")
        }
      }
    }
  }

  @Test(arguments: TrafficLightLabel.allCases)
  func `the label stands in every file that can hold it, and in the report's name`(
    label: TrafficLightLabel
  ) async throws {
    let files = try await outputs(label)
    let labelled = files.filter {
      let name = $0.key.split(separator: "/").last ?? ""
      return name.hasSuffix("json") || name.hasSuffix(".html") || name.hasSuffix(".gpkg")
        || name.hasSuffix("dictionary.csv")
    }
    #expect(labelled.count >= 10)
    for (path, bytes) in labelled {
      #expect(bytes.range(of: Data(label.text.utf8)) != nil, "\(path)")
    }
    for path in files.keys where path.hasPrefix("report/") {
      #expect(path.contains(label.fileNamePart), "\(path)")
    }
  }

  @Test(arguments: [TrafficLightLabel.clear, .green])
  func `a stress test has no public form`(label: TrafficLightLabel) async throws {
    var settings = try ProjectSettings(project: project.folder)
    settings.label = label
    let error = await #expect(throws: (any Error).self) {
      try await Stress.run(StressRequest(settings)) { _ in }
    }
    let failure = Failure(try #require(error))
    #expect(failure.exitStatus == 64)
    #expect(failure.message.english.contains("list of targets"))
  }
}
