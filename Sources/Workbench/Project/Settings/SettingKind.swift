// Kinds of values: what a value must be, in the words of its refusal, and how its text is read.

import Findings
import Formats
import GeoEngine
import Importing
import Planning
import Words

/// What the value of a setting must be.
public struct SettingKind<Value: Sendable>: Sendable {
  /// What a value must be, for its refusal.
  let allowed: Wording
  /// What a list of such values must be.
  var allowedInList: Wording
  /// What the user can do about a refusal.
  var nextStep = Wording.mendTheValue
  /// Whether a text names a file, so that it is looked for in the folder of its project.
  var namesFile: @Sendable (String) -> Bool = { _ in false }
  /// What a refusal says was found.
  var found: @Sendable (String) -> Wording = { Wording($0) }
  /// The value of a text as it is written; `nil` when it is not allowed.
  let read: @Sendable (String) -> Value?

  init(_ allowed: Wording, read: @escaping @Sendable (String) -> Value?) {
    self.allowed = allowed
    allowedInList = allowed
    self.read = read
  }

  /// One of some words.
  private init(
    _ words: [String], joined separator: Wording = Wording(", "),
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(
      Wording(
        words.joined(separator: separator.dutch), words.joined(separator: separator.english)),
      read: read)
    nextStep = SettingWords.nameOne
  }
}

extension SettingKind<String> {
  /// Any text.
  static var text: SettingKind {
    var kind = SettingKind(SettingWords.text) { $0 }
    kind.allowedInList = SettingWords.texts
    return kind
  }

  /// A file or folder.
  static var file: SettingKind {
    var kind = text
    kind.namesFile = { _ in true }
    return kind
  }

  /// A file, or a line that is typed.
  static var lineOrFile: SettingKind {
    var kind = text
    kind.namesFile = { DrawnLine($0) == nil }
    return kind
  }

  /// One of some words.
  static func word(of words: [String]) -> SettingKind {
    SettingKind(words) { words.contains($0) ? $0 : nil }
  }
}

extension SettingKind where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of a type.
  static func word(joined separator: Wording = Wording(", ")) -> SettingKind {
    SettingKind(Value.allCases.map(\.rawValue), joined: separator) { Value(rawValue: $0) }
  }
}

extension SettingKind<TrafficLightLabel> {
  /// A label; small letters do too.
  static var label: SettingKind {
    SettingKind(Value.allCases.map(\.rawValue)) { Value(rawValue: $0.uppercased()) }
  }
}

extension SettingKind<Bool> {
  /// Yes or no.
  static var flag: SettingKind {
    SettingKind(SettingWords.truth) { ["true": true, "false": false][$0] }
  }
}

extension SettingKind<Int> {
  /// A whole number in a range.
  static func whole(_ range: ClosedRange<Int>) -> SettingKind {
    whole(range, SettingWords.whole(range))
  }

  /// A whole number without an upper limit.
  static func whole(from least: Int) -> SettingKind {
    whole(least...Int.max, SettingWords.whole(from: least))
  }

  private static func whole(_ range: ClosedRange<Int>, _ allowed: Wording) -> SettingKind {
    SettingKind(allowed) { text in
      let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:))
      return number.flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension SettingKind<Double> {
  /// Metres in a range.
  static func metres(_ range: ClosedRange<Double>) -> SettingKind {
    number(range, SettingWords.number(range, of: SettingWords.metres))
  }

  /// Seconds in a range.
  static func seconds(_ range: ClosedRange<Double>) -> SettingKind {
    number(range, SettingWords.number(range, of: SettingWords.seconds))
  }

  /// A share of a whole that is not empty: 1 is the whole.
  static var shareAboveZero: SettingKind {
    number(.leastNonzeroMagnitude...1, SettingWords.shareAboveZero)
  }

  /// A share that is less than the whole.
  static var shareBelowOne: SettingKind { number(0...0.999999, SettingWords.shareBelowOne) }

  /// How many residents there are for each site.
  static var residents: SettingKind {
    number(.leastNonzeroMagnitude...Double.greatestFiniteMagnitude, SettingWords.residents)
  }

  private static func number(_ range: ClosedRange<Double>, _ allowed: Wording) -> SettingKind {
    SettingKind(allowed) { Double($0).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension SettingKind<CalendarDay> {
  /// A day.
  static var day: SettingKind { SettingKind(SettingWords.day) { CalendarDay($0) } }
}

extension SettingKind<NormProfile.Rule> {
  /// How far a walk may be.
  static var walk: SettingKind {
    SettingKind(SettingWords.walk) { NormProfile.Rule($0) }
  }
}

/// A box in degrees, and how it was typed.
public struct TypedBox: Sendable, Hashable {
  let text: String
  let box: GeographicBox
}

extension SettingKind<TypedBox> {
  /// A box in degrees.
  static var box: SettingKind {
    var kind = SettingKind(SettingWords.box) { text in
      GeographicBox(text).map { TypedBox(text: text, box: $0) }
    }
    kind.nextStep = SettingWords.giveBox
    return kind
  }
}

extension SettingKind<Plane> {
  /// A plane that PROJ can compute in.
  static var plane: SettingKind {
    var kind = SettingKind(SettingWords.plane) { text in
      Plane(code: text).obstacle == nil ? Plane(code: text) : nil
    }
    kind.found = { Plane(code: $0).obstacle ?? Wording($0) }
    kind.nextStep = SettingWords.givePlane
    return kind
  }
}

extension Plane {
  /// Why walks cannot be measured in the plane; `nil` when they can.
  fileprivate var obstacle: Wording? {
    do {
      return try description().isInMetres ? nil : SettingWords.noMetres(in: code)
    } catch {
      return Wording(error.message)
    }
  }
}
