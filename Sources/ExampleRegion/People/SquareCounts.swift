// The squares of 100 m as CBS publishes them: counts rounded to fives, small ones hidden, and squares
// with fewer than five residents and fewer than five dwellings left out.

import Geo
import Words

/// A square that is published.
struct PublishedSquare: Sendable {
  /// Hectometres east and north of the south-west corner.
  var east: Int
  var north: Int
  var truth: PeopleCount

  /// "E0123N4567".
  var id: String { "E" + east.digits(atLeast: 4) + "N" + north.digits(atLeast: 4) }
}

/// How CBS writes a count.
enum CBSRounding {
  /// What stands for a number that is secret or absent.
  static let secret = -99_997
  /// What stands for a number that a later version will have.
  static let later = -99_995

  /// The count as published: rounded to fives; below five it is secret.
  static func published(_ count: Int) -> Int { count < 5 ? secret : (count * 2 + 5) / 10 * 5 }
}

/// What became of the residents of a gemeente in the squares.
public struct SquareAccount: Sendable, Hashable {
  /// All residents.
  public var trueResidents = 0
  /// The sum of the residents that the squares give.
  public var publishedResidents = 0
  /// Residents of squares whose number is hidden.
  public var secretResidents = 0
  /// Residents of squares that are left out.
  public var leftOutResidents = 0
  /// What rounding to fives added; negative for what it took.
  public var roundingResidents = 0
  /// Squares in the file.
  public var squares = 0
  /// Squares that are left out.
  public var leftOutSquares = 0

  /// Adds another account.
  mutating func add(_ other: SquareAccount) {
    trueResidents += other.trueResidents
    publishedResidents += other.publishedResidents
    secretResidents += other.secretResidents
    leftOutResidents += other.leftOutResidents
    roundingResidents += other.roundingResidents
    squares += other.squares
    leftOutSquares += other.leftOutSquares
  }
}

/// Adds people up by square.
struct SquareCounts {
  private var squares: [UInt64: PeopleCount] = [:]

  mutating func add(_ people: PeopleCount, at point: PlanePoint) {
    let key = UInt64(point.x / 100) << 32 | UInt64(point.y / 100)
    squares[key, default: PeopleCount()].add(people)
  }

  /// The squares that are published, sorted, and the account of all residents.
  func published() -> (squares: [PublishedSquare], account: SquareAccount) {
    var account = SquareAccount()
    var result: [PublishedSquare] = []
    for (key, truth) in squares.sorted(by: { $0.key < $1.key }) {
      account.trueResidents += truth.residents
      guard truth.residents >= 5 || truth.dwellings >= 5 else {
        account.leftOutResidents += truth.residents
        account.leftOutSquares += 1
        continue
      }
      account.squares += 1
      let shown = CBSRounding.published(truth.residents)
      if shown == CBSRounding.secret {
        account.secretResidents += truth.residents
      } else {
        account.publishedResidents += shown
        account.roundingResidents += shown - truth.residents
      }
      result.append(
        PublishedSquare(east: Int(key >> 32), north: Int(key & 0xFFFF_FFFF), truth: truth))
    }
    return (result, account)
  }
}
