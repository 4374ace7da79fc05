// The norms of a run: those that are named, those of the project, and those of groups.

import Formats
import Planning

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

  /// Half an hour at 5 km/h; nobody has published a norm for couriers.
  static let usualCourier = "30min@5km/h"
}

extension ProjectSettings {
  /// The norms, looked up.
  ///
  /// - Throws: `NormError` or `DataError` naming the value and what is allowed.
  func norms() throws -> RunNorms {
    let texts = norm.isEmpty ? [NormProfile.defaultID] : norm
    var norms = RunNorms(
      courier: try WalkingNorm.named(courierNorm ?? RunNorms.usualCourier, own: profiles))
    norms.profiles = try texts.map { try NormProfile.named($0, own: profiles) }
    norms.walking = norms.profiles.compactMap(\.walkingNorm)
    if let first = norms.profiles.first, first.walkingNorm == nil {
      // The first norm decides the status of every square, so it has to be a distance.
      _ = try WalkingNorm.named(first.id, own: profiles)
    }
    for profile in profiles + NormProfile.builtIn
    where !norms.profiles.contains(where: { $0.id == profile.id }) {
      norms.profiles.append(profile)
    }
    for text in groupNorm { try add(text, to: &norms) }
    norms.targetShare = targetShare ?? 1
    guard norms.targetShare > 0, norms.targetShare <= 1 else {
      throw InputLoader.wrong(
        "target-share", "a share above 0 and at most 1", "\(norms.targetShare)")
    }
    return norms
  }

  private func add(_ text: String, to norms: inout RunNorms) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw InputLoader.wrong(
        "group-norm", "GROUP=NORM, as in residents_65_plus=15min@0.8m/s", text)
    }
    norms.groups[parts[0]] = try WalkingNorm.named(parts[1], own: profiles)
  }
}

extension NormProfile {
  /// What can be written of an own norm in `nsp.yaml`.
  struct Draft: Sendable {
    var walk: String?
    var residentsPerLNSP: Double?
    var residentsPerSite: Double?
    var perKern: Bool?
    var title: String?
    var source: String?
    var status: String?

    static let keys: [SettingKey<Draft>] = [
      .single("walk", \.walk),
      .number("residents-per-l-nsp", "a number of residents", \.residentsPerLNSP),
      .number("residents-per-site", "a number of residents", \.residentsPerSite),
      .flag("one-per-kern", \.perKern), .single("title", \.title), .single("source", \.source),
      .single("status", \.status),
    ]

    /// The rule, when exactly one is there and makes sense.
    var rule: Rule? {
      var rules: [Rule?] = []
      if let walk { rules.append(Rule(walk)) }
      if let residentsPerLNSP {
        rules.append(residentsPerLNSP > 0 ? .residentsPerLNSP(residentsPerLNSP) : nil)
      }
      if let residentsPerSite {
        rules.append(residentsPerSite > 0 ? .residentsPerSite(residentsPerSite) : nil)
      }
      if perKern == true { rules.append(.onePerKern) }
      return rules.count == 1 ? rules[0] : nil
    }
  }

  /// Reads an own norm of `nsp.yaml`.
  ///
  /// - Throws: `DataError` naming the norm, the key and what is allowed.
  init(id: String, _ entries: [String: Any], at location: DataLocation) throws(DataError) {
    var draft = Draft()
    let place = DataLocation(file: location.file, field: "norms, \(id)")
    try Draft.keys.take(entries, into: &draft, at: place)
    guard let rule = draft.rule else {
      throw DataError(
        .usage, at: place,
        expected: "one of walk (1000m, 15min@5km/h), residents-per-l-nsp, residents-per-site or "
          + "one-per-kern: true",
        found: entries.keys.sorted().joined(separator: ", "), nextStep: "Say what the norm asks.")
    }
    guard let source = draft.source, !source.isEmpty else {
      throw DataError(
        .usage, at: place, expected: "a source: who set this norm, and where it is written",
        found: "none", nextStep: "Add the key source.")
    }
    self.init(
      id: id, rule: rule, title: draft.title ?? id, source: source,
      status: draft.status ?? "eigen keuze")
  }
}
