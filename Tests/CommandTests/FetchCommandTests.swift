import Foundation
import Geo
import TestSupport
import Testing

/// `nsp init` and `nsp fetch` as a user runs them, with their exit statuses.
@Suite("Fetch command")
struct FetchCommandTests {
  private let scratch: TemporaryFolder
  private var folder: String { scratch.path + "/project" }
  private let bytes = Array(repeating: UInt8(7), count: 6_000_000)

  init() throws { scratch = try TemporaryFolder() }

  private func project(_ items: [(name: String, url: String)]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let list = items.map { "  - {name: \($0.name), url: '\($0.url)', file: data/\($0.name).bin}" }
    try Data(("downloads:\n" + list.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(fileURLWithPath: folder + "/nsp.yaml"))
  }

  private func fetch(_ flags: [String] = []) throws -> CommandRun {
    try CommandRun(["fetch", folder, "--retries", "0", "--timeout", "5"] + flags)
  }

  private func content(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + "/data/\(name).bin").map { [UInt8]($0) }
  }

  @Test func `a first run fetches, a second one has nothing to do`() throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    try project([("a", server.address("/a")), ("b", server.address("/b"))])
    let first = try fetch()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("a     fetched  6.0 MB  2025-08-06  data/a.bin"))
    #expect(first.errors.contains("a: 50 % of 6.0 MB"))
    #expect(content("a") == bytes && content("b") == bytes)
    let second = try fetch(["--quiet"])
    #expect(second.status == 0 && second.errors.isEmpty)
    #expect(second.output.contains("complete already"))
    #expect(server.requests.count == 2)
  }

  @Test func `only what is asked for is fetched`() throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    try project([("a", server.address("/a")), ("b", server.address("/b"))])
    #expect(try fetch(["--only", "b"]).status == 0)
    #expect(content("a") == nil && content("b") == bytes)
    let unknown = try fetch(["--only", "c"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("a, b"))
  }

  @Test(arguments: [
    ("404 Not Found", 66, "put the file there by hand"), ("500 Oops", 69, "500"),
    ("200 OK", 65, "web page"),
  ])
  func `what a server answers decides the status, and the others are fetched all the same`(
    answer: String, status: Int, words: String
  ) throws {
    let server = try LoopbackServer { [bytes] request in
      request.path == "/b"
        ? request.honest(bytes)
        : [.head(answer, ["Content-Type": "text/html"]), .text("<html>")]
    }
    try project([("a", server.address("/a")), ("b", server.address("/b"))])
    let run = try fetch()
    #expect(Int(run.status) == status, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.contains("a     failed"))
    let again = try fetch(["--json"])
    let root = try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any]
    let rows = root?["downloads"] as? [[String: Any]]
    #expect(rows?.map { $0["outcome"] as? String } == ["failed", "complete already"])
    #expect((rows?[0]["message"] as? String)?.contains(words) == true)
    #expect(content("b") == bytes)
  }

  @Test func `nobody at the address is 69`() throws {
    let server = try LoopbackServer { _ in [] }
    try project([("a", server.address("/a"))])
    server.stop()
    #expect(try fetch().status == 69)
  }

  @Test func `a place that cannot be written is 73`() throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    try project([("a", server.address("/a"))])
    try Data("no folder".utf8).write(to: URL(fileURLWithPath: folder + "/data"))
    let run = try fetch()
    #expect(run.status == 73, "\(run.errors)")
  }

  @Test func `a project that another run fetches into is 75`() throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    try project([("a", server.address("/a"))])
    try FileManager.default.createDirectory(
      atPath: folder + "/.nsp", withIntermediateDirectories: true)
    let descriptor = open(folder + "/.nsp/.nsp-lock", O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try fetch().status == 75)
    #expect(server.requests.isEmpty)
  }

  @Test func `an interrupted run says what it keeps, and the next one goes on from there`() throws {
    let server = try LoopbackServer { [bytes] request in
      guard request.earlier == 0 else { return request.honest(bytes) }
      return Array(request.honest(bytes).prefix(1))
        + [.bytes(Array(bytes.prefix(1_000_000))), .pause(20)]
    }
    try project([("a", server.address("/a"))])
    let part = folder + "/data/a.bin.part"
    let run = try CommandRun(["fetch", folder]) {
      FileManager.default.contents(atPath: part)?.count == 1_000_000
    }
    #expect(run.status == 75)
    #expect(run.errors.contains("1.0 MB are kept in \(part)"), "\(run.errors)")
    let next = try fetch()
    #expect(next.status == 0)
    #expect(server.requests.map(\.start) == [nil, 1_000_000])
    #expect(content("a") == bytes)
  }

  @Test func `whenever a run is killed, the next one ends with the exact bytes`() throws {
    let zip = TinyZip([.init("a.bin", Array(repeating: 9, count: 60_000))]).bytes
    let server = try LoopbackServer { request in
      // A piece every two milliseconds, so that kills fall everywhere.
      request.honest(zip).flatMap { step -> [LoopbackServer.Step] in
        guard case .bytes(let bytes) = step, bytes.count > 1000 else { return [step] }
        return stride(from: 0, to: bytes.count, by: 1000).flatMap {
          [.bytes(Array(bytes[$0..<min($0 + 1000, bytes.count)])), .pause(0.002)]
        }
      }
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(
      "downloads: [{name: a, url: '\(server.address("/a"))', file: data/a.bin, unzip: '*'}]".utf8
    ).write(to: URL(fileURLWithPath: folder + "/nsp.yaml"))
    var random = SeededNumbers(11)
    for _ in 0..<10 {
      try CommandRun.killed(after: 0.01 + random.share() * 0.2, ["fetch", folder, "--quiet"])
      if let bytes = content("a") { #expect(bytes.count == 60_000) }
    }
    let last = try fetch()
    #expect(last.status == 0, "\(last.errors)")
    #expect(content("a") == Array(repeating: 9, count: 60_000))
    #expect(!last.output.contains("by hand"), "\(last.output)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/data")
    #expect(left == ["a.bin"])
  }

  @Test func `init makes a project that fetch understands`() throws {
    let made = try CommandRun(["init", "--region", "VR06", folder])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("22 gemeenten"))
    #expect(try CommandRun(["init", "--region", "VR06", folder]).status == 73)
    #expect(try CommandRun(["init", "--region", "VR77", folder + "2"]).status == 64)
    #expect(try fetch(["--only", "nothing"]).errors.contains("osm-gelderland"))
  }

  @Test(.enabled(if: SharedData.isPresent, SharedData.absence))
  func `what was fetched is analysed, with its maker and date in the provenance`() throws {
    let network = try Data(
      contentsOf: URL(fileURLWithPath: SharedData.path("data/osm-nl/delft-2025.osm.pbf")))
    let table = try Data(
      contentsOf: URL(fileURLWithPath: SharedData.path("expected/delft/population.csv")))
    let zip = TinyZip([.init("read.me", [1]), .init("p.csv", Array(table.prefix(65_000)))])
    let server = try LoopbackServer { request in
      request.honest(request.path == "/n" ? [UInt8](network) : zip.bytes)
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let yaml = """
      network: data/n.osm.pbf
      population: data/p.csv
      sites-from-osm: true
      downloads:
        - {name: streets, url: '\(server.address("/n"))', file: data/n.osm.pbf}
        - {name: people, url: '\(server.address("/p"))', file: data/p.csv, unzip: '*.csv',
           licence: CC BY 4.0, attribution: Some Maker, date: 2024}
      """
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/nsp.yaml"))
    let fetched = try fetch()
    #expect(fetched.status == 0, "\(fetched.errors)")
    let run = try CommandRun(["analyse", folder, "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    let summary = try String(contentsOfFile: folder + "/out/summary.json", encoding: .utf8)
    #expect(summary.contains("Some Maker (CC BY 4.0)"))
    #expect(summary.contains("\"2024\""))
  }
}
