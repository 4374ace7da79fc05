import Formats
import Foundation
public import Words

/// The language in which the author of a project is told what failed.
public enum ProjectLanguage {
  /// The language of the line `language:` in the `nsp.yaml` of a folder; English without one.
  ///
  /// The line counts also where the file as a whole cannot be read.
  public static func named(in folder: String) -> Language {
    let path = folder + "/nsp.yaml"
    do {
      _ = try InputFile(path)
    } catch {
      return .english
    }
    let file = FileHandle(forReadingAtPath: path)
    defer { file?.closeFile() }
    let bytes = file?.readData(ofLength: YAMLText.mostBytes) ?? Data()
    let line = /(?m)^language:[ \t]*["']?(nl|en)\b/
    return String(decoding: bytes, as: UTF8.self).firstMatch(of: line)
      .flatMap { Language(rawValue: String($0.1)) } ?? .english
  }
}
