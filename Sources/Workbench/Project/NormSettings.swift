// The norms of a run: those that are named, those of the project, and those of groups.

import Findings
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

extension RunNorms {
  /// Looks whether the population knows the groups that have norms.
  ///
  /// - Throws: `DataError` naming a group that it lacks, and those it has.
  func requireGroups(of population: Population) throws(DataError) {
    let known = population.groups.map(\.name)
    guard let strange = groups.keys.filter({ !known.contains($0) }).min() else { return }
    throw InputLoader.wrong(
      "group-norm",
      known.isEmpty
        ? "a population with groups" : "one of the groups \(known.joined(separator: ", "))",
      strange)
  }
}

extension ProjectSettings {
  /// The norms, looked up.
  ///
  /// - Throws: `NormError` or `DataError` naming the value and what is allowed.
  func norms() throws -> RunNorms {
    let texts = norm.isEmpty ? [NormProfile.defaultID] : norm
    var norms = RunNorms(
      courier: try walkingNorm(courierNorm ?? RunNorms.usualCourier, of: "courier-norm"))
    norms.profiles = try texts.map { text in
      try Self.naming("norm") { () throws(NormError) in try .named(text, own: profiles) }
    }
    norms.walking = norms.profiles.compactMap(\.walkingNorm)
    if let first = norms.profiles.first, first.walkingNorm == nil {
      // The first norm decides the status of every square, so it has to be a distance.
      _ = try walkingNorm(first.id, of: "norm")
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
    norms.groups[parts[0]] = try walkingNorm(parts[1], of: "group-norm")
  }

  private func walkingNorm(_ text: String, of key: String) throws(NormError) -> WalkingNorm {
    try Self.naming(key) { () throws(NormError) in try .named(text, own: profiles) }
  }

  /// Looks a norm up; the error names the key that asks for it.
  private static func naming<Norm>(
    _ key: String, _ lookUp: () throws(NormError) -> Norm
  ) throws(NormError) -> Norm {
    do {
      return try lookUp()
    } catch {
      throw NormError(message: "--\(key): \(error.message)")
    }
  }
}

extension NormProfile {
  /// What can be written of an own norm in `nsp.yaml`.
  struct Draft: Sendable {
    var walk: Rule?
    var residentsPerLNSP: Double?
    var residentsPerSite: Double?
    var perKern: Bool?
    var title: String?
    var source: String?
    var status: String?

    static let keys: [SettingKey<Draft>] = [
      SettingKey(name: "walk", allowed: "a distance (1000m, 1.5km) or a time (15min@5km/h)") {
        value, draft in
        draft.walk = SettingKey<Draft>.text(value).flatMap { Rule($0) }
        return draft.walk != nil
      },
      .residents("residents-per-l-nsp", \.residentsPerLNSP),
      .residents("residents-per-site", \.residentsPerSite),
      .flag("one-per-kern", \.perKern), .single("title", \.title), .single("source", \.source),
      .single("status", \.status),
    ]

    /// The rule, when exactly one is there.
    var rule: Rule? {
      var rules: [Rule] = []
      if let walk { rules.append(walk) }
      if let residentsPerLNSP { rules.append(.residentsPerLNSP(residentsPerLNSP)) }
      if let residentsPerSite { rules.append(.residentsPerSite(residentsPerSite)) }
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

extension SettingKey {
  /// A key whose value is a number of residents for each site.
  fileprivate static func residents(
    _ name: String, _ path: any WritableKeyPath<Root, Double?> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: "a number of residents above 0") { value, root in
      guard let residents = number(value), residents > 0, residents.isFinite else { return false }
      root[keyPath: path] = residents
      return true
    }
  }
}
