// Walks in a page are rounded to the millimetre, which saves half of their bytes, and never so that
// a verdict or a shown metre changes.

import Planning

/// Rounds walks without moving them across a limit.
struct WalkRounding: Sendable {
  /// Limits that verdicts hang on, in metres.
  let limits: [Double]

  /// The walk in whole millimetres.
  ///
  /// Where the nearest millimetre lies on the other side of a limit, or shows as another number of
  /// whole metres, the one on this side is taken.
  func callAsFunction(_ metres: Double) -> Double {
    let nearest = (metres * 1000).rounded()
    let choices = [nearest, nearest > metres * 1000 ? nearest - 1 : nearest + 1].map { $0 / 1000 }
    return choices.first { isAlike($0, metres) } ?? choices[0]
  }

  private func isAlike(_ rounded: Double, _ metres: Double) -> Bool {
    rounded >= 0
      && rounded.rounded(.toNearestOrEven) == metres.rounded(.toNearestOrEven)
      && limits.allSatisfy {
        (rounded <= $0 + WalkingNorm.toleranceMetres)
          == (metres <= $0 + WalkingNorm.toleranceMetres)
      }
  }
}
