// Where writers put their bytes: a file, through a buffer, or memory.

public import Findings
import Glibc

/// Takes bytes one piece after another; a file is complete when ``close()`` has returned.
public final class ByteOutput {
  /// What was written so far, when the output is memory.
  public private(set) var bytes: [UInt8] = []
  private let path: String
  private var descriptor: Int32?

  /// Makes an output in memory.
  public init() {
    path = "memory"
    descriptor = nil
  }

  /// Makes a file, replacing one that is there.
  public init(path: String) throws(DataError) {
    self.path = path
    let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw unwritable(path) }
    descriptor = opened
  }

  deinit { if let descriptor { _ = Glibc.close(descriptor) } }

  /// Lets `body` append to the buffer, and passes the buffer on when it has grown large.
  func append(_ body: (inout [UInt8]) -> Void) throws(DataError) {
    body(&bytes)
    if descriptor != nil, bytes.count >= 1 << 16 { try flush() }
  }

  /// Appends the whole of a file, piece by piece.
  func append(contentsOf path: String) throws(DataError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw unwritable(path) }
    defer { _ = Glibc.close(source) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unwritable(path) }
      guard count > 0 else { return }
      try append { $0 += piece[..<count] }
    }
  }

  /// Writes what is left and closes the file; an output in memory stays as it is.
  public func close() throws(DataError) {
    guard let descriptor else { return }
    try flush()
    self.descriptor = nil
    guard Glibc.close(descriptor) == 0 else { throw unwritable(path) }
  }

  private func flush() throws(DataError) {
    guard let descriptor else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable(path) }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
