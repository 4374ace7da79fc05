import Foundation

/// The declarations of a file that other modules see, by the layout that `swift format` keeps.
struct PublicDeclarations {
  /// A declaration.
  struct Declaration: Equatable {
    var line: Int
    /// `struct`, `func`, `case`, ...
    var keyword: String
    var isDocumented: Bool
  }

  /// A public enum or protocol whose members are being read.
  private struct Scope {
    var indent: Int
    var keyword: String
  }

  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Types, functions, properties and cases; cases of a public enum and requirements of a public protocol
  /// are public without saying so.
  var all: [Declaration] {
    var found: [Declaration] = []
    var scopes: [Scope] = []
    for (place, line) in lines.enumerated() where !line.isEmpty {
      let indent = line.prefix { $0 == " " }.count
      while let open = scopes.last, indent <= open.indent { scopes.removeLast() }
      let member = scopes.last.flatMap { open in
        indent == open.indent + 2 ? Self.member(line, of: open) : nil
      }
      guard let keyword = Self.publicKeyword(line) ?? member else { continue }
      if ["enum", "protocol"].contains(keyword) {
        scopes.append(Scope(indent: indent, keyword: keyword))
      }
      found.append(
        Declaration(line: place + 1, keyword: keyword, isDocumented: isDocumented(place)))
    }
    return found
  }

  /// True for an initialiser that does no more than keep its arguments: its parameters say all.
  func isMemberwise(_ declaration: Declaration) -> Bool {
    guard declaration.keyword == "init" else { return false }
    var (depth, text) = (0, "")
    for line in lines[(declaration.line - 1)...] {
      text += line + "\n"
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      if depth == 0, line.contains("}") { break }
    }
    guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}") else {
      return false
    }
    return text[text.index(after: start)..<end].split(separator: "\n").allSatisfy { statement in
      let words = statement.trimmingCharacters(in: .whitespaces)
      return words.isEmpty || words.wholeMatch(of: #/self\.(\w+) = \1/#) != nil
    }
  }

  private func isDocumented(_ place: Int) -> Bool {
    let above = lines[..<place].reversed().map { $0.drop { $0 == " " } }
    return above.first { !$0.hasPrefix("@") }?.hasPrefix("///") ?? false
  }

  private static let keywords: Set = [
    "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "init", "subscript",
    "typealias", "associatedtype", "case",
  ]

  private static func publicKeyword(_ line: Substring) -> String? {
    guard line.contains("public ") || line.contains("package ") else { return nil }
    let words = line.split { !$0.isLetter && $0 != "@" }.map(String.init)
    guard let access = words.firstIndex(where: { ["public", "package"].contains($0) }),
      words[..<access].allSatisfy({ $0.hasPrefix("@") || isModifier($0) }),
      !line.drop(while: { $0 == " " }).hasPrefix("//")
    else { return nil }
    let first = words[(access + 1)...].drop(while: isModifier).first
    return first.flatMap { keywords.contains($0) ? $0 : nil }
  }

  private static func isModifier(_ word: String) -> Bool {
    [
      "static", "final", "indirect", "mutating", "convenience", "private", "internal", "set",
      "nonisolated", "unsafe", "always", "never", "consuming", "borrowing",
    ].contains(word)
  }

  private static func member(_ line: Substring, of scope: Scope) -> String? {
    let words = line.split { !$0.isLetter }.map(String.init).drop(while: isModifier)
    guard let first = words.first else { return nil }
    if scope.keyword == "enum" { return first == "case" ? first : nil }
    return keywords.contains(first) ? first : nil
  }
}
