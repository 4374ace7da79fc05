// What `nsp norms` prints.

public import Findings
import Formats
import Foundation
import Planning

/// The norms that are known.
public enum NormList {
  /// The norms with their sources: those of a project first, which go before built-in ones of the same
  /// name.
  ///
  /// - Parameter folder: the project; without one the current folder counts when it has an `nsp.yaml`.
  /// - Throws: `DataError` for a folder without a project file, and for one that cannot be read.
  public static func text(project folder: String?) throws(DataError) -> String {
    let own = try ProjectSettings().overProject(in: folder).profiles
    let builtIn = NormProfile.builtIn.filter { profile in
      !own.contains { $0.id == profile.id }
    }
    return (own.map { entry($0, remark: " (of this project)") } + builtIn.map { entry($0) })
      .joined(separator: "\n")
  }

  private static func entry(_ profile: NormProfile, remark: String = "") -> String {
    let isUsual = profile.id == NormProfile.defaultID ? " (used when none is named)" : ""
    let walk = profile.walkingNorm.map { "\n  \(Int($0.limitMetres.rounded())) m" } ?? ""
    return """
      \(profile.id)\(remark)\(isUsual)
        \(profile.title)\(walk)
        \(profile.source); \(profile.status); \(NormProfile.disclaimer)
      """
  }
}
