// The string table of a block, and words that are looked for in it.

/// The texts of a block, as they stand in its bytes.
public struct OSMStrings {
  private var texts: [UnsafeRawBufferPointer] = []

  /// How many texts there are.
  public var count: Int { texts.count }

  /// A text of the table; "" for a place beyond it.
  public subscript(place: UInt32) -> String {
    Int(place) < texts.count ? String(decoding: texts[Int(place)], as: UTF8.self) : ""
  }

  mutating func append(_ text: UnsafeRawBufferPointer) { texts.append(text) }

  mutating func clear() { texts.removeAll(keepingCapacity: true) }

  /// For each text the word that it is, by its place among the words; `nil` for most.
  public func places(in words: OSMWords) -> [Int?] { texts.map(words.place(of:)) }
}

/// Words to look for in string tables.
///
/// Texts are compared as bytes with the few words of their length: that takes no memory, where a hash
/// table of strings would need a string for every text.
public struct OSMWords: Sendable {
  /// The words, ascending by length in bytes and then by themselves.
  public let all: [String]
  private let bytes: [[UInt8]]
  /// Where the words of each length begin.
  private let starts: [Int]

  /// Takes words in any order; one that comes twice counts once.
  public init(_ words: some Sequence<String>) {
    all = Set(words).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    bytes = all.map { Array($0.utf8) }
    let longest = bytes.last?.count ?? 0
    starts = (0...longest + 1).map { [bytes] length in
      bytes.firstIndex { $0.count >= length } ?? bytes.count
    }
  }

  /// The place of the word that a text is.
  func place(of text: UnsafeRawBufferPointer) -> Int? {
    guard text.count + 1 < starts.count else { return nil }
    for place in starts[text.count]..<starts[text.count + 1]
    where text.elementsEqual(bytes[place]) {
      return place
    }
    return nil
  }
}
