// What gemeenten agreed to have reached, as `nsp.yaml` says it: the key `agreements`.

import Findings
import Formats
import Planning

extension ProjectSettings {
  /// The name under which the agreement of the whole region stands.
  static let regionKey = "region"
}

/// An agreement as it is read, key by key.
struct AgreementDraft {
  var share: Double?
  var sites: Int?
  var by: CalendarDay?

  static let keys: [SettingKey<AgreementDraft>] = [
    SettingKey(name: "share", allowed: "a number above 0, up to 1") { value, draft in
      guard let share = SettingKey<AgreementDraft>.number(value), share > 0, share <= 1 else {
        return false
      }
      draft.share = share
      return true
    },
    SettingKey(name: "sites", allowed: "a whole number, 1 or more") { value, draft in
      guard let sites = value as? Int, sites >= 1 else { return false }
      draft.sites = sites
      return true
    },
    .day("by", \.by),
  ]
}

extension Agreement {
  /// Reads the keys of one agreement.
  ///
  /// - Throws: `DataError` for keys and values that are not allowed, and when the day or what is
  ///   agreed is missing.
  init(_ entries: [String: Any], at location: DataLocation) throws(DataError) {
    var draft = AgreementDraft()
    try AgreementDraft.keys.take(entries, into: &draft, at: location)
    guard let by = draft.by, draft.share != nil || draft.sites != nil else {
      throw DataError(
        .usage, at: location,
        expected: draft.by == nil ? "by: the day of the agreement" : "share, sites, or both",
        found: entries.isEmpty ? "nothing" : entries.keys.sorted().joined(separator: ", "),
        nextStep: "Write a line such as {share: 0.9, by: 2027-07-01}.")
    }
    self.init(share: draft.share, sites: draft.sites, by: by)
  }
}

extension SettingKey {
  /// A key whose value is a day.
  static func day(
    _ name: String, _ path: any WritableKeyPath<Root, CalendarDay?> & Sendable
  ) -> SettingKey {
    SettingKey(name: name, allowed: "a day such as 2027-07-01") { value, settings in
      guard let day = (value as? String).flatMap({ CalendarDay($0) }) else { return false }
      settings[keyPath: path] = day
      return true
    }
  }
}
