import Coverage
import Figures
import Planning
import Words

/// Titles, descriptions and legends of layers.
enum LayerWords {
  // MARK: Coverage

  static let coverage = Wording("Dekking per vak of adres", "Coverage by square or address")
  static func coverage(within norm: WalkingNorm) -> Wording {
    let (dutch, english) = (Language.dutch.limit(of: norm), Language.english.limit(of: norm))
    return Wording(
      "Per vak of adres: de loopafstand tot het dichtstbijzijnde noodsteunpunt, en of die binnen de "
        + "norm is: \(dutch).",
      "For each square or address the walk to the nearest emergency support point, and whether it "
        + "is within the norm: \(english).")
  }

  // MARK: Gaps

  static let gaps = Wording("Gaten in de dekking", "Gaps in the coverage")
  static let aboutGaps = Wording(
    "Aaneengesloten bewoonde vakken of adressen buiten de norm; nummer 1 heeft de meeste inwoners.",
    "Clusters of inhabited squares or addresses outside the norm; number 1 has most residents.")
  static let gap = Wording("Gat in de dekking", "Gap in the coverage")

  // MARK: Sites

  static let sites = Wording("Noodsteunpunten", "Emergency support points")
  static let aboutSites = Wording(
    "De punten die meetellen: soort, voorbereiding, en voor hoeveel inwoners elk punt telt.",
    "The points that count: kind, readiness, and what each means for residents.")
  static func site(
    _ kind: Noodsteunpunt.Kind, _ readiness: Noodsteunpunt.Readiness?
  ) -> Wording {
    let readiness =
      switch readiness {
      case .onPaper: Wording("op papier", "on paper")
      case .equipped: Wording("ingericht", "equipped")
      case .exercised: Wording("geoefend", "exercised")
      case nil: Wording("voorbereiding onbekend", "readiness not known")
      }
    return Wording { "\(kind.rawValue), \($0(readiness))" }
  }
  static let unusedSite = Wording(
    "Punt zonder straat dichtbij: telt niet mee", "Point without a street near: not used")

  // MARK: Gemeenten

  static let gemeenten = Wording("Gemeenten")
  static let aboutGemeenten = Wording(
    "De cijfers van elke gemeente: inwoners, gedekt, loopafstanden, punten.",
    "The figures of each gemeente: residents, covered, walks, points.")
  static let boundary = Wording("Gemeentegrens", "Boundary of a gemeente")

  // MARK: Reach

  static let reach = Wording(
    "Bereik te voet (plaatje, er wordt niet mee geteld)",
    "Reach on foot (a picture, nothing is counted with it)")
  static let aboutReach = Wording(
    "Waar men binnen de norm naar een punt kan lopen, als vlak getekend; inwoners worden per vak "
      + "of adres geteld, niet met dit plaatje.",
    "Where one can walk to a point within the norm, drawn as an area; residents are counted by "
      + "square or address, not with this picture.")
  static let reachOfAll = Wording("Bereik van alle punten samen", "Reach of all points together")
  static let reachOfOne = Wording("Bereik van één punt", "Reach of one point")

  // MARK: Suggested sites

  static let suggestions = Wording(
    "Voorgestelde noodsteunpunten", "Suggested emergency support points")
  static let aboutSuggestions = Wording(
    "Waar de volgende punten het meest helpen; nummer 1 wordt het eerst gebouwd.",
    "Where the next points help most; number 1 is built first.")
  static let suggestion = Wording("Voorgesteld punt", "Suggested point")

  // MARK: Crossings

  static let crossings = Wording(
    "Bruggen en kruisingen die men niet kan missen", "Bridges and crossings that cannot be missed")

  // MARK: Comparisons

  static let aboutChanges = Wording(
    "Wat er per vak of adres veranderde: gedekt geworden, dekking verloren, dichterbij, verder weg.",
    "What became of each square or address: gained, lost, closer, farther.")
  static func name(of change: RecordChange) -> Wording {
    switch change {
    case .gained: Wording("Gedekt geworden", "Gained cover")
    case .lost: Wording("Dekking verloren", "Lost cover")
    case .closer: Wording("Dichterbij", "Closer")
    case .farther: Wording("Verder weg", "Farther")
    case .same: Wording("Gelijk", "The same")
    case .onlyBefore: Wording("Staat alleen in de eerste run", "Only in the first run")
    case .onlyAfter: Wording("Staat alleen in deze run", "Only in this run")
    }
  }
}
