import Foundation

/// What a Swift file of the sources declares and names, by the layout that `swift format` keeps: what
/// belongs to the file itself begins a line.
struct SourceFile {
  /// Below the root: "Sources/Coverage/Run/Region.swift".
  let path: String
  /// The module: "Coverage".
  let module: String
  /// The file's name without its ending: "Region", "Scenario+Streets".
  let name: String
  /// The text without comments and without what literals say.
  let code: String
  /// The types that it declares for the other files of its module.
  private(set) var types: Set<String> = []
  /// All that it declares: types, functions and values.
  private(set) var declared: Set<String> = []
  /// The types that it extends; `extension Region.Area` extends both.
  private(set) var extended: Set<String> = []
  /// The words of its code with a capital.
  let capitals: Set<String>

  init(path: String, text: String) {
    self.path = path
    let parts = path.split(separator: "/")
    module = parts.count > 2 ? String(parts[1]) : ""
    name = parts.last.map { String($0.dropLast(".swift".count)) } ?? ""
    code = BareCode.of(text)
    capitals = Set(
      code.utf8.split { !Self.isPartOfWord($0) }
        .filter { $0.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false }
        .compactMap { String($0) })
    for line in code.split(separator: "\n") where line.first?.isLetter ?? false {
      take(line)
    }
  }

  /// All files of the sources.
  static func all() throws -> [SourceFile] { try everyFile.get() }

  private static let everyFile = Result {
    try SourceTree.files(in: "Sources").filter { $0.hasSuffix(".swift") }
      .map { SourceFile(path: $0, text: try SourceTree.text(of: $0)) }
  }

  private mutating func take(_ line: Substring) {
    let words = line.utf8.split { !Self.isPartOfWord($0) }.compactMap { String($0) }
    guard let place = words.firstIndex(where: { !Self.modifiers.contains($0) }),
      place + 1 < words.count
    else { return }
    let keyword = words[place]
    if keyword == "extension" {
      let extendedType = line.split { "{:".contains($0) }.first ?? line
      extended.formUnion(
        extendedType.utf8.split { !Self.isPartOfWord($0) }.compactMap { String($0) })
    } else if Self.typeKeywords.contains(keyword) {
      declared.insert(words[place + 1])
      if !words[..<place].contains(where: ["private", "fileprivate"].contains) {
        types.insert(words[place + 1])
      }
    } else if ["func", "let", "var"].contains(keyword) {
      declared.insert(words[place + 1])
    }
  }

  private static let typeKeywords: Set = [
    "struct", "enum", "class", "actor", "protocol", "typealias",
  ]
  private static let modifiers: Set = [
    "public", "package", "internal", "private", "fileprivate", "final", "indirect", "main",
    "unchecked",
  ]

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
