import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

@testable import Fetching

/// A download against a server on this machine that behaves, breaks off, or lies.
@Suite("Fetcher")
struct FetcherTests {
  private let scratch: TemporaryFolder
  private let lines = Lines()
  private var path: String { scratch.path + "/data/a.bin" }
  /// A length that no buffer divides.
  private let bytes = (0..<300_007).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }

  init() throws { scratch = try TemporaryFolder() }

  private func download(_ server: LoopbackServer, _ path: String = "/a.bin") -> Download {
    Download(name: "a", url: server.url(path), file: "data/a.bin")
  }

  private var patience: FetchPatience {
    var patience = FetchPatience()
    patience.firstWait = .milliseconds(10)
    patience.silenceSeconds = 2
    return patience
  }

  @discardableResult
  private func fetch(_ download: Download) async throws(DataError) -> Fetcher.Outcome {
    let lines = lines
    var fetcher = try Fetcher(project: scratch.path, patience: patience) { event in
      if case .line(let line) = event { lines.add(line) }
    }
    return try await fetcher.fetch(download)
  }

  private func failure(_ download: Download) async -> DataError? {
    do throws(DataError) {
      try await fetch(download)
      return nil
    } catch {
      return error
    }
  }

  private var inPlace: [UInt8]? { FileManager.default.contents(atPath: path).map { [UInt8]($0) } }
  private var leftovers: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.path + "/data")) ?? [])
      .filter { $0 != "a.bin" }.sorted()
  }

  @Test func `an honest server gives the exact bytes, and a second run asks nothing`() async throws
  {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    var wanted = download(server)
    wanted.licence = "CC BY 4.0"
    guard case .fetched(let record) = try await fetch(wanted) else {
      Issue.record("not fetched")
      return
    }
    #expect(inPlace == bytes)
    #expect(record.lastModified == "2025-08-06T20:21:10Z")
    #expect(record.byteCount == bytes.count)
    #expect(record.licence == "CC BY 4.0")
    #expect(leftovers.isEmpty)
    #expect(try await fetch(wanted) == .unchanged(record))
    #expect(server.requests.count == 1)
  }

  @Test func `a line that breaks in the middle is taken up where it broke`() async throws {
    let server = try LoopbackServer { [bytes] request in
      request.honest(bytes, breakingAfter: request.earlier == 0 ? 100_000 : nil)
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
    #expect(server.requests.map(\.start) == [nil, 100_000])
    #expect(server.requests[1].fields["if-range"] == "\"one\"")
    #expect(leftovers.isEmpty)
  }

  @Test func `a reset of the connection is no end of the file`() async throws {
    let server = try LoopbackServer { [bytes] request in
      request.honest(bytes, breakingAfter: request.earlier < 3 ? 50_000 : nil)
        + (request.earlier < 3 ? [.pause(0.05), .breakOff] : [])
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
  }

  @Test func `a run that gave up is taken up by the next one`() async throws {
    let isWell = Flag()
    let server = try LoopbackServer { [bytes] request in
      isWell.isSet
        ? request.honest(bytes)
        : request.earlier == 0
          ? request.honest(bytes, breakingAfter: 70_000) : [.head("503 Service Unavailable")]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unreachable)
    #expect(error.found.english.contains("503"))
    #expect(
      error.nextStep.english.contains("70000 bytes are kept in \(path).part"),
      "\(error.sentence.english)")
    #expect(server.requests.count == 4, "1 attempt and 3 more")
    #expect(leftovers == ["a.bin.part", "a.bin.part.json"])
    isWell.set()
    try await fetch(download(server))
    #expect(server.requests.last?.start == 70_000)
    #expect(inPlace == bytes)
    #expect(leftovers.isEmpty)
  }

  @Test func `a file that changed between two parts is fetched anew, whole`() async throws {
    let changed = Array(bytes.reversed())
    let server = try LoopbackServer { [bytes] request in
      request.earlier == 0
        ? request.honest(bytes, breakingAfter: 100_000) : request.honest(changed, etag: "\"two\"")
    }
    try await fetch(download(server))
    #expect(inPlace == changed)
  }

  @Test func `a server that gives the rest of another file is not believed`() async throws {
    let changed = Array(bytes.reversed())
    let server = try LoopbackServer { [bytes] request in
      if request.earlier == 0 { return request.honest(bytes, breakingAfter: 100_000) }
      guard let start = request.start else { return request.honest(changed, etag: "\"two\"") }
      // A part of the new file, whatever If-Range says.
      return [
        .head(
          "206 Partial Content",
          [
            "ETag": "\"two\"", "Content-Length": "\(changed.count - start)",
            "Content-Range": "bytes \(start)-\(changed.count - 1)/\(changed.count)",
          ]), .bytes(Array(changed[start...])),
      ]
    }
    try await fetch(download(server))
    #expect(inPlace == changed)
    #expect(server.requests.map(\.start) == [nil, 100_000, nil])
  }

  @Test func `a server that ignores Range is read from the first byte`() async throws {
    let server = try LoopbackServer { [bytes] request in
      if request.earlier == 0 { return request.honest(bytes, breakingAfter: 100_000) }
      return [
        .head("200 OK", ["Content-Length": "\(bytes.count)", "ETag": "\"one\""]), .bytes(bytes),
      ]
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
  }

  @Test func `a range beyond the end begins anew`() async throws {
    let server = try LoopbackServer { [bytes] request in
      if request.earlier == 0 { return request.honest(bytes, breakingAfter: 100_000) }
      return request.start == nil ? request.honest(bytes) : [.head("416 Range Not Satisfiable")]
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
  }

  @Test func `a length that is too long is a broken line, and says what is kept`() async throws {
    let server = try LoopbackServer { [bytes] _ in
      [
        .head("200 OK", ["Content-Length": "\(bytes.count + 1000)", "ETag": "\"one\""]),
        .bytes(bytes),
      ]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unreachable)
    #expect(error.nextStep.english.contains(".part"), "\(error.sentence.english)")
    #expect(inPlace == nil)
  }

  @Test func `a length that is too short gives a file that is cut off, which is refused`()
    async throws
  {
    // Four pages of 4,096 bytes; the server says that there are two.
    var database = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 4 * 4096 - 16)
    database[16] = 16
    database[31] = 4
    let server = try LoopbackServer { [database] _ in
      [.head("200 OK", ["Content-Length": "8192"]), .bytes(database)]
    }
    var wanted = download(server)
    wanted.file = "data/a.gpkg"
    let error = try #require(await failure(wanted))
    #expect(error.kind == .unusable)
    #expect(error.expected.english == "a GeoPackage of 16384 bytes")
    #expect(error.found.english == "one cut off after 8192 bytes")
    #expect(leftovers.isEmpty)
  }

  @Test func `redirects are followed, relative ones too`() async throws {
    let server = try LoopbackServer { [bytes] request in
      switch request.path {
      case "/old/a.bin": [.head("302 Found", ["Location": "../new/b.bin", "Content-Length": "0"])]
      case "/new/b.bin": [.head("308 Permanent Redirect", ["Location": "/c.bin"])]
      default: request.honest(bytes)
      }
    }
    try await fetch(download(server, "/old/a.bin"))
    #expect(inPlace == bytes)
    #expect(server.requests.map(\.path) == ["/old/a.bin", "/new/b.bin", "/c.bin"])
  }

  @Test func `redirects in a ring come to an end`() async throws {
    let server = try LoopbackServer { _ in
      [.head("302 Found", ["Location": "/a.bin", "Content-Length": "0"])]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unreachable)
    #expect(error.found.english.contains("more than 10 redirects"))
    #expect(server.requests.count == 11)
    #expect(leftovers.isEmpty)
  }

  @Test(arguments: ["ftp://example.org/a.bin", "file:///etc/passwd"])
  func `a redirect to something that is not the web is refused`(target: String) async throws {
    let server = try LoopbackServer { _ in
      [.head("302 Found", ["Location": target, "Content-Length": "0"])]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unreachable)
    #expect(error.found.english.contains(target))
  }

  @Test(arguments: ["404 Not Found", "410 Gone"])
  func `an address without a file says what to look at`(status: String) async throws {
    let server = try LoopbackServer { _ in
      [.head(status, ["Content-Length": "4"]), .text("gone")]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .missing)
    #expect(error.found.english.hasPrefix(status.prefix(3)))
    #expect(error.nextStep.english.contains("page of the maker"))
    #expect(error.nextStep.english.contains("by hand as data/a.bin"))
    #expect(server.requests.count == 1, "asking again does not help")
    #expect(leftovers.isEmpty)
  }

  @Test(arguments: ["500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"])
  func `trouble that passes is waited for`(status: String) async throws {
    let server = try LoopbackServer { [bytes] request in
      request.earlier == 0 ? [.head(status, ["Content-Length": "0"])] : request.honest(bytes)
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
    #expect(lines.all.contains { $0.contains("attempt 2 of 4") }, "\(lines.all)")
  }

  @Test func `trouble that stays ends with the server's own words`() async throws {
    let server = try LoopbackServer { _ in
      [.head("500 Internal Server Error", ["Content-Length": "0"])]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unreachable)
    #expect(error.found.english.hasPrefix("500"))
    #expect(server.requests.count == 4)
  }

  @Test func `a page in the place of a file is refused`() async throws {
    let server = try LoopbackServer { request in
      [
        .head("200 OK", request.path == "/typed" ? ["Content-Type": "text/html"] : [:]),
        .text("\n<!DOCTYPE html><html>moved</html>"),
      ]
    }
    for (path, member) in [("/typed", nil), ("/untyped", nil), ("/untyped", "*.gpkg")] {
      var wanted = download(server, path)
      wanted.member = member
      let error = try #require(await failure(wanted))
      #expect(error.kind == .unusable)
      #expect(error.found.english == "a web page (HTML)")
      #expect(inPlace == nil)
      #expect(leftovers.isEmpty)
    }
  }

  @Test func `a server that falls silent is given up after the time that was given`() async throws {
    let server = try LoopbackServer { [bytes] request in
      request.earlier == 0
        ? [.head("200 OK", ["Content-Length": "5", "ETag": "\"x\""]), .text("ab"), .pause(8)]
        : request.honest(bytes)
    }
    try await fetch(download(server))
    #expect(inPlace == bytes)
    #expect(lines.all.contains { $0.contains("silence for too long") }, "\(lines.all)")
  }

  @Test func `a slow server that keeps sending is waited for`() async throws {
    let server = try LoopbackServer { _ in
      [.head("200 OK", ["Content-Length": "6"])]
        + "abcdef".map { [.pause(0.4), .text(String($0))] }.flatMap(\.self)
    }
    try await fetch(download(server))
    #expect(inPlace == Array("abcdef".utf8))
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    "hello", "", "\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\nx",
    "HTTP/1.1 200 OK\r\nno colon here\r\n\r\nx", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    "HTTP/1.1 302 Found\r\nLocation: http://[::bad/\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 302 Found\r\nLocation:\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 999 What\r\n\r\n",
    "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 5-9/10\r\nContent-Length: 5\r\n\r\nabcde",
    "HTTP/1.1 304 Not Modified\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 900000000000000\r\n\r\nx",
    "HTTP/1.1 200 \u{0}\r\nX: \u{0}\r\n\r\n",
  ])
  func `a server that talks nonsense gives an error, not a crash or a file`(answer: String)
    async throws
  {
    let server = try LoopbackServer { _ in [.text(answer)] }
    let error = await failure(download(server))
    #expect(error != nil)
    #expect(inPlace == nil)
  }

  @Test func `a file that does not fit on the disk is not begun`() async throws {
    let server = try LoopbackServer { _ in
      [.head("200 OK", ["Content-Length": "900000000000000"]), .text("x")]
    }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unwritable)
    #expect(error.expected.english == "room for 900000000.0 MB")
    #expect(leftovers.isEmpty)
  }

  @Test func `nobody at the address`() async throws {
    let server = try LoopbackServer { _ in [] }
    let wanted = download(server)
    server.stop()
    let error = try #require(await failure(wanted))
    #expect(error.kind == .unreachable)
    #expect(error.found.english == "nobody at that address")
    #expect(leftovers.isEmpty)
  }

  @Test func `an empty answer is no file`() async throws {
    let server = try LoopbackServer { _ in [.head("200 OK", ["Content-Length": "0"])] }
    let error = try #require(await failure(download(server)))
    #expect(error.kind == .unusable)
    #expect(inPlace == nil)
  }

  @Test func `bytes with another sha256 than the list says are not kept`() async throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    var wanted = download(server)
    wanted.sha256 = String(repeating: "0", count: 64)
    let error = try #require(await failure(wanted))
    #expect(error.kind == .unusable)
    #expect(error.expected.english.contains("sha256 0000"))
    #expect(inPlace == nil && leftovers.isEmpty)
    // The sha256 that was seen is the right one to write down.
    wanted.sha256 = String(error.found.english.split(separator: " ")[1])
    try await fetch(wanted)
    #expect(inPlace == bytes)
  }

  @Test func `a failure leaves the file of an earlier year in its place`() async throws {
    let server = try LoopbackServer { [bytes] request in
      request.path == "/2023" ? request.honest(bytes) : [.head("404 Not Found")]
    }
    try await fetch(download(server, "/2023"))
    #expect(await failure(download(server, "/2024"))?.kind == .missing)
    #expect(inPlace == bytes)
  }

  @Test func `another address in the list is fetched in the place of the former file`() async throws
  {
    let server = try LoopbackServer { [bytes] request in
      request.honest(request.path == "/2023" ? bytes : Array("newer".utf8))
    }
    try await fetch(download(server, "/2023"))
    try await fetch(download(server, "/2024"))
    #expect(inPlace == Array("newer".utf8))
  }

  @Test func `a file that was put there by hand is kept and recorded as such`() async throws {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/data", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    guard case .byHand(let record) = try await fetch(download(server)) else {
      Issue.record("not by hand")
      return
    }
    #expect(record.origin == .byHand && record.url == nil)
    #expect(try DownloadManifest(project: scratch.path).record(ofSHA256: record.sha256) == record)
    #expect(server.requests.isEmpty)
    #expect(inPlace == Array("mine".utf8))
  }

  @Test func `a kill just before or after the file gets its name is no file by hand`() async throws
  {
    let server = try LoopbackServer { [bytes] in $0.honest(bytes) }
    let record = try await fetch(download(server)).record
    var manifest = try DownloadManifest(project: scratch.path)
    manifest.files = [:]
    manifest.arriving = ["a": record]
    try manifest.write(project: scratch.path)
    #expect(try await fetch(download(server)) == .unchanged(record))
    try FileManager.default.removeItem(atPath: path)
    manifest.files = [:]
    try manifest.write(project: scratch.path)
    #expect(try await fetch(download(server)) == .fetched(record))
  }

  @Test func `a task that is cancelled says so and keeps what it has`() async throws {
    let server = try LoopbackServer { _ in
      [.head("200 OK", ["Content-Length": "9", "ETag": "\"x\""]), .text("abcd"), .pause(20)]
    }
    let wanted = download(server)
    let folder = scratch.path
    let task = Task { () -> DataError? in
      do throws(DataError) {
        var fetcher = try Fetcher(project: folder) { _ in }
        _ = try await fetcher.fetch(wanted)
        return nil
      } catch {
        return error
      }
    }
    while FileManager.default.contents(atPath: path + ".part")?.count != 4 {
      try await Task.sleep(for: .milliseconds(10))
    }
    task.cancel()
    let error = try #require(await task.value)
    #expect(error.kind == .interrupted)
    #expect(error.nextStep.english.contains("4 bytes are kept"), "\(error.sentence.english)")
  }
}

/// Lines that a download said.
private final class Lines: @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []
  var all: [String] { lock.withLock { lines } }
  func add(_ line: String) { lock.withLock { lines.append(line) } }
}

/// A switch that a test turns while a server runs.
private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false
  var isSet: Bool { lock.withLock { value } }
  func set() { lock.withLock { value = true } }
}
