import Findings
import Formats
import Foundation
import Geo
import TestSupport
import Testing
import Words

@testable import Fetching

/// Zips from a server: the member that is meant, and nothing else.
@Suite("Zip member")
struct ZipMemberTests {
  private let scratch: TemporaryFolder
  private let content = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  init() throws { scratch = try TemporaryFolder() }

  private var path: String { scratch.path + "/squares.bin" }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.path)) ?? []).sorted()
      .filter { $0 != ".nsp" }
  }

  private func fetch(
    _ zip: [UInt8], member: String = "*.bin"
  ) async throws -> Result<Fetcher.Outcome, DataError> {
    try await fetch(from: try LoopbackServer { $0.honest(zip) }, member: member)
  }

  private func fetch(
    from server: LoopbackServer, member: String = "*.bin"
  ) async throws -> Result<Fetcher.Outcome, DataError> {
    var download = Download(name: "squares", url: server.url("/s.zip"), file: "squares.bin")
    download.member = member
    do throws(DataError) {
      var fetcher = try Fetcher(project: scratch.path) { _ in }
      return .success(try await fetcher.fetch(download))
    } catch {
      return .failure(error)
    }
  }

  private func failure(_ zip: [UInt8], member: String = "*.bin") async throws -> DataError? {
    guard case .failure(let error) = try await fetch(zip, member: member) else { return nil }
    return error
  }

  @Test func `the member becomes the file, and the zip goes`() async throws {
    let zip = TinyZip([.init("readme.txt", [1]), .init("folder/S.BIN", content)]).bytes
    let server = try LoopbackServer { $0.honest(zip) }
    let record = try await fetch(from: server).get().record
    #expect(FileManager.default.contents(atPath: path).map { [UInt8]($0) } == content)
    #expect(names == ["squares.bin"])
    #expect(record.byteCount == zip.count)
    #expect(record.fileByteCount == content.count)
    #expect(record.sha256 != record.fileSHA256)
    #expect(try await fetch(from: server).get() == .unchanged(record))
    #expect(server.requests.count == 1)
  }

  @Test func `a pattern that fits none or several names what there is`() async throws {
    let zip = TinyZip([.init("a.bin", [1]), .init("b.bin", [2]), .init("c.txt", [3])]).bytes
    let several = try #require(try await failure(zip))
    #expect(several.kind == .unusable && several.found.english == "2")
    #expect(several.nextStep.english.contains("a.bin, b.bin."))
    let none = try #require(try await failure(zip, member: "*.gpkg"))
    #expect(none.nextStep.english.contains("a.bin, b.bin, c.txt"))
    #expect(names.isEmpty)
  }

  @Test func `a name that leads out of the zip is refused`() async throws {
    let zip = TinyZip([.init("../../squares.bin", content)]).bytes
    let error = try #require(try await failure(zip))
    #expect(error.kind == .unusable)
    #expect(error.found.english.contains("../../squares.bin"))
    #expect(names.isEmpty)
  }

  @Test func `a member that would fill the disk out of next to nothing is not begun`() async throws
  {
    let zip = TinyZip([.init("s.bin", content, declaredByteCount: 0xFFFF_FFF0)]).bytes
    let error = try #require(try await failure(zip))
    #expect(error.kind == .unusable)
    #expect(error.expected.english.contains("at most 100 times its packed size"))
    #expect(error.found.english.contains("4294967280 bytes out of 40005 in \"s.bin\""))
    #expect(names.isEmpty)
  }

  @Test func `a member with more bytes than it says is refused`() async throws {
    let zip = TinyZip([.init("s.bin", content, declaredByteCount: 100)]).bytes
    let error = try #require(try await failure(zip))
    #expect(error.kind == .unusable)
    #expect(names.isEmpty)
  }

  @Test func `a member with a wrong checksum is refused`() async throws {
    let error = try #require(
      try await failure(TinyZip([.init("s.bin", content, isDamaged: true)]).bytes))
    #expect(error.kind == .unusable)
    #expect(error.found.english.contains("CRC"), "\(error.found.english)")
    #expect(names.isEmpty)
  }

  @Test func `a zip that is cut off at any place is refused`() async throws {
    let zip = TinyZip([.init("s.bin", Array(content.prefix(200)))]).bytes
    var random = SeededNumbers(5)
    for _ in 0..<12 {
      let count = 1 + Int(random.share() * Double(zip.count - 2))
      let error = try #require(try await failure(Array(zip.prefix(count))), "\(count) bytes")
      #expect(error.kind == .unusable)
      #expect(names.isEmpty)
    }
  }
}
