import Fetching
import Foundation

/// How far a download is, on standard error: a bar on a terminal, else a line for every tenth.
final class FetchProgress: @unchecked Sendable {
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let lock = NSLock()
  private var name = ""
  private var tenths = 0
  private var lastDrawn = Date.distantPast
  private var hasBar = false

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Below this length a download is over before anybody looks.
  private static let worthLines = 5_000_000

  func show(_ event: FetchEvent) {
    guard !isQuiet else { return }
    lock.withLock {
      switch event {
      case .line(let line):
        clear()
        Console.error(line)
      case .bytes(let name, let received, let total):
        if isTerminal {
          draw(name, received, total)
        } else if let total, total >= Self.worthLines {
          tell(name, received, total)
        }
      }
    }
  }

  /// Takes the bar away.
  func end() { lock.withLock { clear() } }

  private func tell(_ name: String, _ received: Int, _ total: Int) {
    if name != self.name {
      self.name = name
      tenths = received * 10 / total
    }
    guard received * 10 / total > tenths else { return }
    tenths = received * 10 / total
    Console.error("\(name): \(tenths * 10) % of \(megabytes(total))")
  }

  private func draw(_ name: String, _ received: Int, _ total: Int?) {
    guard Date().timeIntervalSince(lastDrawn) > 0.1 || received == total else { return }
    lastDrawn = Date()
    var line = "\(name): \(megabytes(received))"
    if let total, total > 0 {
      let filled = min(30, received * 30 / total)
      line =
        "\(name) [" + String(repeating: "#", count: filled)
        + String(repeating: ".", count: 30 - filled)
        + "] \(min(100, received * 100 / total)) % of \(megabytes(total))"
    }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line.withoutControls)".utf8))
    hasBar = true
  }

  private func clear() {
    guard hasBar else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    hasBar = false
  }
}
