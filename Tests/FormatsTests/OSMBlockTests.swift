import Foundation
import TestSupport
import Testing
import Words

@testable import Formats

/// Blocks written field by field: what protobuf allows is not always what can be read.
@Suite("OSM block")
struct OSMBlockTests {
  /// A protobuf message.
  private struct Message {
    var bytes: [UInt8] = []

    static func varint(_ value: UInt64) -> [UInt8] {
      var bytes: [UInt8] = []
      var rest = value
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      return bytes + [UInt8(rest)]
    }

    func adding(_ field: UInt64, number: UInt64) -> Message {
      Message(bytes: bytes + Self.varint(field << 3) + Self.varint(number))
    }

    func adding(_ field: UInt64, _ content: [UInt8]) -> Message {
      Message(
        bytes: bytes + Self.varint(field << 3 | 2) + Self.varint(UInt64(content.count)) + content)
    }
  }

  private static let texts = ["", "highway", "footway", "outer"]

  /// Decodes a block with one group that holds one message, and says what is wrong with it.
  private func problem(
    _ field: UInt64, _ object: Message, granularity: Int64 = 100
  ) -> (problem: Wording?, block: Counts) {
    let table = Self.texts.reduce(Message()) { $0.adding(1, Array($1.utf8)) }
    let content = Message().adding(1, table.bytes)
      .adding(2, Message().adding(field, object.bytes).bytes)
      .adding(17, number: UInt64(bitPattern: granularity))
    // A blob with the content as it is, not packed.
    let blob = Message().adding(1, content.bytes)
    var block = OSMBlock()
    let problem = blob.bytes.withUnsafeBytes { bytes in
      let room = block.room(forPacked: bytes.count)
      room.copyMemory(from: bytes)
      return block.decode(UnsafeRawBufferPointer(room), kinds: Set(OSMKind.allCases))
    }
    return (
      problem, Counts(nodes: block.nodes.ids.count, references: block.references.count)
    )
  }

  private struct Counts: Equatable {
    var nodes: Int
    var references: Int
  }

  private static let way = Message().adding(1, number: 7)
  private static let tagged = way.adding(2, [1]).adding(3, [2])

  @Test func `references in one piece are read`() {
    let way = Self.tagged.adding(8, [2, 2, 2])
    let (problem, counts) = problem(3, way)
    #expect(problem == nil && counts == Counts(nodes: 0, references: 3))
  }

  @Test func `numbers in two pieces or one by one are damage, not half of the numbers`() {
    for way in [
      Self.tagged.adding(8, [2, 2]).adding(8, [2]),
      Self.tagged.adding(8, number: 2).adding(8, number: 2),
      Self.way.adding(2, [1]).adding(2, [1]).adding(3, [2]).adding(8, [2]),
      Self.way.adding(2, number: 1).adding(3, number: 2).adding(8, [2]),
    ] {
      #expect(problem(3, way).problem?.english == "damaged data")
    }
    let relation = Message().adding(1, number: 7).adding(9, [2, 2]).adding(10, [1, 1])
    #expect(problem(4, relation.adding(8, [3, 3])).problem == nil)
    #expect(problem(4, relation.adding(8, [3]).adding(8, [3])).problem?.english == "damaged data")
    #expect(problem(4, relation.adding(8, [3])).problem?.english == "damaged data")
    let nodes = Message().adding(1, [2, 2]).adding(9, [2, 2])
    #expect(problem(2, nodes.adding(8, [2, 2])).block.nodes == 2)
    #expect(problem(2, nodes.adding(8, [2]).adding(8, [2])).problem?.english == "damaged data")
    #expect(problem(2, nodes.adding(8, number: 2)).problem?.english == "damaged data")
  }

  @Test func `keys without values, and texts that are not there, are damage`() {
    #expect(
      problem(3, Self.way.adding(2, [1, 1]).adding(3, [2])).problem?.english == "damaged data")
    #expect(problem(3, Self.way.adding(2, [1]).adding(3, [4])).problem?.english == "damaged data")
    #expect(problem(3, Self.way.adding(2, [4]).adding(3, [2])).problem?.english == "damaged data")
    let relation = Message().adding(1, number: 7).adding(9, [2]).adding(10, [1])
    #expect(problem(4, relation.adding(8, [4])).problem?.english == "damaged data")
    let nodes = Message().adding(1, [2]).adding(8, [2]).adding(9, [2])
    #expect(problem(2, nodes.adding(10, [1, 2, 0])).problem == nil)
    #expect(problem(2, nodes.adding(10, [1, 4, 0])).problem?.english == "damaged data")
    #expect(problem(2, nodes.adding(10, [1, 2, 0, 1, 2, 0])).problem?.english == "damaged data")
  }

  @Test(arguments: [0, -100, Int64.min])
  func `a step of nothing or backwards is refused`(granularity: Int64) {
    let problem = problem(3, Self.way, granularity: granularity).problem
    #expect(problem?.english == "a granularity of \(granularity)")
  }
}
