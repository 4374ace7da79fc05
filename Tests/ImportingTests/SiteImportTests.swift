import Findings
import Formats
import Geo
import GeoEngine
import Planning
import TestSupport
import Testing
import Words

@testable import Importing

@Suite("Site import")
struct SiteImportTests {
  @Test func `a plain list`() throws {
    let imported = try read(
      "id,name,kind,lon,lat\nC1,Kazerne,C-NSP,5.387203650,52.155172887\nL1,,l-nsp,5.4,52.16")
    #expect(imported.value.map(\.id) == ["C1", "L1"])
    #expect(imported.value.map(\.kind) == [.cNSP, .lNSP])
    #expect(imported.value.map(\.name) == ["Kazerne", "L1"])
    #expect(imported.value.map(\.status) == [.existing, .existing])
    #expect(imported.value[0].location.metres(to: PlanePoint(x: 155_000, y: 463_000)) < 0.5)
    #expect(imported.findings.isEmpty && imported.rows.used == 2)
  }

  @Test func `a Dutch registration table keeps its fields and loses its people`() throws {
    let imported = try read(
      "nummer;naam;soort;rd_x;rd_y;status;capaciteit;gereedheid;heeft_noodstroom;uren;adres;"
        .replacing(";", with: ",")
        + "heeft_keuken,beschikbaarheid,contactpersoon,E-mail,Telefoonnummer,kleur\n"
        + "1,Dorpshuis,Lokaal,155000,463000,gepland,250,ingericht,ja,72,Kerkstraat 1,ja,24/7,"
        + "J. Jansen,j@x.nl,0612345678,rood")
    let site = try #require(imported.value.first)
    #expect(
      site
        == Noodsteunpunt(
          id: "1", name: "Dorpshuis", kind: .lNSP, location: PlanePoint(x: 155_000, y: 463_000),
          status: .planned, capacity: 250, readiness: .equipped, hasEmergencyPower: true,
          autonomyHours: 72,
          registration: ["address": "Kerkstraat 1", "kitchen": "ja", "availability": "24/7"]))
    #expect(
      imported.findings("personal-columns").map(\.message) == [
        "personal data is never read; left behind: contactpersoon, E-mail, Telefoonnummer"
      ])
    #expect(imported.findings("unused-columns")[0].message == "not used: kleur")
    #expect(!imported.findings.contains { $0.message.contains("Jansen") })
  }

  @Test(arguments: [
    ("C-NSP", Noodsteunpunt.Kind.cNSP), ("CNSP", .cNSP), ("c", .cNSP), ("Coördinatiepunt", .cNSP),
    ("kazerne", .cNSP), ("Brandweerkazerne_vrijwillig", .cNSP), ("L NSP", .lNSP), ("L", .lNSP),
    ("lokaal", .lNSP), ("Wijkcentrum", .lNSP), ("kerk", .lNSP),
  ])
  func `the tier has many words`(word: String, kind: Noodsteunpunt.Kind) throws {
    #expect(try read("id,tier,x,y\na,\(word),155000,463000").value.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("bestaand", Noodsteunpunt.Status.existing), ("", .existing), ("Gepland", .planned),
    ("voorgesteld", .proposed), ("kandidaat", .candidate), ("verplicht", .required),
    ("afgewezen", .rejected), ("rejected", .rejected),
  ])
  func `the status has Dutch and English words`(
    word: String, status: Noodsteunpunt.Status
  ) throws {
    #expect(try read("id,kind,x,y,status\na,C,155000,463000,\(word)").value[0].status == status)
  }

  @Test func `unknown words for tier and status refuse the row, naming what is allowed`() throws {
    let imported = try read(
      "id,kind,x,y,status\na,X-NSP,155000,463000,\nb,,155000,463000,\n"
        + "c,C,155000,463000,misschien\nd,C,155000,463000,")
    #expect(imported.value.map(\.id) == ["d"])
    let unknown = try #require(imported.findings("unknown-kind").first)
    #expect(unknown.location.row == 1 && unknown.location.field == "kind")
    #expect(unknown.message.contains("found X-NSP") && unknown.message.contains("C-NSP"))
    #expect(imported.findings("missing-kind").count == 1)
    #expect(imported.findings("unknown-status")[0].message.contains("misschien"))
    #expect(imported.refusedInFindings == 3 && imported.rows.refused == 3)
  }

  @Test func `a file without tiers needs a default`() throws {
    #expect {
      try read("id,name,x,y\na,A,155000,463000")
    } throws: { error in
      let sentence = (error as? DataError)?.sentence.english ?? ""
      return sentence.contains("soort") && sentence.contains("L-NSP")
    }
    let candidates = try read(
      "id,name,x,y\na,A,155000,463000",
      SiteOptions(defaultKind: .lNSP, defaultStatus: .candidate))
    #expect(candidates.value[0].kind == .lNSP && candidates.value[0].status == .candidate)
  }

  @Test func `odd extra values are unknown, and the site stays`() throws {
    let imported = try read(
      "id,kind,x,y,capacity,readiness,noodstroom,actief\n"
        + "a,C,155000,463000,veel,half,misschien,nee\nb,C,155000,463000,-5,Beoefend,nee,ja")
    #expect(imported.value.map(\.capacity) == [nil, nil])
    #expect(imported.value.map(\.readiness) == [nil, .exercised])
    #expect(imported.value.map(\.hasEmergencyPower) == [nil, false])
    #expect(imported.value.map(\.status) == [.rejected, .existing])
    #expect(
      imported.findings("unknown-value").map(\.location.field) == ["readiness", "noodstroom"])
    #expect(imported.findings("not-a-number").map(\.count) == [2])
  }

  @Test func `ids are made when missing and refused when doubled`() throws {
    let generated = try read("name,kind,x,y\nA,C,155000,463000\nB,L,155000,463000")
    #expect(generated.value.map(\.id) == ["S1", "S2"])
    #expect(generated.findings("generated-ids").count == 1)
    let doubled = try read("id,kind,x,y\na,C,155000,463000\nb,C,1,400000\na,L,155000,463000")
    #expect(doubled.value.map(\.id) == ["a", "b"])
    let finding = try #require(doubled.findings("duplicate-id").first)
    #expect(finding.message == "rows 1 and 3 both have the id a; row 3 is left out")
  }

  @Test func `coordinates are put right or refused, row by row`() throws {
    let imported = try read(
      "id,kind,lon,lat\na,C,52.155172887,5.387203650\nb,C,155000,463000\nc,C,0,0\nd,C,,52\n"
        + "e,C,vijf,52\nf,C,200,52\ng,C,\"5\",52".replacing("\"", with: ""))
    #expect(imported.value.map(\.id) == ["a", "b", "g"])
    #expect(imported.value[0].location.metres(to: imported.value[1].location) < 0.5)
    #expect(imported.findings("swapped-coordinates").map(\.location.row) == [1])
    #expect(imported.findings("rd-in-degrees").map(\.location.row) == [2])
    #expect(imported.findings("zero-coordinates").map(\.location.row) == [3])
    #expect(imported.findings("missing-coordinates").map(\.location.field) == ["lon"])
    #expect(imported.findings("not-a-number")[0].message == "expected a number, found vijf")
    #expect(imported.findings("coordinates-out-of-range").map(\.location.row) == [6])
  }

  @Test func `degrees in columns of metres are refused with the reason`() throws {
    let imported = try read("id,kind,x,y\na,C,5.39,52.16")
    #expect(imported.value.isEmpty)
    #expect(
      imported.findings("degrees-in-metres")[0].message.contains("name the columns lon and lat"))
  }

  @Test func `a decimal comma is a decimal comma`() throws {
    let layer = FeatureLayer(
      name: "s", columns: ["id", "kind", "lon", "lat"], referenceSystem: nil, hasGeometry: false)
    let values = ["a", "C", "5,387203650", "52,155172887"].map { AttributeValue.text($0) }
    let reader = TableReader(table: layer, rows: [values], geometries: [])
    let imported = try SiteImport.sites(
      from: FeatureInput(file: "s.csv", reader: reader, layers: [layer]), plane: .rdNew)
    #expect(imported.value[0].location.metres(to: PlanePoint(x: 155_000, y: 463_000)) < 0.5)
  }

  @Test func `a list of addresses says how to geocode`() {
    #expect {
      try read("id,naam,soort,Adres,Postcode,Plaats\n1,A,C,Kerkstraat 1,1234AB,Delft")
    } throws: { error in
      let problem = error as? DataError
      return problem?.found.english.contains("Adres, Postcode, Plaats") == true
        && problem?.found.english.contains("lon, lat, x and y are missing") == true
        && problem?.nextStep.english.contains("Locatieserver") == true
    }
  }

  @Test func `sites far from the other data are findings`() throws {
    let region = BoundingBox(of: [
      PlanePoint(x: 150_000, y: 460_000), PlanePoint(x: 160_000, y: 470_000),
    ])
    let imported = try read(
      "id,kind,x,y\na,C,209000,463000\nb,C,260000,463000", SiteOptions(region: region))
    #expect(imported.value.count == 2)
    #expect(
      imported.findings("outside-region").map(\.message) == [
        "b lies 100 km outside the other data; check its coordinates"
      ])
  }

  @Test func `outside the Netherlands the other data tells that coordinates are swapped`() throws {
    // Vaduz; the region is a few kilometres around it in UTM zone 32.
    let region = BoundingBox(of: [
      PlanePoint(x: 535_000, y: 5_215_000), PlanePoint(x: 545_000, y: 5_230_000),
    ])
    let imported = try SiteImport.sites(
      from: FeatureInput("id,kind,lon,lat\na,C,47.14,9.52\nb,C,9.52,47.14"),
      plane: Plane(code: "EPSG:32632"), options: SiteOptions(region: region))
    #expect(imported.value[0].location.metres(to: imported.value[1].location) < 0.001)
    #expect(imported.findings("swapped-coordinates").map(\.location.row) == [1])
    #expect(imported.findings("outside-region").isEmpty)
  }

  @Test func `a layer gives points, and the centre of a building`() throws {
    let imported = try SiteImport.sites(
      from: FeatureInput(
        "id,kind\na,C\nb,L\nc,L\nd,L",
        geometries: [
          .point(SourcePoint(x: 155_000, y: 463_000)), rectangle(155_000, 463_000, 40, 20), nil,
          .lineString([SourcePoint(x: 1000, y: 400_000), SourcePoint(x: 1001, y: 400_000)]),
        ], system: .rdNew), plane: .rdNew)
    #expect(
      imported.value.map(\.location) == [
        PlanePoint(x: 155_000, y: 463_000), PlanePoint(x: 155_020, y: 463_010),
      ])
    #expect(imported.findings("area-as-point").count == 1)
    #expect(imported.findings("missing-coordinates").map(\.location.row) == [3])
    #expect(imported.findings("geometry-kind").map(\.location.row) == [4])
    #expect(imported.referenceSystem == .rdNew)
  }

  private func read(
    _ text: String, _ options: SiteOptions = SiteOptions()
  ) throws -> Imported<[Noodsteunpunt]> {
    try SiteImport.sites(from: FeatureInput(text), plane: .rdNew, options: options)
  }
}
