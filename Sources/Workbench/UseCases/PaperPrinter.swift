// The report on paper: Chromium prints the page as it is, when it is there.

import Findings
import Formats
import Foundation
import OutputFolder
import Planning
import Words

/// A browser that prints pages.
struct PaperPrinter {
  /// The program.
  let program: String

  private static let names = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
  ]

  /// The first browser on the path that can print.
  ///
  /// - Throws: `DataError` when there is none.
  init() throws(DataError) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").flatMap { folder in Self.names.map { "\(folder)/\($0)" }
    }
    guard let found = places.first(where: FileManager.default.isExecutableFile) else {
      throw DataError.noBrowser()
    }
    program = found
  }

  /// Prints a page; no other computer is asked for anything.
  ///
  /// - Parameter day: the day the paper says it was made on, so that the same page gives the same bytes.
  /// - Throws: `DataError` when the browser fails or takes longer than five minutes.
  func pdf(of page: String, on day: CalendarDay?) throws(DataError) -> [UInt8] {
    let profile = Orphans.freshPath(
      in: FileManager.default.temporaryDirectory.path, beginning: "nsp-print-",
      ending: UUID().uuidString)
    try FileSystem.makeFolder(profile)
    defer { FileSystem.removeTree(profile) }
    let file = profile + "/report.pdf"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // Chromium refuses its sandbox to root; what it opens is our own page, with scripts of our own.
    process.arguments =
      (geteuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)",
        "--no-pdf-header-footer", "--print-to-pdf=\(file)",
        URL(fileURLWithPath: page).absoluteString,
      ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let status = try run(process)
    guard status == 0, let bytes = FileManager.default.contents(atPath: file),
      bytes.starts(with: Self.signature)
    else { throw failure(OutputWords.noPDF(status: status)) }
    return Self.dated([UInt8](bytes), day)
  }

  private static let signature = Data("%PDF-".utf8)

  /// The bytes with every moment of making set to a day; none of them changes its length.
  static func dated(_ bytes: [UInt8], _ day: CalendarDay?) -> [UInt8] {
    let digits = (day?.text ?? "1970-01-01").replacing("-", with: "") + "000000"
    var bytes = bytes
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let mark = Array(key.utf8)
      var start = 0
      while let found = bytes[start...].firstRange(of: mark) {
        let end = found.upperBound + digits.utf8.count
        guard end <= bytes.count else { break }
        bytes.replaceSubrange(found.upperBound..<end, with: digits.utf8)
        start = end
      }
    }
    return bytes
  }

  private static let mostSeconds = 300.0

  private func run(_ process: Process) throws(DataError) -> Int32 {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw failure(Wording(error.localizedDescription)) }
    if ended.wait(timeout: .now() + Self.mostSeconds) == .timedOut {
      process.terminate()
      throw failure(OutputWords.nothing(after: Int(Self.mostSeconds)))
    }
    return process.terminationStatus
  }

  private func failure(_ found: Wording) -> DataError { .noPDF(from: program, found: found) }
}
