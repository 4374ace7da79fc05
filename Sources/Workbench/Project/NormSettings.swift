// The norms of a run: those that are named, those of the project, and those of groups.

import Findings
import Formats
import Planning
import Words

/// The norms of a run.
struct RunNorms: Sendable {
  /// Norms of walking, the first decides.
  var walking: [WalkingNorm] = []
  /// Norms that every area is judged by: those that are named first, then all others that are known.
  var profiles: [NormProfile] = []
  /// Norms of groups, by the group's name.
  var groups: [String: WalkingNorm] = [:]
  /// The share of residents that must be covered for an area to meet a norm of walking.
  var targetShare = 1.0
  /// The longest walk of a courier that counts as near.
  var courier: WalkingNorm
}

extension RunNorms {
  /// Looks whether the population knows the groups that have norms.
  ///
  /// - Throws: `DataError` naming a group that it lacks, and those it has.
  func requireGroups(of population: Population) throws(DataError) {
    let known = population.groups.map(\.name)
    guard let strange = groups.keys.filter({ !known.contains($0) }).min() else { return }
    throw DataError.wrongValue(
      of: "group-norm",
      allowed: known.isEmpty ? SettingWords.populationWithGroups : SettingWords.oneOfGroups(known),
      found: Wording(strange))
  }
}

extension RunNorms {
  /// Looks the norms of settings up.
  ///
  /// - Throws: `DataError` naming the value and what is allowed.
  init(_ settings: ProjectSettings) throws(DataError) {
    let own = settings.profiles
    courier = try Self.walkingNorm(settings.courierNorm, own, of: "courier-norm")
    let texts = settings.norm.isEmpty ? [NormProfile.defaultID] : settings.norm
    for text in texts { profiles.append(try Self.profile(text, own, of: "norm")) }
    walking = profiles.compactMap(\.walkingNorm)
    if let first = profiles.first, first.walkingNorm == nil {
      // The first norm decides the status of every square, so it has to be a distance.
      _ = try Self.walkingNorm(first.id, own, of: "norm")
    }
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
      groups[parts[0]] = try Self.walkingNorm(parts[1], own, of: "group-norm")
    }
    targetShare = settings.targetShare
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

/// The keys of an own norm of `nsp.yaml`.
struct NormSettingList: SettingList {
  static let shared = NormSettingList()

  /// How far a walk may be.
  let walk = Setting("walk", .walk)
  /// For how many residents there is an L-NSP.
  let residentsPerLNSP = Setting("residents-per-l-nsp", .residents)
  /// For how many residents there is a site.
  let residentsPerSite = Setting("residents-per-site", .residents)
  /// Every kern has a site.
  let perKern = Setting("one-per-kern", .flag, usual: false)
  /// What the norm is called.
  let title = Setting("title", .text)
  /// Who set the norm, and where it is written.
  let source = Setting("source", .text)
  /// How far the norm binds.
  let status = Setting("status", .text, usual: "eigen keuze")
}

extension Given<NormSettingList> {
  /// The rule, when exactly one is there.
  fileprivate var rule: NormProfile.Rule? {
    let rules = [
      self.walk, self.residentsPerLNSP.map { .residentsPerLNSP($0) },
      self.residentsPerSite.map { .residentsPerSite($0) }, self.perKern ? .onePerKern : nil,
    ].compactMap(\.self)
    return rules.count == 1 ? rules[0] : nil
  }
}

extension NormProfile {
  /// Reads an own norm of `nsp.yaml`.
  ///
  /// - Throws: `DataError` naming the norm, the key and what is allowed.
  init(id: String, _ entries: [String: Any], of place: FilePlace) throws(DataError) {
    var given = Given<NormSettingList>()
    try given.take(entries, of: place)
    guard let rule = given.rule else {
      throw DataError.noRule(at: place.location, keys: entries.keys.sorted())
    }
    guard let source = given.source, !source.isEmpty else {
      throw DataError.noSource(at: place.location)
    }
    self.init(
      id: id, rule: rule, title: given.title ?? id, source: source, status: given.status)
  }
}
