import Findings
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Formats
@testable import OutputFolder

/// What tests of output folders do with one.
protocol OutputFolderTests {
  /// The folder above the output folder.
  var home: TemporaryFolder { get }
}

extension OutputFolderTests {
  /// The output folder; nothing is there at first.
  var out: String { home.path + "/out" }

  func write(
    _ owner: String, _ files: [String: String], allowForeign: Bool = false,
    beforeExchange: @escaping @Sendable () -> Void = {}
  ) throws {
    try Self.write(
      owner, files, to: out, allowForeign: allowForeign, beforeExchange: beforeExchange)
  }

  static func write(
    _ owner: String, _ files: [String: String], to folder: String, allowForeign: Bool = false,
    beforeExchange: @escaping @Sendable () -> Void = {}
  ) throws {
    var set = OutputSet(folder: folder, owner: owner, allowForeign: allowForeign)
    set.beforeExchange = beforeExchange
    try set.replace { staging throws(DataError) in
      for (name, text) in files {
        let path = staging + "/" + name
        try FileSystem.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        let output = try ByteOutput(path: path)
        try output.append { $0.append(contentsOf: text.utf8) }
        try output.close()
      }
    }
  }

  /// Puts a file there as a person would.
  func put(_ name: String, _ text: String) throws { try Self.put(name, text, in: out) }

  static func put(_ name: String, _ text: String, in folder: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The files people see, with their text.
  func tree() throws -> [String: String] { try Self.tree(out) }

  static func tree(_ folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileSystem.files(below: folder) where !name.hasPrefix(".nsp-") {
      files[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return files
  }

  /// The names that only nsp uses.
  func leftovers() throws -> [String] {
    try FileSystem.names(in: out).filter { $0.hasPrefix(".nsp-") }
  }

  /// The mode of a file or folder in the output folder, without its kind.
  func rights(_ name: String = "") throws -> mode_t {
    mode_t(try number(.posixPermissions, of: name))
  }

  /// What the system says of a file or folder in the output folder.
  func number(_ key: FileAttributeKey, of name: String = "") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: out + "/" + name)
    return try #require(attributes[key] as? NSNumber).intValue
  }
}
