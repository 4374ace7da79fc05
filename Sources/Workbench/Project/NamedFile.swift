// The files that settings name. Whether they are there is asked before anything is read, so that a
// mistyped name is told at once, with the key that has it.

import Findings
import Formats
import Planning
import Words

/// A file as a key or flag names it.
struct NamedFile: Sendable, Hashable {
  /// The key, as it stands in `nsp.yaml`.
  var key: String
  /// FILE or FILE#layer.
  var argument: String
  /// What belongs there.
  var expected = Wording.file

  /// Looks whether it is there.
  ///
  /// - Throws: `DataError` of the kind `missing`, naming key and file.
  func require() throws(DataError) {
    do {
      _ = try InputFile(InputReference(argument).path)
    } catch {
      guard error.kind == .missing else { return }
      throw DataError.missingNamedFile(
        argument, key: key, expected: expected, found: error.found)
    }
  }
}

extension ProjectSettings {
  /// Looks whether all files are there.
  ///
  /// - Throws: `DataError` of the kind `missing`, naming key and file.
  func requireFiles() throws(DataError) {
    for file in namedFiles { try file.require() }
  }

  /// The files that are named, in the order in which they are read.
  var namedFiles: [NamedFile] {
    let extracts = self.network.map {
      NamedFile(key: "network", argument: $0, expected: SettingWords.extract)
    }
    let lists: [(key: String, arguments: [String])] = [
      ("gemeenten", [self.gemeenten].compactMap(\.self)), ("population", self.population),
      ("sites", self.sites), ("dwellings", [self.dwellings].compactMap(\.self)),
      ("candidates", self.candidates), ("areas", self.areas),
    ]
    let runs = self.earlierRuns.map {
      NamedFile(
        key: "earlier-runs", argument: FormerSummary.path(in: $0),
        expected: RunWords.analysedFile)
    }
    return extracts
      + lists.flatMap { list in
        list.arguments.map { NamedFile(key: list.key, argument: $0) }
      } + runs + whatIfFiles
  }

  /// The files of what-ifs that hold.
  var whatIfFiles: [NamedFile] {
    ([whatIf] + self.scenario.compactMap { scenarios[$0] }).flatMap(\.namedFiles)
  }
}

extension WhatIfSettings {
  /// The files that are named; lines can also be typed.
  fileprivate var namedFiles: [NamedFile] {
    self.addedSites.map { NamedFile(key: "added-sites", argument: $0) }
      + self.hazard.map { NamedFile(key: "hazard", argument: $0) }
      + self.closedLines.filter { DrawnLine($0) == nil }.map {
        NamedFile(
          key: "closed-lines", argument: $0, expected: SettingWords.lineOrFile)
      }
  }
}
