package import Figures
package import Words

extension FigureUnit {
  /// The unit for people; empty for text.
  package var words: Wording {
    switch self {
    case .metres: Wording("meter", "metres")
    case .degrees: Wording("graden", "degrees")
    case .residents: Wording("inwoners", "residents")
    case .inputResidents: Wording("inwoners (als ingelezen)", "residents (as in the input)")
    case .count: Wording("aantal", "number")
    // The cell holds 0 to 1, as formulas want it; what is seen is a percentage.
    case .share: Wording("aandeel", "share")
    case .percentagePoints: Wording("procentpunt", "percentage points")
    case .hours: Wording("uur", "hours")
    case .value: Wording("zie kolom unit", "see column unit")
    case .residentKilometres: Wording("inwoners × km", "residents × km")
    case .text: Wording("")
    }
  }
}
