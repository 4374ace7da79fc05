// The words that lists use for the tier, the decision and the preparation of a site, as data.
// Words are compared without case, diacritics and punctuation.

import Planning
import Words

/// Words for the values of a column.
struct Vocabulary<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// The words as a message lists them, the usual one of each value first.
  let allowed: Wording

  init(_ table: [(value: Value, words: [String])]) {
    var values: [String: Value] = [:]
    for row in table {
      for word in row.words { values[word.comparable] = row.value }
    }
    self.values = values
    func listed(_ or: String) -> String {
      table.map { row in
        let others = row.words.dropFirst().prefix(4)
        return row.words[0] + (others.isEmpty ? "" : " (\(or) \(others.joined(separator: ", ")))")
      }.joined(separator: "; ")
    }
    allowed = Wording(listed("of"), listed("or"))
  }

  /// The value of a word; `nil` for an unknown word.
  subscript(word: String) -> Value? { values[word.comparable] }
}

/// The words of lists of noodsteunpunten.
enum SiteVocabulary {
  static let kinds = Vocabulary<Noodsteunpunt.Kind>([
    (
      .cNSP,
      [
        "C-NSP", "C", "coordinatiepunt", "kazerne", "brandweerkazerne", "coordination point",
        "coordinerend", "coordinatie", "coordinatie-noodsteunpunt", "regionaal coordinatiepunt",
        "brandweer", "brandweerpost", "brandweerkazerne vrijwillig", "brandweerkazerne beroeps",
        "vrijwillige kazerne", "fire station", "fire_station",
      ]
    ),
    (
      .lNSP,
      [
        "L-NSP", "L", "lokaal", "wijkcentrum", "dorpshuis", "lokaal noodsteunpunt",
        "lokaal punt", "lokaal steunpunt", "local", "local point", "buurthuis", "buurtcentrum",
        "buurtgebouw", "gemeenschapshuis", "gebedshuis", "kerk", "moskee", "church", "school",
        "sporthal", "sportcentrum", "sportvereniging", "voetbalvereniging", "bibliotheek",
        "gemeentehuis", "stadhuis", "community centre", "community_centre", "townhall",
        "place_of_worship", "library", "sports_centre", "village hall",
      ]
    ),
  ])

  static let statuses = Vocabulary<Noodsteunpunt.Status>([
    (
      .existing,
      ["existing", "bestaand", "actief", "in gebruik", "operationeel", "active", "gerealiseerd"]
    ),
    (
      .planned,
      ["planned", "gepland", "in voorbereiding", "in ontwikkeling", "besloten", "vastgesteld"]
    ),
    (.proposed, ["proposed", "voorgesteld", "voorstel", "ingediend"]),
    (.candidate, ["candidate", "kandidaat", "potentieel", "mogelijk", "optie"]),
    (.required, ["required", "verplicht", "must"]),
    (
      .rejected,
      ["rejected", "afgewezen", "vervallen", "gesloten", "inactief", "niet actief", "closed"]
    ),
  ])

  static let readiness = Vocabulary<Noodsteunpunt.Readiness>([
    (.onPaper, ["on-paper", "op papier", "papier", "paper", "aangewezen"]),
    (.equipped, ["equipped", "ingericht", "uitgerust", "gereed"]),
    (.exercised, ["exercised", "beoefend", "geoefend", "getraind"]),
  ])

  static let flags = Vocabulary<Bool>([
    (true, ["ja", "yes", "true", "1", "j", "y", "waar", "x", "aanwezig"]),
    (false, ["nee", "no", "false", "0", "n", "onwaar", "geen", "afwezig"]),
  ])
}
