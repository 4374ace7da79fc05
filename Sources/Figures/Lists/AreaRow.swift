public import Coverage
public import Planning
import Words

/// A gemeente, another area, or the whole region, with its figures.
public struct AreaRow: Sendable {
  /// The code; empty for the region.
  public var code: String
  /// The name.
  public var name: String
  /// The gemeente; `nil` for the region.
  public var gemeente: Gemeente?
  /// The figures.
  public var figures: AreaFigures
  /// Official residents who are in no record; `nil` without an official number.
  public var notInCells: Double?

  /// - Parameter gemeente: the area, or `nil` for the region, of which no official number is known.
  public init(code: String, name: String, gemeente: Gemeente?, figures: AreaFigures) {
    self.code = code
    self.name = name
    self.gemeente = gemeente
    self.figures = figures
    notInCells = gemeente?.officialResidents.map { Double($0) - figures.sums.total }
  }

  /// A number of residents as a share of all known ones; `nil` without known residents.
  func share(of residents: Double) -> Double? { figures.sums.share(of: residents) }
}

extension AnalyseReport {
  /// The gemeenten in the order of the outcome, or the region when there are none.
  public var areaRows: [AreaRow] {
    gemeenten.isEmpty
      ? [regionRow]
      : zip(gemeenten, outcome.areas).map {
        AreaRow(code: $0.code, name: $0.name, gemeente: $0, figures: $1)
      }
  }

  /// The name of a region in both languages; that of an area without boundaries is ours.
  static func words(ofRegion name: String) -> Wording {
    name == wholeArea ? Wording(name, "whole area") : Wording(name)
  }

  /// The region as a row.
  public var regionRow: AreaRow {
    AreaRow(code: "", name: regionName, gemeente: nil, figures: outcome.region)
  }
}
