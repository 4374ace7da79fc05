import Foundation

/// One run of the built `nsp`.
struct CommandRun {
  /// The exit status.
  let status: Int32
  /// What it printed.
  let output: String
  /// What it printed on standard error.
  let errors: String

  /// The folder that holds the built products, beside the test bundle.
  private static var products: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path.count > 1 {
      if FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("nsp").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(".build/debug")
  }

  /// The built `nsp`.
  static var program: URL { products.appendingPathComponent("nsp") }

  private static func process(
    _ arguments: [String], environment more: [String: String] = [:], folder: String? = nil
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = FileManager.default.temporaryDirectory.path + "/nsp-test-cache"
    process.environment = environment.merging(more) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return process
  }

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - environment: variables besides those of the tests.
  ///   - folder: the working folder; that of the tests when `nil`.
  ///   - interrupting: called when it has started; true once it may be interrupted.
  init(
    _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
    interrupting: (() -> Bool)? = nil
  ) throws {
    let process = Self.process(arguments, environment: environment, folder: folder)
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("nsp-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: a full pipe would stop the command.
    let files = ["out", "err"].map(scratch.appendingPathComponent)
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    if let interrupting {
      while process.isRunning, !interrupting() { Thread.sleep(forTimeInterval: 0.02) }
      kill(process.processIdentifier, SIGINT)
    }
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: files[0], encoding: .utf8)
    errors = try String(contentsOf: files[1], encoding: .utf8)
  }

  /// Starts a run and kills it after some seconds.
  static func killed(after seconds: Double, _ arguments: [String]) throws {
    let process = process(arguments)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
