/// How long a bound is improved, and by which steps.
///
/// The step factor is Held, Wolfe and Crowder's: it scales Polyak's step and shrinks when a bound no
/// longer improves ("Validation of subgradient optimization", Mathematical Programming 6, 1974).
struct BoundSchedule {
  /// Iterations of the hybrid gradient method before those of the subgradient method.
  var hybridIterations = 0
  /// Iterations of the subgradient method, at most.
  var iterations: Int
  /// After so many iterations without a better bound the step factor shrinks.
  var patience: Int
  /// The step factor to begin with.
  var firstStepFactor = 1.0
  /// What the step factor is multiplied by when it shrinks.
  var shrinkage = 0.7
  /// The method ends when the step factor gets below this.
  var leastStepFactor = 2e-4
}
