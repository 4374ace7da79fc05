import Findings
import Foundation
import Geo
import TestSupport
import Testing
import Words

@testable import Formats

/// OSM PBF files made here, whole and damaged.
@Suite("OSM file")
struct OSMFileTests {
  private let folder = try? TemporaryFolder()

  private func open(_ bytes: Data) throws -> OSMFile {
    let path = try #require(folder).path + "/file.osm.pbf"
    try bytes.write(to: URL(fileURLWithPath: path))
    return try OSMFile(path: path)
  }

  private func decodeAll(_ bytes: Data) throws {
    let file = try open(bytes)
    var block = OSMBlock()
    for blob in 0..<file.blobCount {
      try file.decode(blob: blob, kinds: Set(OSMKind.allCases), into: &block)
    }
  }

  private var village: TinyPBF {
    var village = TinyPBF()
    for number in 1...40 { village.node(Int64(number), Double(number) * 10, 0, ["name": "n"]) }
    village.way(1, Array(1...40), ["highway": "footway"])
    village.relations.append(
      TinyPBF.Relation(id: 5, ways: [(1, "outer")], tags: ["type": "multipolygon"]))
    return village
  }

  @Test func `objects come back as they were written`() throws {
    let file = try open(village.bytes)
    var block = OSMBlock()
    try file.decode(blob: 0, kinds: Set(OSMKind.allCases), into: &block)
    #expect(block.nodes.ids == Array(1...40))
    #expect(abs(block.longitudes[1] - (5.1 + 20 / 68_500)) < 1e-7)
    #expect(block.references == Array(1...40))
    #expect(block.relations.ids == [5])
    #expect(block.members == [OSMMember(kind: .way, id: 1, role: block.members[0].role)])
    #expect(block.strings[block.members[0].role] == "outer")
    #expect(block.kindsSeen == Set(OSMKind.allCases))
  }

  @Test func `a cut file is refused with its name`() throws {
    let whole = village.bytes
    for length in stride(from: 0, to: whole.count, by: 7) {
      do {
        try decodeAll(whole.prefix(length))
      } catch let error as DataError {
        #expect(error.location.file.hasSuffix("file.osm.pbf"))
        #expect(error.kind == .unusable)
      }
    }
  }

  @Test(arguments: 1...300) func `flipped bits are read or refused, never worse`(seed: Int) throws {
    var random = SeededNumbers(UInt64(seed))
    var bytes = village.bytes
    for _ in 0..<(1 + Int(random.next() % 4)) {
      bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8))
    }
    do { try decodeAll(bytes) } catch is DataError {}
  }

  @Test func `a blob that claims to unpack to two gigabytes is refused before memory is taken`()
    throws
  {
    // Blob: raw_size = 2^31, zlib_data = four bytes.
    let blob = Data([0x10, 0x80, 0x80, 0x80, 0x80, 0x08, 0x1A, 4, 1, 2, 3, 4])
    var head = Data([0x0A, 7]) + Data("OSMData".utf8) + Data([0x18, UInt8(blob.count)])
    head = Data([0, 0, 0, UInt8(head.count)]) + head
    #expect { try decodeAll(village.bytes + head + blob) } throws: {
      "\(($0 as? DataError)?.sentence.english ?? "")".contains("32 MiB")
    }
  }

  @Test func `files one behind the other are refused, since the second has features of its own`()
    throws
  {
    #expect { try decodeAll(village.bytes + village.bytes) } throws: {
      "\(($0 as? DataError)?.sentence.english ?? "")".contains("a second header")
    }
  }

  @Test func `a block longer than the file is refused`() throws {
    let head = Data([0x0A, 7]) + Data("OSMData".utf8) + Data([0x18, 0xFF, 0xFF, 0xFF, 0x7F])
    #expect { try decodeAll(village.bytes + Data([0, 0, 0, UInt8(head.count)]) + head) } throws: {
      "\(($0 as? DataError)?.sentence.english ?? "")".contains("cut off")
    }
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><osm>", "OSM XML"), ("BZh91AY", "bzip2"), ("", "an empty file"),
  ])
  func `other formats are refused by name`(text: String, name: String) throws {
    #expect { _ = try open(Data(text.utf8)) } throws: {
      "\(($0 as? DataError)?.sentence.english ?? "")".contains(name)
    }
  }
}
