import Foundation
import Testing

/// Kills and failing writes over a few commands; `Tests/Faults/run` does many, over all.
@Suite("Faults")
struct FaultsTests {
  @Test(.enabled(if: FaultsRun.isPossible, "skipped: python3 or a C compiler (cc) is not on PATH"))
  func `whatever is killed or cannot be written, nothing is lost and the next run succeeds`() throws
  {
    let run = try FaultsRun(
      [
        "--residents", "1000", "--kills", "10", "--writes", "3", "--only", "analyse-cold",
        "--only", "suggest", "--only", "fetch",
      ])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("0 broken"), "\(run.output)")
  }
}

/// One run of the script that does faults to the built command.
private struct FaultsRun {
  let status: Int32
  let output: String

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Faults/run").path

  static var isPossible: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["python3", "cc"].allSatisfy { program in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
  }

  init(_ flags: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.script)
    process.arguments = [CommandRun.program.path] + flags
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
