import Foundation
import Planning
import TestSupport
import Testing

@testable import Workbench

/// Names that a page would run and a sheet would compute are text in every file.
@Suite("Hostile names")
struct HostileNamesTests {
  private static let names = [
    "<script>alert(1)</script>", "=HYPERLINK(\"http://x.example\",\"klik\")",
    "</title><img src=x onerror=alert(1)>", "@SUM(1+1)*cmd|' /C calc'!A0",
  ]

  private static func field(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private func project() throws -> ToyProject {
    let project = try ToyProject("name: '\(Self.names[2])'\ncandidates: kandidaten.csv")
    let (x, y) = (ToyProject.corner.x, ToyProject.corner.y)
    let sites = Self.names.enumerated().map { place, name in
      "S\(place),\(Self.field(name)),L-NSP,\(x + Double(place) * 100),\(y + 200)"
    }
    try project.write("sites.csv", "id,name,kind,x,y\n" + sites.joined(separator: "\n") + "\n")
    let candidates = Self.names.enumerated().map { place, name in
      "K\(place),\(Self.field(name)),L-NSP,\(x + 1_000 - Double(place) * 100),\(y),candidate"
    }
    try project.write(
      "kandidaten.csv",
      "id,name,kind,x,y,status\n" + candidates.joined(separator: "\n") + "\n")
    return project
  }

  @Test func `every file of analyse and report holds them as they are`() async throws {
    let project = try project()
    let settings = try ProjectSettings(project: project.folder)
    _ = try await Analyse.run(settings) { _ in }
    _ = try await Report.run(settings) { _ in }
    let out = URL(fileURLWithPath: project.folder + "/out")
    var endings: Set<String> = []
    let files = try #require(
      FileManager.default.enumerator(at: out, includingPropertiesForKeys: nil))
    for case let file as URL in files where !file.hasDirectoryPath {
      endings.insert(file.pathExtension)
      let bytes = try Data(contentsOf: file)
      switch file.pathExtension {
      case "html": expectHarmlessPage(String(decoding: bytes, as: UTF8.self))
      case "csv": expectHarmlessTable(String(decoding: bytes, as: UTF8.self), file)
      case "geojson", "json": _ = try JSONSerialization.jsonObject(with: bytes)
      case "xlsx": try expectHarmlessBook([UInt8](bytes))
      default: continue
      }
    }
    #expect(endings.isSuperset(of: ["html", "csv", "geojson", "json", "xlsx", "gpkg"]))
    let sites = try JSONSerialization.jsonObject(
      with: Data(contentsOf: out.appendingPathComponent("sites.geojson")))
    let features = try #require((sites as? [String: Any])?["features"] as? [[String: Any]])
    let found = features.compactMap { ($0["properties"] as? [String: Any])?["name"] as? String }
    #expect(Set(found) == Set(Self.names))
  }

  private func expectHarmlessPage(_ html: String) {
    for mark in ["<script>alert", "<img", "</title><img"] {
      let count = html.ranges(of: mark).count
      #expect(count == 0, "\(mark)")
    }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  /// No field begins with what makes a sheet compute, save numbers.
  private func expectHarmlessTable(_ csv: String, _ file: URL) {
    for line in csv.split(whereSeparator: \.isNewline) {
      for field in line.matches(of: #/(?:^|,)"?([=@+\-][^,]*)/#).map({ $0.1 }) {
        #expect(Double(field) != nil, "\(file.lastPathComponent): \(field)")
      }
    }
    if file.lastPathComponent == "sites.csv" {
      #expect(csv.contains("'=HYPERLINK(") && csv.contains("'@SUM("))
    }
  }

  private func expectHarmlessBook(_ bytes: [UInt8]) throws {
    let book = try ReadWorkbook(bytes)
    for sheet in book.sheets {
      for mark in ["<f>", "<f ", "<hyperlink", "<script"] { #expect(!sheet.text.contains(mark)) }
    }
    let texts = Set(book.sheets.flatMap { $0.cells.values.compactMap(\.text) })
    #expect(Set(Self.names).isSubset(of: texts))
  }
}
