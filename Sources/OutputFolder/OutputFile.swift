package import Findings
import Foundation

/// One file of a run's output, not yet written.
public struct OutputFile: Sendable, Hashable {
  /// The path inside the output folder: "cells.csv", "report/index.html".
  public var path: String
  /// The bytes.
  public var bytes: [UInt8]

  /// Makes a file of bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension OutputFile {
  /// Writes the file into the folder where its set is prepared.
  package func write(in folder: String) throws(DataError) {
    let target = URL(fileURLWithPath: folder + "/" + path)
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: target)
    } catch {
      throw DataError.unwritableOutput(target.path, because: error.localizedDescription)
    }
  }
}
