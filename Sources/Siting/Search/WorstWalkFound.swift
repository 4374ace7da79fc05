/// What a search for the least worst walk found.
struct WorstWalkFound {
  /// The set; `nil` when none has everybody within any walk, or none was found that does.
  var sites: [Int]?
  /// Without such a set: the one that reaches most people.
  var nearest: [Int]?
  /// True when no set at all keeps to the rules.
  var breaksRules = false
  /// The worst walk of the set, and the walk that no set can beat, in metres; infinite without a set.
  var walkMetres: Double
  var boundMetres: Double
  var isComplete: Bool
}
