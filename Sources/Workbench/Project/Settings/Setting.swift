// A setting is said once: its row holds the name, the kind of its values, the usual one, how it stands
// in outputs, and its line in a new project file.

import Coverage
import Figures
import Findings
import Formats
import Words

/// A setting: its name is a key of `nsp.yaml` and, with two hyphens before it, a flag.
public struct Setting<Value: Sendable>: Sendable {
  let name: String
  let usual: Value
  /// How it stands in `summary.json` when figures depend on it; `nil` for inputs, whose bytes are
  /// compared, and for what no figure depends on.
  let decision: Decision<Value>?
  /// Puts a value into the question of coverage; `nil` for what has to be looked up, or is not asked.
  let asks: Asking?
  let template: TemplateLine?
  let allowed: Wording
  let nextStep: Wording
  fileprivate let read: Reading
  /// True for a value that says nothing, so that the project or the usual value holds.
  let isAbsent: @Sendable (Value) -> Bool

  typealias Asking = @Sendable (inout CoverageQuestion, Value) -> Void
  fileprivate typealias Reading =
    @Sendable (_ written: WrittenValue, _ folder: String?) throws(RefusedValue) -> Value

  /// A setting that always has a value.
  init(
    _ name: String, _ kind: SettingKind<Value>, usual: Value, decides: Decision<Value>? = nil,
    asks: Asking? = nil,
    template: TemplateLine? = nil
  ) {
    self.asks = asks
    self.name = name
    self.usual = usual
    decision = decides
    self.template = template
    (allowed, nextStep) = (kind.allowed, kind.nextStep)
    read = { written, folder throws(RefusedValue) in try kind.value(of: written, in: folder) }
    isAbsent = { _ in false }
  }

  /// A setting that may have no value.
  init<Wrapped>(
    _ name: String, _ kind: SettingKind<Wrapped>, decides: Decision<Value>? = nil,
    asks: Asking? = nil,
    template: TemplateLine? = nil
  ) where Value == Wrapped? {
    self.asks = asks
    self.name = name
    usual = nil
    decision = decides
    self.template = template
    (allowed, nextStep) = (kind.allowed, kind.nextStep)
    read = { written, folder throws(RefusedValue) in try kind.value(of: written, in: folder) }
    isAbsent = { $0 == nil }
  }

  /// A setting with a list of values.
  ///
  /// - Parameter separator: what stands between values that are written in one text.
  init<Element>(
    _ name: String, listOf kind: SettingKind<Element>, separatedBy separator: Character? = nil,
    usual: [Element] = [], decides: Decision<Value>? = nil, template: TemplateLine? = nil
  ) where Value == [Element] {
    asks = nil
    self.name = name
    self.usual = usual
    decision = decides
    self.template = template
    allowed = kind.allowedInList
    nextStep =
      separator == nil ? kind.nextStep : SettingWords.nameSome
    read = { written, folder throws(RefusedValue) in
      var values: [Element] = []
      for item in written.items(separatedBy: separator) {
        values.append(try kind.value(of: item, in: folder))
      }
      return values
    }
    isAbsent = \.isEmpty
  }
}

/// A setting of any kind, for lists of them.
protocol ListedSetting: Sendable {
  var name: String { get }
  /// Where it stands in `summary.json`; `nil` where no figure depends on it.
  var member: DecisiveMember? { get }
  var template: TemplateLine? { get }
  var allowed: Wording { get }
  var nextStep: Wording { get }
  /// The value that is meant; `nil` for one that says nothing.
  ///
  /// - Parameter folder: where files that are named lie; `nil` for the current folder.
  func value(of written: WrittenValue, in folder: String?) throws(RefusedValue) -> (any Sendable)?
  /// What is written of the value that was given, or else the usual one; `nil` for none.
  func decisiveValue(of given: (any Sendable)?, in question: CoverageQuestion) -> DecisiveValue?
  /// Puts the value that was given, or else the usual one, into a question of coverage.
  func ask(_ given: (any Sendable)?, in question: inout CoverageQuestion)
}

extension Setting: ListedSetting {
  func value(of written: WrittenValue, in folder: String?) throws(RefusedValue) -> (any Sendable)? {
    let value = try read(written, folder)
    return isAbsent(value) ? nil : value
  }

  var member: DecisiveMember? { decision?.member }

  func decisiveValue(of given: (any Sendable)?, in question: CoverageQuestion) -> DecisiveValue? {
    decision?.value(value(of: given), question)
  }

  func ask(_ given: (any Sendable)?, in question: inout CoverageQuestion) {
    asks?(&question, value(of: given))
  }

  private func value(of given: (any Sendable)?) -> Value {
    given.flatMap { $0 as? Value } ?? usual
  }
}

extension ListedSetting {
  /// The error for a value that is not allowed.
  func refusal(of value: RefusedValue, at location: DataLocation) -> DataError {
    .wrongValue(at: location, allowed: allowed, found: value.found, nextStep: nextStep)
  }
}

/// A list of settings: its properties are the rows, in the order of a new project file.
public protocol SettingList: Sendable {
  /// The list.
  static var shared: Self { get }
}

extension SettingList {
  /// The rows.
  static var rows: [any ListedSetting] {
    Mirror(reflecting: shared).children.compactMap { $0.value as? any ListedSetting }
  }

  /// The names of the settings.
  static var names: [String] { rows.map(\.name) }
}
