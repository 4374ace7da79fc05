import Findings
import Formats
import Planning
import TestSupport
import Testing
import Words

@testable import Importing

@Suite("Region selection")
struct RegionSelectionTests {
  private let gemeenten = [
    ("GM0373", "Bergen (NH.)"), ("GM0893", "Bergen (L.)"), ("GM0344", "Utrecht"),
    ("GM0503", "Delft"), ("GM0518", "'s-Gravenhage"), ("GM1900", "Súdwest-Fryslân"),
    ("GM0268", "Nijmegen"), ("GM0296", "Wijchen"),
  ].map { Gemeente(code: $0.0, name: $0.1, officialResidents: nil, boundary: []) }

  private let register = GemeenteRegister(regions: [
    .init(code: "VR08", name: "Gelderland-Zuid", gemeenten: ["GM0268", "GM0296", "GM0999"]),
    .init(code: "VR09", name: "Utrecht", gemeenten: ["GM0344", "GM0310"]),
  ])

  @Test(arguments: [
    ("GM0503", ["GM0503"]), ("gm503", ["GM0503"]), ("0503", ["GM0503"]), ("delft", ["GM0503"]),
    ("sudwest fryslan", ["GM1900"]), ("Den Haag", ["GM0518"]), ("’s-Gravenhage", ["GM0518"]),
    ("Bergen (NH.)", ["GM0373"]), ("bergen nh", ["GM0373"]), ("Utrecht", ["GM0344"]),
    ("VR08", ["GM0268", "GM0296"]), ("vr8", ["GM0268", "GM0296"]),
    ("Gelderland-Zuid", ["GM0268", "GM0296"]),
    ("Veiligheidsregio Gelderland-Zuid", ["GM0268", "GM0296"]),
    ("Delft, Wijchen,GM0503", ["GM0296", "GM0503"]),
  ])
  func `codes and names are found however they are written`(word: String, codes: [String]) throws {
    #expect(try select(word).codes == codes)
  }

  @Test func `a region is named as its owner names it, and lacks what the map lacks`() throws {
    let selection = try select("vr08")
    #expect(selection.name == "Gelderland-Zuid" && selection.missing == ["GM0999"])
    let finding = try #require(selection.finding(in: "areas.gpkg"))
    #expect(finding.severity == .warning && finding.message.contains("GM0999"))
  }

  @Test func `a misspelt name gets the nearest ones`() {
    #expect(error(for: "Nijmeegen")?.nextStep.english == "Nearest: Nijmegen.")
    #expect(error(for: "Nijmeegen")?.kind == .usage)
    #expect(error(for: "Bergen")?.found.english == "2 gemeenten: Bergen (NH.), Bergen (L.)")
    #expect(error(for: "VR99") != nil)
    #expect(error(for: " , ") != nil)
  }

  @Test func `a veiligheidsregio without a register says where one is`() {
    #expect(
      error(for: "VR08", register: .some(nil))?.nextStep.english.contains("cbsgebiedsindelingen")
        == true)
  }

  @Test func `the register is read from its table`() throws {
    var input = FeatureInput(
      "gm_code,gm_naam,vr_code,vr_naam\nGM0296,Wijchen,VR08,Gelderland-Zuid\n"
        + "GM0268,Nijmegen,VR08,Gelderland-Zuid\nGM0344,Utrecht,VR09,Utrecht",
      layer: "gebiedsindelingen_register")
    let read = try #require(try GemeenteRegister.read(from: input))
    #expect(read.regions.map(\.code) == ["VR08", "VR09"])
    #expect(read.regions[0].gemeenten == ["GM0268", "GM0296"])
    input.layers = []
    #expect(try GemeenteRegister.read(from: input) == nil)
  }

  private func select(_ word: String, register: GemeenteRegister?? = nil) throws
    -> RegionSelection
  {
    try RegionSelection(
      [word], among: gemeenten, register: register ?? self.register, file: "g.gpkg")
  }

  private func error(for word: String, register: GemeenteRegister?? = nil) -> DataError? {
    do {
      _ = try select(word, register: register)
      return nil
    } catch {
      return error as? DataError
    }
  }
}
