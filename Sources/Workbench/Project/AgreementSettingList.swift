// What gemeenten agreed to have reached, as `nsp.yaml` says it: the key `agreements`.

import Findings
import Formats
import Planning

extension ProjectSettings {
  /// The name under which the agreement of the whole region stands.
  static let regionKey = "region"
}

/// The keys of an agreement.
struct AgreementSettingList: SettingList {
  static let shared = AgreementSettingList()

  /// The share of residents to be covered.
  let share = Setting("share", .shareAboveZero)
  /// How many sites there are to be.
  let sites = Setting("sites", .whole(from: 1))
  /// The day of the agreement.
  let by = Setting("by", .day)
}

extension Agreement {
  /// Reads the keys of one agreement.
  ///
  /// - Throws: `DataError` for keys and values that are not allowed, and when the day or what is
  ///   agreed is missing.
  init(_ entries: [String: Any], of place: FilePlace) throws(DataError) {
    var given = Given<AgreementSettingList>()
    try given.take(entries, of: place)
    guard let by = given.by, given.share != nil || given.sites != nil else {
      throw DataError.incompleteAgreement(
        at: place.location, hasDay: given.by != nil, keys: entries.keys.sorted())
    }
    self.init(share: given.share, sites: given.sites, by: by)
  }
}
