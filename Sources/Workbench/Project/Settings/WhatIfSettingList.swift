// What-if as it is written: in flags, at the top of `nsp.yaml`, and under a name in `scenarios`. The
// same settings serve all three.

import Formats
public import Planning

/// What differs from the region as it was read; files are not read yet.
public typealias WhatIfSettings = Given<WhatIfSettingList>

/// The settings that say what differs from the region as it was read.
public struct WhatIfSettingList: SettingList {
  /// The list.
  public static let shared = WhatIfSettingList()

  /// Areas that a disaster makes unusable: FILE[#layer].
  public let hazard: Setting<[String]> = Setting(
    "hazard", listOf: .file,
    template: .behind(
      "vlakken: punten erin vallen uit, straten erin zijn dicht", "overstroming.geojson"
    ).remark(at: 37))

  /// What a hazard does to streets inside.
  public let hazardStreets: Setting<Hazard.Streets> = Setting(
    "hazard-streets", .word(joined: SettingWords.or), usual: .closed,
    template: .behind("alleen punten vallen uit, straten blijven open", "open").remark(at: 37))

  /// Ids of sites that are closed.
  public let closedSites: Setting<[String]> = Setting(
    "closed-sites", listOf: .text,
    template: .behind("deze punten zijn dicht", "[id1, id2]").remark(at: 37))

  /// Sites that stand elsewhere: "ID=x,y" or "ID=lon,lat".
  public let movedSites: Setting<[String]> = Setting(
    "moved-sites", listOf: .text,
    template: .behind("dit punt staat ergens anders (graden of meters)", "[id3=5.12,52.3]")
      .remark(at: 37))

  /// Lists of sites that come in addition: FILE[#layer].
  public let addedSites: Setting<[String]> = Setting(
    "added-sites", listOf: .file,
    template: .behind("deze punten komen erbij", "extra.csv").remark(at: 37))

  /// Ids of candidates that come true: of lists, OSM buildings and squares.
  public let addedCandidates: Setting<[String]> = Setting(
    "added-candidates", listOf: .text,
    template: .behind("deze kandidaten tellen mee alsof ze er zijn", "[id4, osm-w5]")
      .remark(at: 37))

  /// OSM way ids, or kinds such as movable-bridges.
  public let closedStreets: Setting<[String]> = Setting(
    "closed-streets", listOf: .text,
    template: .behind("OSM-nummers van wegen, of een soort", "[w123456, bridges]").remark(at: 42))

  /// Lines that close the streets they cross: FILE[#layer], or "x,y x,y".
  public let closedLines: Setting<[String]> = Setting(
    "closed-lines", listOf: .lineOrFile,
    template: .behind(
      "een lijn (of een bestand) over de straten die dicht zijn", "\"5.1,52.1 5.2,52.1\""
    ).remark(at: 42))
}
