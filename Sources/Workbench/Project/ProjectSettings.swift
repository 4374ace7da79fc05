// What a run reads and how, from flags and from `nsp.yaml`; every setting has one name in both.

public import Fetching
public import Findings
import Formats
import Foundation
import OutputFolder
public import Planning
import WalkNetwork
public import Words

/// The settings of a run: values of flags and of a project file, and the file's sections.
@dynamicMemberLookup
public struct ProjectSettings: Sendable {
  /// What is read.
  public var inputs = Given<InputSettingList>()
  /// By which rules a run computes, and what it writes.
  public var run = Given<RunSettingList>()
  /// What differs from the region as it was read.
  public var whatIf = WhatIfSettings()
  /// What `suggest` is asked.
  public var suggest = SuggestSettings()
  /// Norms of the project, besides the built-in ones.
  public var profiles: [NormProfile] = []
  /// The scenarios that have a name.
  public var scenarios: [String: WhatIfSettings] = [:]
  /// What gemeenten agreed to have reached, by code; the region's under ``regionKey``.
  public var agreements: [String: Agreement] = [:]
  /// What `nsp fetch` gets.
  public var downloads: [Download] = []
  /// The project folder; `nil` when everything comes from flags.
  public var folder: String?
  /// The output folder that the project file names, also where a flag names another.
  private var outOfProject: String?

  public init() {}

  /// The value of a setting about inputs.
  public subscript<Value>(
    dynamicMember path: KeyPath<InputSettingList, Setting<Value>>
  ) -> Value {
    get { inputs[dynamicMember: path] }
    set { inputs[dynamicMember: path] = newValue }
  }

  /// The value of a setting about the run.
  public subscript<Value>(dynamicMember path: KeyPath<RunSettingList, Setting<Value>>) -> Value {
    get { run[dynamicMember: path] }
    set { run[dynamicMember: path] = newValue }
  }

  /// These settings, with those of a project file where they say nothing.
  public func over(_ project: ProjectSettings) -> ProjectSettings {
    var result = project
    result.inputs = inputs.over(project.inputs)
    result.run = run.over(project.run)
    result.whatIf = whatIf.over(project.whatIf)
    result.suggest = suggest.over(project.suggest)
    result.outOfProject = project.out
    return result
  }

  /// These settings over those of a project; without a folder the current one counts when it has an
  /// `nsp.yaml`.
  ///
  /// - Throws: `DataError` for a folder without a project file, and for one that cannot be read.
  public func overProject(in folder: String?) throws(DataError) -> ProjectSettings {
    guard let folder = folder ?? (FileSystem.exists("nsp.yaml") ? "." : nil) else { return self }
    return over(try ProjectSettings(project: folder))
  }
}

extension ProjectSettings {
  /// How many threads work: all cores without a number.
  var threadCount: Int { self.threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The language of findings and errors on the terminal; the tables of runs are English.
  public var spokenLanguage: Language { run.given(\.language) ?? .english }

  /// The limits of snapping.
  var snapRules: SnapRules {
    SnapRules(maxSnapMetres: self.maxSnap, minComponentMetres: self.minComponent)
  }

  /// The statuses that count, in their own order.
  var countedStatuses: [Noodsteunpunt.Status] {
    Noodsteunpunt.Status.allCases.filter(self.count.contains)
  }

  /// The output folder: `--out`, else `out` in the project.
  var outFolder: String { self.out ?? usualOutFolder }

  /// The output folder when no flag names one.
  var usualOutFolder: String { outOfProject ?? folder.map { $0 + "/out" } ?? "out" }

  /// Where networks are kept: beside the project, else in the user's cache folder.
  var cacheFolder: String {
    if let folder { return folder + "/.nsp" }
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], !cache.isEmpty { return cache + "/nsp" }
    return (environment["HOME"] ?? NSTemporaryDirectory()) + "/.cache/nsp"
  }
}
