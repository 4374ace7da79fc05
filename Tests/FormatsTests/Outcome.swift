import Findings
import Formats
import Foundation
import Geo
import Words

/// What a file gives when it is read whole: the shape that the expected tables are written in.
struct Outcome: CustomStringConvertible, Equatable {
  var layers: [String] = []
  var findings: [Finding] = []
  var features: [[Feature]] = []
  var error: DataError?

  init(reading path: String) {
    do throws(DataError) {
      let file = try openFeatureFile(path)
      for layer in file.layers {
        var read: [Feature] = []
        try file.read(layer) { row throws(DataError) in
          switch row {
          case .feature(let feature): read.append(feature)
          case .refused(let finding): findings.append(finding)
          }
        }
        features.append(read)
        layers.append("\(layer.name) \(read.count)")
      }
    } catch {
      self.error = error
    }
  }

  /// "2 rows", "1 row, 3 refused (geometry-kind)", "error: expected …".
  var description: String {
    if let error {
      return "error: expected \(error.expected.english); found \(error.found.english)"
    }
    let refused = Set(findings.map(\.code)).sorted().joined(separator: ", ")
    return layers.joined(separator: ", ")
      + (findings.isEmpty ? "" : "; \(findings.count) refused (\(refused))")
  }

  static func == (a: Outcome, b: Outcome) -> Bool { a.description == b.description }
}

/// The folder with real data beside the package; absent on machines that only have the code.
enum SharedData {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data").standardizedFileURL.path

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

  static func path(_ name: String) -> String { folder + "/" + name }

  /// The files in a folder that have one of the endings, sorted.
  static func files(in name: String, _ endings: String...) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: path(name))) ?? []
    return all.filter { file in endings.contains { file.hasSuffix("." + $0) } }.sorted()
  }
}
