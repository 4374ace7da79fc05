import Foundation
import Synchronization

/// Ctrl-C and a polite kill cancel the work, so that it can say what it leaves behind.
enum Interruption {
  /// Does work that is cancelled by the first signal; the second ends the process as usual.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task(operation: work)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }

  /// Whether the first signal has come; the second ends the process as usual.
  static func flag() -> @Sendable () -> Bool {
    let flag = SignalFlag()
    flag.listen()
    return { flag.isSet.load(ordering: .relaxed) }
  }
}

/// Is set by the first signal.
private final class SignalFlag: @unchecked Sendable {
  // Sendable by hand: the sources are written once, before anyone else knows the flag.
  let isSet = Atomic(false)
  private var sources: [any DispatchSourceSignal] = []

  func listen() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        self?.isSet.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }
}
