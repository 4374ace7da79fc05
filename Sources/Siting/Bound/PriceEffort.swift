/// How long prices are improved.
struct PriceEffort: Sendable {
  /// How many rounds of the game come first, where there is one.
  var gameRounds = 0
  /// How many times at most.
  var rounds: Int
  /// After how many rounds without a better bound steps get shorter.
  var patience: Int
  /// How much of the first step is taken.
  var firstStep = 1.0
  /// How much shorter they get.
  var shortening = 0.7
  /// The step that is too short to go on.
  var lastStep = 2e-4
}
