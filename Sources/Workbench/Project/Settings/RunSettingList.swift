// Settings that say by which rules a run computes, and what it writes.

import Coverage
import Formats
public import GeoEngine
public import Planning
import WalkNetwork
public import Words

/// The settings that say by which rules a run computes, and what it writes.
public struct RunSettingList: SettingList {
  /// The list.
  public static let shared = RunSettingList()

  // MARK: Norms

  /// Norms; the first decides.
  public let norm: Setting<[String]> = Setting("norm", listOf: .text)

  /// The share of residents that must be covered for an area to meet a norm of walking.
  public let targetShare: Setting<Double> = Setting(
    "target-share", .shareAboveZero, usual: 1,
    decides: .number(8, "target_share", decimals: 6),
    asks: { $0.targetShare = $1 },
    template: .above(
      "Een gemeente voldoet aan een loopnorm als minstens dit deel van de inwoners gedekt is.",
      "0.95"))

  /// Norms of groups: "residents_65_plus=15min@0.8m/s".
  public let groupNorm: Setting<[String]> = Setting(
    "group-norm", listOf: .text,
    decides: .metresOfGroups(10, "group_limits_m") {
      $0.groupNorms.mapValues(\.limitMetres)
    },
    template: .above(
      "Groepen met een eigen norm: ouderen lopen langzamer (groups in de uitkomst).",
      "residents_65_plus=15min@0.8m/s"))

  /// The longest walk from an L-NSP to its C-NSP that counts as near, as a norm is written.
  ///
  /// No norm for couriers is published; the usual one is half an hour at 5 km/h.
  public let courierNorm: Setting<String> = Setting(
    "courier-norm", .text, usual: "30min@5km/h",
    decides: .metres(9, "courier_limit_m") { $0.courierLimitMetres },
    template: .above(
      "Hoe ver een koerier van een L-NSP naar een C-NSP mag lopen als telefoons niet werken.",
      "30min@5km/h"))

  /// The share of residents that come to the points at once, for who finds room; everybody without one.
  ///
  /// It is an assumption: no share is known, so none is usual.
  public let visitors: Setting<Double?> = Setting(
    "visitors", .shareAboveZero, decides: .number(11, "visitors", decimals: 6),
    asks: { $0.visitors = $1 },
    template: .behind(
      "welk deel van de inwoners tegelijk komt (een aanname); anders iedereen", "0.1", in: .counting
    ))

  // MARK: Sites that count

  /// Statuses of sites that count.
  public let count: Setting<[Noodsteunpunt.Status]> = Setting(
    "count", listOf: .word(), separatedBy: ",",
    usual: [.existing],
    decides: .texts(5, "count") { counted in
      Noodsteunpunt.Status.allCases.filter(counted.contains).map(\.rawValue)
    },
    template: .behind(
      "status van een punt; gewoonlijk alleen existing", "[existing, planned]", in: .counting))

  /// The least readiness of sites that count.
  public let ready: Setting<Noodsteunpunt.Readiness?> = Setting(
    "ready", .word(),
    decides: .text(6, "ready") { $0?.rawValue },
    template: .behind(
      "minstens zo gereed: on-paper, equipped of exercised", "equipped", in: .counting))

  // MARK: Walking

  /// The longest straight leg to a street, in metres.
  public let maxSnap: Setting<Double> = Setting(
    "max-snap", .metres(0...1_000_000), usual: SnapRules().maxSnapMetres,
    decides: .number(1, "max_snap"),
    template: .behind("meters in rechte lijn naar een straat, hooguit", "250", in: .walking))

  /// The least length of streets that belong together and are joined to, in metres.
  public let minComponent: Setting<Double> = Setting(
    "min-component", .metres(0...1_000_000), usual: SnapRules().minComponentMetres,
    decides: .number(2, "min_component"),
    template: .behind(
      "losse straten korter dan dit, in meters, tellen niet", "1000", in: .walking))

  /// Ferries are streets.
  public let ferries: Setting<Bool> = Setting(
    "ferries", .flag, usual: false, decides: .flag(3, "ferries"),
    template: .behind("veren varen (bij stroomuitval: niet)", "true", in: .walking))

  /// Squares are walked along their outline only.
  public let noSquares: Setting<Bool> = Setting(
    "no-squares", .flag, usual: false, decides: .contrary(4, "squares"),
    template: .behind("pleinen alleen langs de rand", "true", in: .walking))

  /// The plane of all coordinates; else RD New or the UTM zone of the data.
  public let crs: Setting<Plane?> = Setting(
    "crs", .plane,
    template: .behind("het vlak waarin gerekend wordt", "EPSG:28992", in: .walking))

  // MARK: Outputs

  /// Names of scenarios that hold, besides what differs without a name.
  public let scenario: Setting<[String]> = Setting(
    "scenario", listOf: .text,
    template: .behind("welke gelden; ook met --scenario", "[blackout, hoogwater]"))

  /// The day the run is of; else the latest date of an input counts.
  public let date: Setting<CalendarDay?> = Setting(
    "date", .day,
    template: .behind("de dag van deze run; anders de jongste datum van de gegevens", "2026-07-01"))

  /// The output folder.
  public let out: Setting<String?> = Setting(
    "out", .file, template: .behind("de map met uitkomsten", "out", in: .outputs))

  /// With whom outputs may be shared; `nil` without a label.
  public let label: Setting<TrafficLightLabel?> = Setting(
    "tlp", .label,
    template: .behind(
      """
      met wie delen: CLEAR, GREEN, AMBER, AMBER+STRICT of RED;
                                          # bij CLEAR en GREEN blijft weg wat gevoelig is
      """, "AMBER", in: .outputs))

  /// Print the report as PDF too.
  public let pdf: Setting<Bool> = Setting(
    "pdf", .flag, usual: false,
    template: .behind("het rapport ook als PDF (heeft Chromium nodig)", "true", in: .outputs))

  /// Leave the map that moves out of the report.
  public let isStatic: Setting<Bool> = Setting(
    "static", .flag, usual: false,
    template: .behind("het rapport zonder de kaart die beweegt", "true", in: .outputs))

  /// Output folders of earlier runs, for the trend of the report.
  public let earlierRuns: Setting<[String]> = Setting(
    "earlier-runs", listOf: .file,
    template: .behind(
      "eerdere uitkomsten, voor het verloop in het rapport", "[2026-07/out]", in: .outputs))

  /// The language of pages, sheets and names of layers.
  public let language: Setting<Language> = Setting(
    "language", .word(joined: SettingWords.or), usual: .dutch,
    template: .behind("taal van rapport, bevindingen en fouten: nl of en", "nl", in: .outputs).used)

  /// How many threads to use; all cores without a number.
  public let threads: Setting<Int?> = Setting(
    "threads", .whole(1...256),
    template: .behind("hoeveel rekenkernen; gewoonlijk alle", "4", in: .outputs))
}
