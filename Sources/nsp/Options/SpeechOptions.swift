import ArgumentParser
import Foundation
import Words
import Workbench

/// How a command speaks.
struct SpeechOptions: ParsableArguments {
  @Flag(help: "No progress lines.")
  var quiet = false

  @Flag(help: "Print JSON for machines.")
  var json = false

  @Flag(help: "Exit with 1 when the norm or a check is not met.")
  var strict = false

  @Option(help: "The language of pages, sheets, findings and errors: nl or en.")
  var language: String?

  /// The language that was given, where it is one.
  var givenLanguage: Language? { language.flatMap(Language.init) }

  /// Puts the language that was given in the place of what the project says.
  ///
  /// - Throws: `DataError` for a language that is not allowed.
  func apply(to settings: inout ProjectSettings) throws {
    try settings.run.take(\.language, language)
  }

  /// Progress lines on standard error, for stages of a run.
  var progress: ProgressLine {
    let isQuiet = quiet
    return { line in if !isQuiet { Console.error(line) } }
  }
}

extension SpeechOptions {
  /// Ends a run that wrote its outputs.
  ///
  /// - Throws: the laws that its figures break; with `--strict` the status of what is not met.
  func end(isStrictlyFine: Bool, brokenLaws: BrokenLaws?) throws {
    if let brokenLaws { throw brokenLaws }
    if strict, !isStrictlyFine { throw ExitCode(Failure.strictStatus) }
  }
}

/// Text to the two output streams.
enum Console {
  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line.withoutControls + "\n").utf8))
  }

  static func say(_ text: String) {
    write(Array((text.withoutControls + "\n").utf8))
  }

  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Tells what failed.
  static func tell(_ failure: Failure, in language: Language) {
    error("nsp: " + language(failure.message))
  }

  /// Does a command's work; a failure becomes one line and an exit status.
  ///
  /// - Parameter language: the language of that line.
  static func reportingFailures(
    in language: @autoclosure () -> Language, _ work: () async throws -> Void
  ) async throws {
    do {
      try await work()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      let failure = Failure(error)
      tell(failure, in: language())
      throw ExitCode(failure.exitStatus)
    }
  }
}

extension String {
  /// The text with U+FFFD for what a terminal obeys and for what turns the direction of letters.
  ///
  /// Names in data come from others. Line ends and tabs stay.
  var withoutControls: String {
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\n", "\t": false
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isObeyed) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { isObeyed($0) ? "\u{FFFD}" : $0 }))
  }
}
