// Norms of the project, as `nsp.yaml` says them: the key `norms`.

import Findings
import Formats
import Planning

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
