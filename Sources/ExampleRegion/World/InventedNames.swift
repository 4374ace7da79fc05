// Names that sound Dutch and belong to no gemeente or woonplaats: made of syllables, each once.

import Geo

/// Gives names, none twice.
struct InventedNames {
  private var numbers: SeededNumbers
  private var taken: Set<String> = []

  private static let onsets = [
    "Kw", "Vl", "Sl", "Dr", "Zw", "Pl", "Tr", "Gr", "Bl", "Sn", "Kn", "Wr", "Fl", "Kl", "Pr", "Br",
    "Kr", "Spr", "Str", "Schr",
  ]
  private static let short = ["a", "e", "i", "o", "u"]
  private static let shortCodas = [
    "lm", "rf", "mp", "nk", "lt", "rg", "ns", "ft", "lk", "rd", "lf", "rt", "st", "rk",
  ]
  private static let long = ["oe", "ie", "ui", "ee", "aa", "oo", "eu"]
  private static let longCodas = ["l", "r", "m", "n", "k", "t", "p", "d"]
  private static let endings = [
    "veen", "dam", "broek", "horst", "zijl", "kerke", "waard", "polder", "dijk", "hoek", "wold",
    "stede", "meer", "lande", "hout", "kamp", "schans", "terp", "vliet", "burcht", "mede", "huizen",
  ]
  /// Names of real places that the syllables could give.
  private static let avoided: Set = [
    "Groenlo", "Kruisdijk", "Kraanmeer", "Kruiskamp", "Driehuizen", "Kruispolder", "Groendijk",
    "Blokzijl", "Krimpen", "Broekdijk", "Broekhuizen", "Broekland", "Grootdijk", "Kraaldijk",
    "Stroombroek", "Vlietpolder", "Slootdijk", "Vloeddijk",
  ]

  init(_ seed: UInt64) { numbers = SeededNumbers(seed, 31) }

  /// A name that was not given before.
  mutating func next() -> String {
    while true {
      let isShort = numbers.chance(0.6)
      let stem =
        numbers.one(of: Self.onsets) + numbers.one(of: isShort ? Self.short : Self.long)
        + numbers.one(of: isShort ? Self.shortCodas : Self.longCodas)
      let name = stem + numbers.one(of: Self.endings)
      guard !Self.avoided.contains(name), taken.insert(name).inserted else { continue }
      return name
    }
  }
}
