import Foundation
import TestSupport
import Testing

/// `nsp check` as a user runs it.
@Suite("Check command")
struct CheckCommandTests {
  private let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    let sites = "id,name,kind,lon,lat\na,Hal,L-NSP,4.36,52.0\nb,Kerk,maanbasis,4.37,52.0\n"
    try Data(sites.utf8).write(to: scratch.url.appendingPathComponent("sites.csv"))
  }

  private func check(_ flags: [String]) throws -> CommandRun {
    try CommandRun(["check", "--quiet", "--sites", scratch.path + "/sites.csv"] + flags)
  }

  @Test func `rows that are left out are counted, shown, and come with what to do`() throws {
    let run = try check([])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("sites  sites.csv  sites     2     1        1"), "\(run.output)")
    #expect(run.output.contains("ROWS LEFT OUT: unknown-kind, 1x"))
    #expect(run.output.contains("found  row 2, column kind: "))
    #expect(run.output.contains("do     Write C-NSP or L-NSP."))
    #expect(try check(["--strict"]).status == 1)
  }

  @Test func `what a terminal would obey in data is shown, not sent`() throws {
    let sites = "id,name,kind,lon,lat\na,Hal,\u{1B}]0;x\u{7}\u{9B}31m\u{202E}é,4.36,52.0\n"
    try Data(sites.utf8).write(to: scratch.url.appendingPathComponent("sites.csv"))
    let run = try check(["--gemeenten", scratch.path + "/no\u{1B}[31mthing.gpkg"])
    #expect(run.output.contains("\u{FFFD}]0;x\u{FFFD}\u{FFFD}31m\u{FFFD}é"), "\(run.output)")
    #expect(run.errors.contains("no\u{FFFD}[31mthing.gpkg"))
    let obeyed: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"]
    #expect(!(run.output + run.errors).unicodeScalars.contains(where: obeyed.contains))
  }

  @Test func `an input that cannot be used hides nothing about the others`() throws {
    let run = try check(["--gemeenten", scratch.path + "/nothing.gpkg"])
    #expect(run.status == 66)
    #expect(run.errors.contains("nothing.gpkg"))
    #expect(run.output.contains("unknown-kind"))
  }

  @Test func `a region that the boundaries lack is told before any analysis`() throws {
    let areas = """
      {"type": "FeatureCollection", "features": [{"type": "Feature",
       "properties": {"gemeentecode": "GM0503", "gemeentenaam": "Delft"},
       "geometry": {"type": "Polygon", "coordinates":
        [[[4.3, 51.9], [4.4, 51.9], [4.4, 52.1], [4.3, 52.1], [4.3, 51.9]]]}}]}
      """
    try Data(areas.utf8).write(to: scratch.url.appendingPathComponent("areas.geojson"))
    let file = scratch.path + "/areas.geojson"
    #expect(try check(["--gemeenten", file, "--region", "Delft"]).status == 0)
    let run = try check(["--gemeenten", file, "--region", "Delfd"])
    #expect(run.status == 64)
    #expect(run.errors.contains("Nearest: Delft"), "\(run.errors)")
    #expect(run.output.contains("ROWS LEFT OUT"))
  }

  @Test func `json keeps its keys`() throws {
    let run = try check(["--json"])
    let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(root?.keys.sorted() == ["findings", "inputs"])
    let finding = try #require((root?["findings"] as? [[String: Any]])?.first)
    #expect(finding.keys.sorted() == ["code", "count", "location", "message", "severity"])
  }
}
