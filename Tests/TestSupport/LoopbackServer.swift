public import Foundation
import Glibc
import Synchronization

/// A web server on this machine that answers as a test tells it to, lies and broken lines included.
public final class LoopbackServer: Sendable {
  /// What was asked.
  public struct Request: Sendable, Hashable {
    /// The path and query: "/a.zip".
    public var path: String
    /// The fields of the head, by name in small letters.
    public var fields: [String: String]
    /// How many requests for the same path came before.
    public var earlier: Int

    /// The first byte that is asked for, with `Range`.
    public var start: Int? {
      fields["range"].flatMap { $0.hasPrefix("bytes=") ? Int($0.dropFirst(6).dropLast()) : nil }
    }
  }

  /// A piece of an answer.
  public enum Step: Sendable {
    /// Bytes of head or body.
    case bytes([UInt8])
    /// Silence for so many seconds.
    case pause(Double)
    /// The connection breaks; what follows is not sent.
    case breakOff
  }

  /// The socket that listens, until a test stops it.
  ///
  /// The thread that accepts closes it, and only once: its number belongs to somebody else right after.
  private let listener: Mutex<Int32?>
  private let seen = Mutex<[Request]>([])
  private let answer: @Sendable (Request) -> [Step]
  /// The port it listens to.
  public let port: Int

  /// Starts a server.
  public init(_ answer: @escaping @Sendable (Request) -> [Step]) throws {
    self.answer = answer
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    listener = Mutex(listening)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, length) == 0 && getsockname(listening, $0, &length) == 0
      }
    }
    guard listening >= 0, isBound, listen(listening, 16) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      defer { close(listening) }
      while let connection = Self.accepted(listening) {
        guard let self else {
          close(connection)
          return
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  deinit { stop() }

  /// Stops listening: from now on nobody is at the address.
  public func stop() {
    listener.withLock { listening in
      if let listening { shutdown(listening, Int32(SHUT_RDWR)) }
      listening = nil
    }
  }

  /// The next connection; nil once the socket listens no more.
  private static func accepted(_ listening: Int32) -> Int32? {
    while true {
      let connection = accept(listening, nil, nil)
      if connection >= 0 { return connection }
      // A caller who hung up, or no descriptors for a moment: the next one is served.
      guard [EINTR, ECONNABORTED, EMFILE, ENFILE].contains(errno) else { return nil }
      usleep(1000)
    }
  }

  /// The requests so far, in the order in which they came.
  public var requests: [Request] { seen.withLock { $0 } }

  /// The address of a path on this server.
  public func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The address of a path on this server.
  public func url(_ path: String) -> URL {
    URL(string: address(path)) ?? URL(fileURLWithPath: path)
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard var request = Self.read(connection) else { return }
    seen.withLock { seen in
      request.earlier = seen.count { $0.path == request.path }
      seen.append(request)
    }
    for step in answer(request) {
      switch step {
      case .pause(let seconds): Thread.sleep(forTimeInterval: seconds)
      case .breakOff:
        // Linger of zero: the other side gets a reset, not an orderly end.
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          connection, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        return
      case .bytes(let bytes):
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes {
            send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          }
          guard count > 0 else { return }
          rest = rest.dropFirst(count)
        }
      }
    }
    shutdown(connection, Int32(SHUT_WR))
    // Reading until the other side is done keeps the last bytes from being thrown away.
    var buffer = [UInt8](repeating: 0, count: 1024)
    while recv(connection, &buffer, buffer.count, 0) > 0 {}
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var text = ""
    while !text.contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      text = String(decoding: bytes, as: UTF8.self)
    }
    let lines = text.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { break }
      fields[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(words[1]), fields: fields, earlier: 0)
  }
}

extension LoopbackServer.Step {
  /// A head with a status and fields.
  public static func head(_ status: String, _ fields: [String: String] = [:]) -> Self {
    let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return .bytes(Array("HTTP/1.1 \(status)\r\n\(lines)Connection: close\r\n\r\n".utf8))
  }

  /// Text of a body.
  public static func text(_ text: String) -> Self { .bytes(Array(text.utf8)) }
}

extension LoopbackServer.Request {
  /// What an honest server answers: the rest of the file when asked for and unchanged, else all.
  public func honest(
    _ bytes: [UInt8], etag: String = "\"one\"", breakingAfter count: Int? = nil
  ) -> [LoopbackServer.Step] {
    var fields = ["ETag": etag, "Last-Modified": "Wed, 06 Aug 2025 20:21:10 GMT"]
    var body = bytes[...]
    var status = "200 OK"
    if let start, self.fields["if-range"] == etag {
      status = "206 Partial Content"
      fields["Content-Range"] = "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"
      body = bytes[start...]
    }
    fields["Content-Length"] = "\(body.count)"
    guard let count, count < body.count else {
      return [.head(status, fields), .bytes(Array(body))]
    }
    return [.head(status, fields), .bytes(Array(body.prefix(count)))]
  }
}
