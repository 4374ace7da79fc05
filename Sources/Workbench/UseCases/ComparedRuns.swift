// From what the user named to runs: folders are read back, scenarios are computed.

import Figures
import Findings
import Formats
import Geo
import OutputFolder
import Planning

/// The runs of a comparison.
struct ComparedRuns: Sendable {
  private enum Reference: Sendable {
    case folder(String)
    case scenario([String])
  }

  private let settings: ProjectSettings
  private let references: [Reference]
  private let names: [String]
  private let progress: ProgressLine

  /// Looks up what was named.
  ///
  /// - Throws: `DataError` for fewer than two runs, and for a name that is neither a folder nor a
  ///   scenario.
  init(_ request: CompareRequest, progress: @escaping ProgressLine) throws(DataError) {
    guard request.runs.count >= 2 else {
      throw DataError.oneRun(request.runs.first)
    }
    settings = request.settings
    var references: [Reference] = []
    for name in request.runs { references.append(try Self.reference(name, request.settings)) }
    self.references = references
    names = Self.distinct(request.runs)
    self.progress = progress
  }

  private static func reference(
    _ name: String, _ settings: ProjectSettings
  ) throws(DataError) -> Reference {
    if settings.folder != nil {
      if settings.scenarios[name] != nil { return .scenario([name]) }
      if name == Compare.baseName { return .scenario([]) }
      let parts = name.split(separator: "+").map(String.init)
      let known = parts.allSatisfy {
        Scenario.builtInNames.contains($0) || settings.scenarios[$0] != nil
      }
      if known, !parts.isEmpty { return .scenario(parts) }
    }
    if FileSystem.isFolder(name) { return .folder(name) }
    let scenarios =
      [Compare.baseName] + settings.scenarios.keys.sorted() + Scenario.builtInNames
    throw DataError.unknownRun(
      name, isFile: FileSystem.exists(name),
      scenarios: settings.folder == nil ? nil : scenarios)
  }

  /// Names for outputs: the folder's own name, with the one above it where that tells runs apart.
  static func distinct(_ arguments: [String]) -> [String] {
    let parts = arguments.map { argument in
      let plain = argument.split(separator: "/").map(String.init)
      return plain.filter { $0 != "." }.isEmpty ? [argument] : plain.filter { $0 != "." }
    }
    func names(_ length: Int) -> [String] {
      parts.map { $0.suffix(length).joined(separator: "/") }
    }
    let longest = parts.map(\.count).max() ?? 1
    let length = (1...longest).first { Set(names($0)).count == arguments.count } ?? 1
    var counts: [String: Int] = [:]
    return names(length).map { name in
      counts[name, default: 0] += 1
      return counts[name] == 1 ? name : "\(name) (\(counts[name] ?? 0))"
    }
  }

  /// Reads and computes the runs, in the order in which they were named.
  ///
  /// - Throws: `DataError`.
  func runs() async throws -> [ComparedRun] {
    let scenarios = references.compactMap { reference -> [String]? in
      if case .scenario(let names) = reference { names } else { nil }
    }
    var computed =
      scenarios.isEmpty
      ? [] : try await CoverageRun.runs(of: settings, under: scenarios, progress: progress)[...]
    let former = try await inParallel(references.count, threads: settings.threadCount) { place in
      guard case .folder(let folder) = references[place] else { return ComparedRun?.none }
      progress("reading \(names[place])")
      return try FormerRun(folder: folder).read(name: names[place])
    }
    var runs: [ComparedRun] = []
    for (name, run) in zip(names, former) {
      if let run {
        runs.append(run)
      } else if let run = computed.popFirst() {
        progress("walks of \(name)")
        runs.append(try await run.compared(name: name))
      }
    }
    return runs
  }
}
