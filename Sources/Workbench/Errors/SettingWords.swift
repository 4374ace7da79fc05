// What values of settings must be, and what is found in their place.

import Findings
import Words

/// What is expected or found in settings.
enum SettingWords {
  // MARK: Kinds of values

  static let text = Wording("een tekst", "a text")
  static let texts = Wording("een tekst of een lijst van teksten", "a text or a list of texts")
  static let truth = Wording("true of false", "true or false")
  static let day = Wording("een dag zoals 2027-07-01", "a day such as 2027-07-01")
  static let walk = Wording(
    "een afstand (1000m, 1.5km) of een tijd (15min@5km/h)",
    "a distance (1000m, 1.5km) or a time (15min@5km/h)")
  static let residents = Wording("een aantal inwoners boven 0", "a number of residents above 0")
  static let shareAboveZero = Wording(
    "een aandeel boven 0 en hoogstens 1", "a share above 0 and at most 1")
  static let shareBelowOne = Wording(
    "een aandeel vanaf 0 en minder dan 1", "a share from 0 up to 1")
  static let metres = Wording("meters", "metres")
  static let seconds = Wording("seconden", "seconds")
  static func number(_ range: ClosedRange<Double>, of unit: Wording) -> Wording {
    func text(_ language: Language) -> String {
      let (low, high) = (language.number(range.lowerBound), language.number(range.upperBound))
      return language(
        "een aantal \(unit.dutch) van \(low) tot \(high)",
        "a number of \(unit.english) from \(low) to \(high)")
    }
    return Wording(text(.dutch), text(.english))
  }
  static func whole(_ range: ClosedRange<Int>) -> Wording {
    Wording(
      "een geheel getal van \(range.lowerBound) tot \(range.upperBound)",
      "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  static func whole(from least: Int) -> Wording {
    Wording("een geheel getal, \(least) of meer", "a whole number, \(least) or more")
  }
  static let box = Wording(
    "west,zuid,oost,noord in graden", "west,south,east,north in degrees")
  static let plane = Wording(
    "een kaartvlak dat PROJ kent, in meters", "a plane that PROJ knows, in metres")
  static func noMetres(in code: String) -> Wording {
    Wording("\(code), een stelsel dat niet in meters is", "\(code), a system that is not in metres")
  }

  /// What stands between words of which one is meant.
  static let or = Wording(" of ", " or ")

  // MARK: Next steps

  static let nameOne = Wording("Noem een van deze.", "Name one of these.")
  static let nameSome = Wording(
    "Noem er een of meer, met komma's ertussen.",
    "Name one or more of these, with commas between.")
  static let giveBox = Wording(
    "Geef een kader zoals 4.3,51.9,4.5,52.1.", "Give a box such as 4.3,51.9,4.5,52.1.")
  static let givePlane = Wording(
    "Geef een EPSG-code zoals EPSG:28992.", "Give an EPSG code such as EPSG:28992.")

  // MARK: Sections of nsp.yaml

  static let keys = Wording("sleutels met waarden", "keys with values")
  static func keys(_ names: [String]) -> Wording {
    keys + Wording(": \(names.joined(separator: ", "))")
  }
  static func oneOfKeys(_ names: [String]) -> Wording {
    let listed = names.joined(separator: ", ")
    return Wording("een van de sleutels \(listed)", "one of the keys \(listed)")
  }
  static let agreements = Wording(
    "een code, of region, met share, sites en by", "a code, or region, with share, sites and by")
  static let norms = Wording("een id met sleutels voor elke norm", "an id with keys for each norm")
  static let groups = Wording(
    "de naam van een groep met een norm voor elke", "a group's name with a norm for each")
  static let groupNorm = Wording(
    "norm: 15min@0.8m/s of het id van een norm", "norm: 15min@0.8m/s or the id of a norm")
  static let plan = keys + Wording(", zoals new-sites: 10", ", such as new-sites: 10")
  static let scenarios = Wording(
    "een naam met sleutels voor elk scenario", "a name with keys for each scenario")

  // MARK: Files

  static let extract = Wording("een OSM-bestand als PBF", "an OSM PBF file")
  static let lineOrFile = Wording(
    "een bestand, of een lijn zoals \"x,y x,y\"", "a file, or a line such as \"x,y x,y\"")

  // MARK: Downloads

  static let downloads = Wording(
    "een lijst met in elk deel name, url en file", "a list of items, each with name, url and file")
  static let oneDownload = Wording(
    "elke name en elke file één keer", "each name and each file once")
  static func again(_ name: String) -> Wording { Wording("\(name) nog eens", "\(name) again") }
  static let shortName = Wording("een korte naam", "a short name")
  static let address = Wording("een adres met https://", "an address with https://")
  static let pathInside = Wording(
    "een pad binnen de map van het project", "a path inside the project's folder")
  static let digest = Wording(
    "64 hexadecimale cijfers tussen aanhalingstekens", "64 hexadecimal digits between quotes")
  static let quotedText = Wording(
    "een tekst (zet die tussen aanhalingstekens)", "a text (put it between quotes)")

  // MARK: Groups and plans

  static let populationWithGroups = Wording("inwoners met groepen", "a population with groups")
  static func oneOfGroups(_ names: [String]) -> Wording {
    let listed = names.joined(separator: ", ")
    return Wording("een van de groepen \(listed)", "one of the groups \(listed)")
  }
  static let normOfGroup = Wording(
    "GROEP=NORM, zoals residents_65_plus=15min@0.8m/s",
    "GROUP=NORM, as in residents_65_plus=15min@0.8m/s")
  static let shareWithGoal = Wording(
    "een aandeel bij het doel fewest-sites, en geen bij een ander doel",
    "a share with the goal fewest-sites, and none with another goal")
  static func atMost(_ most: Int) -> Wording {
    Wording(
      "niet meer dan most-per-gemeente (\(most))", "no more than most-per-gemeente (\(most))")
  }
  static let noWeight = Wording(
    "geen gewicht bij het doel most-served: wie komt, vindt plaats of niet",
    "no weight with the goal most-served: whoever comes finds room or not")
  static let groupOnce = Wording("elke groep één keer", "every group once")
  static let weight = Wording(
    "GROEP=GEWICHT van 0 tot 1000, zoals residents_65_plus=2",
    "GROUP=WEIGHT from 0 to 1000, as in residents_65_plus=2")
}
