import Foundation
import TestSupport
import Testing

/// `nsp norms` as a user runs it.
@Suite("List commands")
struct ListCommandsTests {
  @Test func `the norms of a project stand before those that are built in`() throws {
    let scratch = try TemporaryFolder()
    let text = """
      norms:
        vr-800: {walk: 800m, title: 800 meter lopen, source: Besluit stuurgroep, status: besluit}
        walk-30: {walk: 20min@6km/h, source: eigen meting}
      """
    try Data(text.utf8).write(to: scratch.url.appendingPathComponent("nsp.yaml"))
    let usual = try CommandRun(["norms"])
    #expect(usual.status == 0 && usual.output.hasPrefix("nl-vru-1km (used when none is named)\n"))
    let own = try CommandRun(["norms", scratch.path])
    #expect(
      own.output.hasPrefix(
        """
        vr-800 (of this project)
          800 meter lopen
          800 m
          Besluit stuurgroep; besluit; geen landelijke norm gepubliceerd
        walk-30 (of this project)
          walk-30
          2000 m
        """), "\(own.output)")
    // An own norm takes the place of the built-in one of its name.
    #expect(own.output.components(separatedBy: "walk-30").count == 3)
    #expect(own.output.contains("\nnl-vru-1km (used when none is named)\n"))
  }
}
