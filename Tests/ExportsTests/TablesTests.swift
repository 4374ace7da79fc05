import Coverage
import Foundation
import Geo
import OutputFolder
import Planning
import TestSupport
import Testing
import WalkNetwork

@testable import Exports
@testable import Figures

@Suite("Tables")
struct TablesTests {
  @Test func `cells.csv has the columns that other implementations use`() async throws {
    let report = try await ToyRegion.report()
    let table = ReadTable(report.cellTable.csv(report.countedRecords))
    #expect(
      table.header.joined(separator: ",")
        == "cell,x,y,residents,snap_m,walk_m,site,backup_walk_m,backup_site,c_walk_m,c_site,"
        + "l_walk_m,l_site,status,gemeente,residents_65_plus")
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    #expect(table.column("x").allSatisfy { $0.split(separator: ".").last?.count == 3 })
  }

  @Test func `records outside every gemeente are left out, and only then`() async throws {
    let report = try await ToyRegion.report()
    let table = ReadTable(report.cellTable.csv(report.countedRecords))
    #expect(report.outcome.outside.cells > 0)
    #expect(table.rows.count == report.evidence.population.count - report.outcome.outside.cells)
    #expect(table.column("gemeente").allSatisfy { $0.hasPrefix("GM") })
    let whole = try await ToyRegion.report(hasGemeenten: false)
    let all = ReadTable(whole.cellTable.csv(whole.countedRecords))
    #expect(all.column("cell") == whole.evidence.population.ids)
    #expect(all.column("gemeente").allSatisfy { $0.isEmpty })
  }

  @Test func `unknown residents and absent walks are empty fields`() async throws {
    let report = try await ToyRegion.report(hasGemeenten: false)
    let table = ReadTable(report.cellTable.csv(report.countedRecords))
    let population = report.evidence.population
    for (record, (residents, row)) in zip(table.column("residents"), table.rows).enumerated() {
      #expect(residents.isEmpty == (population.residents[record] == nil))
      #expect(row[5].isEmpty == (report.evidence.walks.any[record].nearest == nil))
    }
    #expect(table.column("status").contains("unreachable"))
    let refused = zip(table.column("status"), table.column("snap_m")).filter { $0.0 == "unsnapped" }
    #expect(!refused.isEmpty && refused.allSatisfy { !$0.1.isEmpty })
  }

  @Test func `people are conserved over every table`() async throws {
    let report = try await ToyRegion.report()
    let cells = ReadTable(report.cellTable.csv(report.countedRecords))
    let areas = ReadTable(report.areaTable.csv(report.areaRows))
    let gaps = ReadTable(report.gapTable.csv(try report.gapRows()))
    let sums = report.outcome.region.sums
    #expect(cells.sum("residents") == sums.total)
    #expect(areas.sum("residents") == sums.total)
    for status in CellStatus.allCases { #expect(areas.sum(status.rawValue) == sums[status]) }
    #expect(gaps.sum("residents") == sums.total - sums[.covered])
    #expect(areas.sum("cells") == Double(cells.rows.count))
  }

  @Test func `without gemeenten the region is the only row`() async throws {
    let report = try await ToyRegion.report(hasGemeenten: false)
    let table = ReadTable(report.areaTable.csv(report.areaRows))
    #expect(table.rows.count == 1)
    #expect(table.rows[0].prefix(2) == ["", "Regio Rivierland"])
  }

  @Test func `every column of every table is in the data dictionary, once`() async throws {
    let files = try await ToyRegion.report().tableFiles()
    let dictionary = ReadTable(try #require(files.last))
    let described = zip(dictionary.column("file"), dictionary.column("column")).map {
      "\($0)/\($1)"
    }
    let present = files.flatMap { file in ReadTable(file).header.map { "\(file.path)/\($0)" } }
    #expect(described.filter { !$0.hasPrefix("isochrones.geojson/") } == present)
    #expect(Set(described).count == described.count)
    for column in ["unit", "meaning_nl", "meaning_en"] {
      #expect(dictionary.column(column).allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `names that look like formulas become text`() async throws {
    let files = try await ToyRegion.report(oddNames: true).tableFiles()
    for file in files {
      for field in ReadTable(file).rows.joined() where Double(field) == nil {
        #expect(!"=+-@".contains(field.first ?? " "), "\(file.path): \(field)")
      }
    }
    let sites = ReadTable(files[2])
    #expect(sites.column("name").contains("'=HYPERLINK(\"x\")"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("-5", "-5"),
    ("+31", "+31"), ("-5+x", "'-5+x"), ("@x", "'@x"), ("=1,2", "\"'=1,2\""), ("a\nb", "\"a\nb\""),
  ])
  func `a field is quoted and defused where needed`(text: String, expected: String) {
    var field = TextBytes()
    field.add(field: text)
    #expect(field.text == expected)
  }
}
