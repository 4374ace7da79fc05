import Findings
import Foundation
import Glibc
import TestSupport
import Testing
import Words

@testable import Formats

@Suite struct InputFileTests {
  @Test func `a text file too large for memory is refused with a way out`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("large.csv", "x")
    // A hole of three gigabytes takes no room on the disk.
    try #require(truncate(path, 3 << 30) == 0)
    let error = #expect(throws: DataError.self) { try InputFile(path).contents() }
    #expect(error?.found.english == "3221225472")
    #expect(error?.nextStep.english.contains("GeoPackage") == true)
  }

  @Test func `a file that is shortened while it is read is an error and no crash`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("shrinking.bin", [UInt8](repeating: 7, count: 100_000))
    let input = try OpenInput(path)
    #expect(try input.bytes(at: 99_990, atMost: 100).count == 10)
    try #require(truncate(path, 50_000) == 0)
    #expect(try input.bytes(at: 49_000, atMost: 1000).count == 1000)
    let error = #expect(throws: DataError.self) { try input.bytes(at: 49_500, atMost: 1000) }
    #expect(error?.found.english == "one that became shorter while it was read")
    #expect(error?.location.file == path)
  }

  @Test func `the layer name is the file's name without folder and ending`() throws {
    let folder = try TemporaryFolder()
    #expect(try InputFile(folder.file("a.b.csv", "x")).stem == "a.b")
  }
}
