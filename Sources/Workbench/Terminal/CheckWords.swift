import Findings
import Words

/// What is said of inputs and of findings in them, in the order of the output.
enum CheckWords {
  // MARK: Rows

  static let columns = [
    Wording("invoer", "input"), Wording("bestand", "file"), Wording("laag", "layer"),
    Wording("gelezen", "read"), Wording("gebruikt", "used"), Wording("niet gebruikt", "refused"),
  ]
  static let nothingRead = Wording("Geen bestand kon worden gelezen.", "No input could be read.")

  // MARK: How much was found

  static let nothingOdd = Wording("Er viel niets op.", "Nothing odd was found.")
  static func found(_ counts: String) -> Wording {
    Wording("Gevonden: \(counts).", "Found: \(counts).")
  }
  static func kinds(_ count: Int, of severity: Finding.Severity) -> Wording {
    let kinds = count == 1 ? Wording("soort", "kind of") : Wording("soorten", "kinds of")
    let plural =
      switch severity {
      case .note: Wording("opmerkingen", "notes")
      case .warning: Wording("waarschuwingen", "warnings")
      case .refusal: Wording("rijen die niet gebruikt zijn", "rows left out")
      }
    return Wording { "\(count) \($0(kinds)) \($0(plural))" }
  }

  // MARK: A group of findings

  static func heading(_ severity: Finding.Severity) -> Wording {
    switch severity {
    case .note: Wording("OPMERKING", "NOTE")
    case .warning: Wording("LET OP", "WARNING")
    case .refusal: Wording("RIJEN NIET GEBRUIKT", "ROWS LEFT OUT")
    }
  }
  /// English readers know a kind by its code.
  static func title(_ kind: FindingKind) -> Wording {
    Wording("\(kind.title.dutch) (\(kind.code))", kind.code)
  }
  static let firstIn = Wording("eerst in ", "first in ")
  static func more(_ count: Int) -> Wording {
    Wording(
      "en nog \(count) zoals deze (--json noemt ze alle)",
      "and \(count) more like these (--json lists them)")
  }

  // MARK: The words before a sentence, of one width

  static let what = Wording("gevonden", "found ")
  static let advice = Wording("doe     ", "do    ")
  static let briefAdvice = Wording("doe", "do ")
}
