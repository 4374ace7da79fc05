import Geo
import Testing

@testable import Importing

@Suite("Square id")
struct SquareIDTests {
  @Test(arguments: ["E0974N4514", "e0974n4514", "N4514E0974", "E97400N451400", "E097400N451400"])
  func `an id gives the south-west corner`(text: String) {
    let id = SquareID(text)
    #expect(id?.eastMetres == 97_400 && id?.northMetres == 451_400)
    #expect(id?.centre(sideMetres: 100) == PlanePoint(x: 97_450, y: 451_450))
    #expect(id?.centre(sideMetres: 500) == PlanePoint(x: 97_650, y: 451_650))
  }

  @Test(arguments: [
    "", "E", "EN", "E0974", "E0974N", "E0974E4514", "E0974N4514X", "0974N4514", "E-974N4514",
    "E4514N0974", "E99999999999999999999N1", "E0974N4514E0974", "Ｅ0974N4514", "E٠٩٧٤N4514",
  ])
  func `anything else is no id`(text: String) {
    #expect(SquareID(text) == nil)
  }
}
