import Words

/// What is said in the section `SummarySection`.
enum SummarySectionWords {
  static let title = Wording("In het kort", "In short")
  static let noNorm = Wording("Zonder norm.", "No norm involved.")
  static let noResidents = Wording(
    "Er zijn geen inwoners bekend in dit gebied.", "No residents are known in this area.")
  static func leadOfScenario(share: String, total: String, limit: String, missed: String)
    -> Wording
  {
    Wording(
      "In dit scenario kan \(share) van de \(total) inwoners binnen \(limit) lopen naar een "
        + "noodsteunpunt. \(missed) inwoners kunnen dat niet.",
      "In this scenario \(share) of the \(total) residents can walk to an emergency support point "
        + "within \(limit). \(missed) residents cannot.")
  }
  static func lead(share: String, total: String, limit: String, missed: String)
    -> Wording
  {
    Wording(
      "\(share) van de \(total) inwoners kan binnen \(limit) lopen naar een noodsteunpunt. "
        + "\(missed) inwoners kunnen dat niet.",
      "\(share) of the \(total) residents can walk to an emergency support point within \(limit). "
        + "\(missed) residents cannot.")
  }
}
