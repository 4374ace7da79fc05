// The id of a square of the Dutch statistical grid: `E1234N4567` is the south-west corner in
// hectometres of RD New; ids with five digits or more are metres.

import Geo

/// The south-west corner of a square of the grid, as its id gives it.
struct SquareID: Sendable, Hashable {
  /// Metres of RD New to the east.
  var eastMetres: Double
  /// Metres of RD New to the north.
  var northMetres: Double

  /// Reads an id; both orders of E and N occur, and small letters.
  ///
  /// - Returns: `nil` for text that is no id, or a corner outside the grid of the Netherlands.
  init?(_ text: String) {
    var parts: [Character: Double] = [:]
    var rest = Substring(text.uppercased())
    while let letter = rest.popFirst() {
      let digits = rest.prefix(while: { $0.isASCII && $0.isNumber })
      guard letter == "E" || letter == "N", parts[letter] == nil, (1...7).contains(digits.count),
        let number = Double(digits)
      else { return nil }
      parts[letter] = digits.count >= 5 ? number : number * 100
      rest = rest.dropFirst(digits.count)
    }
    guard let east = parts["E"], let north = parts["N"], CoordinateReading.isRD(east, north) else {
      return nil
    }
    eastMetres = east
    northMetres = north
  }

  /// The centre of the square.
  func centre(sideMetres: Double) -> PlanePoint {
    PlanePoint(x: eastMetres + sideMetres / 2, y: northMetres + sideMetres / 2)
  }

  /// True when the corner lies on the grid of squares of 500 m.
  var isOn500MetreGrid: Bool {
    eastMetres.truncatingRemainder(dividingBy: 500) == 0
      && northMetres.truncatingRemainder(dividingBy: 500) == 0
  }
}
