// What coverage is asked, from settings: norms that are named, those of the project, and those of groups.

import Coverage
import Findings
import Formats
import Planning
import Words

extension CoverageQuestion {
  /// Looks whether the population knows the groups that have norms.
  ///
  /// - Throws: `DataError` naming a group that it lacks, and those it has.
  func requireGroups(of population: Population) throws(DataError) {
    let known = population.groups.map(\.name)
    guard let strange = groupNorms.keys.filter({ !known.contains($0) }).min() else { return }
    throw DataError.wrongValue(
      of: "group-norm",
      allowed: known.isEmpty ? SettingWords.populationWithGroups : SettingWords.oneOfGroups(known),
      found: Wording(strange))
  }
}

extension CoverageQuestion {
  /// Looks the norms of settings up.
  ///
  /// - Throws: `DataError` naming the value and what is allowed.
  init(_ settings: ProjectSettings) throws(DataError) {
    let own = settings.profiles
    let courier = try Self.walkingNorm(settings.courierNorm, own, of: "courier-norm")
    let texts = settings.norm.isEmpty ? [NormProfile.defaultID] : settings.norm
    var named: [NormProfile] = []
    for text in texts { named.append(try Self.profile(text, own, of: "norm")) }
    // The first norm decides the status of every square, so it has to be a distance.
    _ = try Self.walkingNorm(texts[0], own, of: "norm")
    self.init(norms: named.compactMap(\.walkingNorm))
    profiles = named
    for profile in own + NormProfile.builtIn
    where !profiles.contains(where: { $0.id == profile.id }) {
      profiles.append(profile)
    }
    for text in settings.groupNorm {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw DataError.wrongValue(
          of: "group-norm", allowed: SettingWords.normOfGroup, found: Wording(text))
      }
      groupNorms[parts[0]] = try Self.walkingNorm(parts[1], own, of: "group-norm")
    }
    settings.run.ask(&self)
    courierLimitMetres = courier.limitMetres
  }

  private static func walkingNorm(
    _ text: String, _ own: [NormProfile], of key: String
  ) throws(DataError) -> WalkingNorm {
    guard let norm = try profile(text, own, of: key).walkingNorm else {
      throw DataError.noWalkingNorm(text, of: key, usual: NormProfile.defaultID)
    }
    return norm
  }

  /// Looks a norm up.
  ///
  /// - Parameter key: the setting that asks for it.
  private static func profile(
    _ text: String, _ own: [NormProfile], of key: String
  ) throws(DataError) -> NormProfile {
    guard let profile = NormProfile.named(text, own: own) else {
      throw DataError.unknownNorm(
        text, of: key, among: (own + NormProfile.builtIn).map(\.id))
    }
    return profile
  }
}
