import Foundation

/// The project's own files.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below a folder, relative to the root, sorted.
  static func files(in folder: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    var files: [String] = []
    while let file = all?.nextObject() as? String { files.append("\(folder)/\(file)") }
    return files.sorted()
  }

  static func text(of file: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
  }

  /// The comments of a file; lines that follow each other are one comment.
  static func comments(in file: String) throws -> [String] {
    var comments: [String] = []
    var isOpen = false
    for line in try text(of: file).split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      defer { isOpen = words.hasPrefix("//") }
      guard words.hasPrefix("//") else { continue }
      let said = words.drop { $0 == "/" }.trimmingCharacters(in: .whitespaces)
      if isOpen { comments[comments.count - 1] += " " + said } else { comments.append(said) }
    }
    return comments
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
