import Foundation
import Glibc
import Testing

@testable import Formats

@Suite struct InputFileTests {
  @Test func `a large file is mapped and not read into memory`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("large.bin", "x")
    // A hole of a gigabyte takes no room on the disk.
    try #require(truncate(path, 1 << 30) == 0)
    let before = try memoryOfOurOwn()
    let data = try InputFile(path).mapped()
    #expect(data.count == 1 << 30)
    #expect(data[0] == UInt8(ascii: "x") && data[data.count - 1] == 0)
    #expect(try memoryOfOurOwn() - before < 300 << 10)
  }

  @Test func `the layer name is the file's name without folder and ending`() throws {
    let folder = try TemporaryFolder()
    #expect(try InputFile(folder.file("a.b.csv", "x")).stem == "a.b")
  }

  /// The process' memory that is no page of a file, in KiB; other tests run at the same time.
  private func memoryOfOurOwn() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssAnon") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}
