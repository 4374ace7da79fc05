// How numbers of a unit are written in files.

import Figures

extension FigureUnit {
  /// Writes a number with the decimals of the unit.
  func write(_ number: Double, to text: inout TextBytes) {
    switch self {
    case .metres: text.add(number, decimals: 3)
    case .degrees: text.add(number, decimals: 7)
    case .share, .value: text.add(number, decimals: 6)
    case .inputResidents: text.add(shortest: number)
    case .percentagePoints: text.add(number, decimals: 4)
    case .residents, .hours, .residentKilometres, .count, .text:
      text.add(trimmed: number, decimals: 3)
    }
  }
}
