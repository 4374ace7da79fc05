// Where polder roads cross from one gemeente into the next: points on the borders that both know, so
// that each can draw its own half.

import Geo

extension Skeleton {
  /// Puts nodes on some pieces of border between two gemeenten.
  mutating func addBorderCrossings() {
    var seen: Set<BorderPiece> = []
    for ring in lattice.rings {
      for place in ring.indices {
        let a = ring[place]
        let b = ring[(place + 1) % ring.count]
        let piece = BorderPiece(a, b)
        // The second gemeente that has the piece makes it one between two.
        guard !seen.insert(piece).inserted else { continue }
        let middle = a.mixed(with: b, 0.5).rounded
        var numbers = piece.numbers(seed: frame.seed)
        guard numbers.chance(0.5), barriers.clearance(from: middle, within: 160) > 130 else {
          continue
        }
        borderNodes[piece] = add(middle)
      }
    }
  }
}
