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
  let allowed: String
  /// What a list of such values must be.
  var allowedInList: String
  /// What the user can do about a refusal.
  var nextStep = "Mend the value."
  /// Whether a text names a file, so that it is looked for in the folder of its project.
  var namesFile: @Sendable (String) -> Bool = { _ in false }
  /// What a refusal says was found.
  var found: @Sendable (String) -> String = { $0 }
  /// The value of a text as it is written; `nil` when it is not allowed.
  let read: @Sendable (String) -> Value?

  init(_ allowed: String, read: @escaping @Sendable (String) -> Value?) {
    self.allowed = allowed
    allowedInList = allowed
    self.read = read
  }

  /// One of some words.
  private init(
    _ words: [String], joined separator: String = ", ",
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(words.joined(separator: separator), read: read)
    nextStep = "Name one of these."
  }
}

extension SettingKind<String> {
  /// Any text.
  static var text: SettingKind {
    var kind = SettingKind("a text") { $0 }
    kind.allowedInList = "a text or a list of texts"
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
  static func word(joined separator: String = ", ") -> SettingKind {
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
    SettingKind("true or false") { ["true": true, "false": false][$0] }
  }
}

extension SettingKind<Int> {
  /// A whole number in a range.
  static func whole(_ range: ClosedRange<Int>) -> SettingKind {
    whole(range, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// A whole number without an upper limit.
  static func whole(from least: Int) -> SettingKind {
    whole(least...Int.max, "a whole number, \(least) or more")
  }

  private static func whole(_ range: ClosedRange<Int>, _ allowed: String) -> SettingKind {
    SettingKind(allowed) { text in
      let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:))
      return number.flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension SettingKind<Double> {
  /// Metres in a range.
  static func metres(_ range: ClosedRange<Double>) -> SettingKind { number(range, of: "metres") }

  /// Seconds in a range.
  static func seconds(_ range: ClosedRange<Double>) -> SettingKind { number(range, of: "seconds") }

  /// A share of a whole that is not empty: 1 is the whole.
  static var shareAboveZero: SettingKind {
    number(.leastNonzeroMagnitude...1, "a share above 0 and at most 1")
  }

  /// A share that is less than the whole.
  static var shareBelowOne: SettingKind { number(0...0.999999, "a share from 0 up to 1") }

  /// How many residents there are for each site.
  static var residents: SettingKind {
    number(
      .leastNonzeroMagnitude...Double.greatestFiniteMagnitude, "a number of residents above 0")
  }

  private static func number(_ range: ClosedRange<Double>, of unit: String) -> SettingKind {
    let ends = [range.lowerBound, range.upperBound].map { Language.english.number($0) }
    return number(range, "a number of \(unit) from \(ends[0]) to \(ends[1])")
  }

  private static func number(_ range: ClosedRange<Double>, _ allowed: String) -> SettingKind {
    SettingKind(allowed) { Double($0).flatMap { range.contains($0) ? $0 : nil } }
  }
}

extension SettingKind<CalendarDay> {
  /// A day.
  static var day: SettingKind { SettingKind("a day such as 2027-07-01") { CalendarDay($0) } }
}

extension SettingKind<NormProfile.Rule> {
  /// How far a walk may be.
  static var walk: SettingKind {
    SettingKind("a distance (1000m, 1.5km) or a time (15min@5km/h)") { NormProfile.Rule($0) }
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
    var kind = SettingKind("west,south,east,north in degrees") { text in
      GeographicBox(text).map { TypedBox(text: text, box: $0) }
    }
    kind.nextStep = "Give a box such as 4.3,51.9,4.5,52.1."
    return kind
  }
}

extension SettingKind<Plane> {
  /// A plane that PROJ can compute in.
  static var plane: SettingKind {
    var kind = SettingKind("a plane that PROJ knows, in metres") { text in
      Plane(code: text).obstacle == nil ? Plane(code: text) : nil
    }
    kind.found = { Plane(code: $0).obstacle ?? $0 }
    kind.nextStep = "Give an EPSG code such as EPSG:28992."
    return kind
  }
}

extension Plane {
  /// Why walks cannot be measured in the plane; `nil` when they can.
  fileprivate var obstacle: String? {
    do {
      return try description().isInMetres ? nil : "\(code), a system that is not in metres"
    } catch {
      return error.message
    }
  }
}
