// What the work costs, a theme a process: run by `make bench`, never by the tests. Every figure is the
// median of five runs after one to warm up. What can be asked of a peer is written to a folder, with
// our answer: a peer's time counts only when its answer is the same.

import Dispatch
import Foundation

@main
enum Benchmarks {
  private static let usage = """
    Benchmarks kernels                  searches and snapping
    Benchmarks stress                   which sites and streets a region leans on
    Benchmarks whatif                   one change of a site, all figures
    Benchmarks nearest SIDE FOLDER      nearest sites in a town of SIDE x SIDE corners
    Benchmarks reach EXTRACT FOLDER     1,000 drawn reaches
    Benchmarks import EXTRACT FOLDER    the import of an extract
    Benchmarks smoke KERNEL TIMES       one kernel on a small town: its instructions are counted; or all
    Benchmarks siting FOLDER            plans with proof
    Benchmarks table FILE               the tables of measurements that the others and peers appended
    Measurements are appended to the file that NSP_MEASUREMENTS names.
    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 3, arguments[0] == "smoke" {
      // On the main thread alone: who counts instructions can follow no others.
      return smoke(arguments[1], times: Int(arguments[2]) ?? 1)
    }
    Task {
      do {
        try await run(arguments)
        exit(0)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(1)
      }
    }
    dispatchMain()
  }

  private static func run(_ arguments: [String]) async throws {
    switch (arguments.first, arguments.count) {
    case ("kernels", 1): kernels()
    case ("stress", 1): try await stress()
    case ("whatif", 1): try await whatIf()
    case ("nearest", 3):
      try nearest(side: Int(arguments[1]) ?? 1000, folder: arguments[2])
    case ("reach", 3): try await reach(extract: arguments[1], folder: arguments[2])
    case ("import", 3): try await importing(extract: arguments[1], folder: arguments[2])
    case ("siting", 2): try siting(folder: arguments[1])
    case ("table", 2):
      print(BenchmarkTable(try String(contentsOfFile: arguments[1], encoding: .utf8)).text)
    default:
      print(usage)
      exit(64)
    }
  }

  /// Runs work six times, and keeps the last five.
  static func measure(_ work: String, remark: String = "", _ body: () -> Void) {
    let times = (0..<6).map { _ in
      let start = RunTime.now
      body()
      return RunTime(since: start)
    }
    Measurement(work, Array(times.dropFirst()), remark: remark).keep()
  }

  /// Runs work six times, and keeps the last five.
  static func measure(
    _ work: String, remark: String = "", _ body: () async throws -> Void
  ) async throws {
    var times: [RunTime] = []
    for _ in 0..<6 {
      let start = RunTime.now
      try await body()
      times.append(RunTime(since: start))
    }
    Measurement(work, Array(times.dropFirst()), remark: remark).keep()
  }

  static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
