import Formats
import Testing

@testable import Importing

@Suite("Columns")
struct ColumnsTests {
  @Test(arguments: [
    ["aantal_inwoners"], ["aantalInwoners"], ["AANTAL INWONERS"], ["fid", "INWONER"],
    ["INW2014"], ["Bevolking"], ["bev11tot"], ["population"], ["pop"],
  ])
  func `residents are found in every year's spelling`(columns: [String]) {
    #expect(PopulationColumnNames.residents.index(in: columns) == columns.count - 1)
  }

  @Test func `of several years the latest counts`() {
    #expect(PopulationColumnNames.residents.index(in: ["INW2010", "INW2014", "INW2012"]) == 1)
  }

  @Test(arguments: [
    ("aantal_inwoners_65_jaar_en_ouder", "residents_65_plus"),
    ("aantalInwoners65JaarEnOuder", "residents_65_plus"), ("INW_65PL", "residents_65_plus"),
    ("INW_014", "residents_0_15"), ("TOTHH_EENP", "single_households"),
    ("AANTAL_HH", "households"), ("WON2012", "dwellings"), ("WON_4564", "dwellings_1945_1965"),
    ("WON_NBEW", "vacant_dwellings"), ("WON_HCORP", "social_rent_dwellings"),
    ("UITKMINAOW", "benefit_recipients"), ("residents_45_65", "residents_45_65"),
  ])
  func `groups have one canonical name`(column: String, name: String) {
    let matching = PopulationColumnNames.groups.filter { $0.index(in: [column]) == 0 }
    #expect(matching.map(\.name) == [name])
  }

  @Test(arguments: ["percentage_koopwoningen", "gemiddelde_huishoudensgrootte", "stedelijkheid"])
  func `shares and means are no group`(column: String) {
    #expect(!PopulationColumnNames.groups.contains { $0.index(in: [column]) != nil })
  }

  @Test func `no name stands in two rows of one table`() {
    let tables = [
      PopulationColumnNames.groups + [PopulationColumnNames.residents],
      [
        SiteColumns.id, SiteColumns.name, SiteColumns.status, SiteColumns.active,
        SiteColumns.capacity, SiteColumns.readiness, SiteColumns.emergencyPower,
        SiteColumns.autonomyHours, SiteColumns.kind,
      ], SiteColumns.registration,
    ]
    for table in tables {
      let names = table.flatMap { Set($0.names.map(\.comparable)) }
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `only the columns asked for are read`() {
    var view = LayerView(
      FeatureLayer(
        name: "t", columns: ["fid", "naam", "Lengte", "LON"], referenceSystem: nil,
        hasGeometry: false))
    let lon = view.slot(PlaceColumns.longitude)
    let again = view.slot(PlaceColumns.longitude)
    #expect(view.slot(PlaceColumns.x) == nil)
    #expect(lon == Slot(index: 0, name: "LON") && again == lon)
    #expect(view.trimmed.columns == ["LON"])
  }
}
