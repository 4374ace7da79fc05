// Runs one target under libFuzzer: Fuzz TARGET CORPUS-FOLDER [libFuzzer's flags]. Seeds are put in the
// corpus first. `Fuzz TARGET FILE...` reads files once, as libFuzzer does.

import Dispatch
import Foundation
import FuzzTargets
import Synchronization

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var chosen: HostileTarget?
nonisolated(unsafe) private var workplace: Workplace?

@main
struct Fuzz {
  static func main() throws {
    var arguments = CommandLine.arguments
    guard arguments.count > 1,
      let target = HostileTarget.all.first(where: { $0.name == arguments[1] })
    else {
      print("usage: Fuzz TARGET [CORPUS | FILE...] [-flag=value...]")
      print("targets: " + HostileTarget.all.map(\.name).joined(separator: " "))
      exit(64)
    }
    chosen = target
    workplace = try Workplace()
    arguments.remove(at: 1)
    if let corpus = arguments.dropFirst().first(where: { !$0.hasPrefix("-") }) {
      try sow(target, in: corpus)
    }
    arguments.append("-max_len=\(target.limitBytes)")
    var count = CInt(arguments.count)
    var pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(
      capacity: arguments.count + 1)
    for (index, argument) in arguments.enumerated() { pointers?[index] = strdup(argument) }
    pointers?[arguments.count] = nil
    exit(
      runFuzzer(&count, &pointers) { bytes, count in
        let data = bytes.map { Data(bytes: $0, count: count) } ?? Data()
        do {
          guard let chosen, let workplace else { return 0 }
          _ = try waiting { try await chosen.outcome(of: data, in: workplace) }
        } catch {
          fatalError("\(error)")
        }
        return 0
      })
  }

  /// Puts the target's seeds in a folder; a file stays as it is.
  private static func sow(_ target: HostileTarget, in corpus: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: corpus, isDirectory: &isFolder), isFolder.boolValue
    else { return }
    for (index, seed) in try waiting(for: target.seeds).enumerated() {
      try seed.write(to: URL(fileURLWithPath: "\(corpus)/seed-\(index)"))
    }
  }
}

/// Waits for asynchronous work on a thread that has nothing else to do.
private func waiting<Value: Sendable>(
  for work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let outcome = Mutex<Result<Value, any Error>?>(nil)
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      let value = try await work()
      outcome.withLock { $0 = .success(value) }
    } catch {
      outcome.withLock { $0 = .failure(error) }
    }
    done.signal()
  }
  done.wait()
  guard let result = outcome.withLock({ $0 }) else { throw CancellationError() }
  return try result.get()
}
