// What is said of project files, keys and values that cannot be used.

import Findings
import Words

extension DataError {
  // MARK: Project files

  static func noProject(_ path: String) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path),
      expected: Wording("een projectbestand", "a project file"), found: RunWords.unreadable,
      nextStep: Wording(
        "Noem een map met een nsp.yaml (compare: met --project), of geef alleen opties.",
        "Name a folder with an nsp.yaml (compare: with --project), or give flags alone."))
  }

  static func largeProject(_ path: String, bytes: Int, most: Int) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "een projectbestand van hoogstens \(most) bytes",
        "a project file of at most \(most) bytes"), found: Wording("\(bytes) bytes"),
      nextStep: Wording(
        "Controleer of dit het projectbestand is.", "Check that this is the project file."))
  }

  static func noYAML(at location: DataLocation, because reason: String) -> DataError {
    DataError(
      at: location, expected: Wording("YAML"), found: Wording(reason),
      nextStep: Wording("Herstel de regel die daar genoemd is.", "Mend the line it names."))
  }

  static func noKeys(at location: DataLocation) -> DataError {
    DataError(
      at: location, expected: SettingWords.keys, found: .somethingElse,
      nextStep: Wording(
        "Schrijf regels zoals \"norm: 1000m\".", "Write lines such as \"norm: 1000m\"."))
  }

  /// - Parameter isDeep: true for too many levels, false for too many values.
  static func tooMuchYAML(
    at location: DataLocation, isDeep: Bool, most: (values: Int, levels: Int)
  ) -> DataError {
    DataError(
      at: location,
      expected: Wording(
        "hoogstens \(most.values) waarden, hoogstens \(most.levels) niveaus diep",
        "at most \(most.values) values, nested at most \(most.levels) levels deep"),
      found: isDeep
        ? Wording("meer niveaus", "more levels") : Wording("meer waarden", "more values"),
      nextStep: Wording(
        "Schrijf de waarden uit, zonder aliassen (*) van aliassen.",
        "Write the values out, without aliases (*) of aliases."))
  }

  static func listAsKey(onLine line: Int, at location: DataLocation) -> DataError {
    DataError(
      at: location, expected: Wording("woorden als sleutels", "words as keys"),
      found: Wording(
        "een lijst of verzameling als sleutel op regel \(line)",
        "a list or map as key on line \(line)"),
      nextStep: Wording("Herstel de regel.", "Mend the line."))
  }

  static func unknownKey(
    _ name: String, among known: [String], at location: DataLocation
  ) -> DataError {
    DataError(
      .usage, at: location, expected: SettingWords.oneOfKeys(known),
      found: Wording("de sleutel \(name)", "the key \(name)"),
      nextStep: Wording("Herstel of verwijder die.", "Mend or remove it."))
  }

  // MARK: Values

  /// A value that is not allowed in a place.
  static func wrongValue(
    at location: DataLocation, allowed: Wording, found: Wording, nextStep: Wording = .mendTheValue
  ) -> DataError {
    DataError(.usage, at: location, expected: allowed, found: found, nextStep: nextStep)
  }

  /// A value that is not allowed, as a flag or a key.
  static func wrongValue(of key: String, allowed: Wording, found: Wording) -> DataError {
    .wrongValue(at: DataLocation(file: "--\(key)"), allowed: allowed, found: found)
  }

  static func missingFlag(_ flag: String, _ expected: Wording) -> DataError {
    DataError(
      .usage, at: DataLocation(file: flag), expected: expected, found: .nothing,
      nextStep: Wording(
        "Geef de optie, of de sleutel met dezelfde naam in nsp.yaml.",
        "Give the flag, or the key of the same name in nsp.yaml."))
  }

  static func missingNamedFile(
    _ argument: String, key: String, expected: Wording, found: Wording
  ) -> DataError {
    DataError(
      .missing, at: DataLocation(file: "--\(key) \(argument)"), expected: expected, found: found,
      nextStep: Wording(
        "Controleer het pad; bestanden die nsp.yaml als download noemt, komen met nsp fetch.",
        "Check the path; files that nsp.yaml lists for download come with nsp fetch."))
  }

  /// A value of the download list.
  ///
  /// - Parameters:
  ///   - place: the file, and the item of the list.
  ///   - key: `nil` for an item as a whole.
  static func wrongDownload(
    _ place: String, _ key: String?, _ expected: Wording, _ found: Wording
  ) -> DataError {
    DataError(
      .usage, at: DataLocation(file: place),
      expected: expected + (key.map { Wording(" voor \($0)", " for \($0)") } ?? Wording("")),
      found: found,
      nextStep: Wording("Herstel dat deel van de lijst.", "Mend that item of the list."))
  }

  // MARK: Norms and agreements

  static func unknownNorm(_ text: String, of key: String, among known: [String]) -> DataError {
    let names = known.joined(separator: ", ")
    return .wrongValue(
      of: key,
      allowed: Wording(
        "\(names), een afstand zoals 1000m of 1.5km, of een tijd zoals 15min@5km/h",
        "\(names), a distance such as 1000m or 1.5km, or a time such as 15min@5km/h"),
      found: Wording(text))
  }

  static func noWalkingNorm(_ text: String, of key: String, usual: String) -> DataError {
    .wrongValue(
      at: DataLocation(file: "--\(key)"),
      allowed: Wording("een norm voor lopen", "a norm of walking"),
      found: Wording(
        "\(text), die geen loopafstand stelt", "\(text), which sets no walking distance"),
      nextStep: Wording(
        "Noem er een die dat doet, zoals \(usual), of 1000m.",
        "Name one that does, such as \(usual), or 1000m."))
  }

  /// - Parameter keys: those that the norm has.
  static func noRule(at location: DataLocation, keys: [String]) -> DataError {
    .wrongValue(
      at: location,
      allowed: Wording(
        "een van walk (1000m, 15min@5km/h), residents-per-l-nsp, residents-per-site of "
          + "one-per-kern: true",
        "one of walk (1000m, 15min@5km/h), residents-per-l-nsp, residents-per-site or "
          + "one-per-kern: true"),
      found: Wording(keys.joined(separator: ", ")),
      nextStep: Wording("Zeg wat de norm vraagt.", "Say what the norm asks."))
  }

  static func noSource(at location: DataLocation) -> DataError {
    .wrongValue(
      at: location,
      allowed: Wording(
        "een bron: wie deze norm stelde, en waar dat geschreven staat",
        "a source: who set this norm, and where it is written"), found: .noneFound,
      nextStep: Wording("Voeg de sleutel source toe.", "Add the key source."))
  }

  /// - Parameter keys: those that the agreement has.
  static func incompleteAgreement(
    at location: DataLocation, hasDay: Bool, keys: [String]
  ) -> DataError {
    .wrongValue(
      at: location,
      allowed: hasDay
        ? Wording("share, sites, of allebei", "share, sites, or both")
        : Wording("by: de dag van de afspraak", "by: the day of the agreement"),
      found: keys.isEmpty ? .nothing : Wording(keys.joined(separator: ", ")),
      nextStep: Wording(
        "Schrijf een regel zoals {share: 0.9, by: 2027-07-01}.",
        "Write a line such as {share: 0.9, by: 2027-07-01}."))
  }

  // MARK: Regions

  /// - Parameters:
  ///   - nearest: names that may be meant.
  ///   - all: codes with names.
  static func unknownVeiligheidsregio(
    _ word: String, nearest: [String], all: [String]
  ) -> DataError {
    let names = (nearest.isEmpty ? all : nearest).joined(separator: ", ")
    return .wrongValue(
      at: DataLocation(file: "--region"),
      allowed: Wording(
        "de code (VR01 tot VR25) of de naam van een veiligheidsregio",
        "the code (VR01 to VR25) or the name of a veiligheidsregio"), found: Wording("\"\(word)\""),
      nextStep: nearest.isEmpty
        ? Wording("De namen zijn: \(names).", "The names are: \(names).")
        : Wording("Lijkt op: \(names).", "Nearest: \(names)."))
  }
}
