// What is said of runs side by side and over time.

import Findings
import Words

extension FindingKind {
  /// Comparisons and trends.
  static let runs: [FindingKind] = [
    datesDescend, normDiffers, planeDiffers, squaresDiffer, recordsDiffer, gemeenteDiffers,
    residentsDiffer, groupsDiffer, networkDiffers, populationDiffers, gemeentenDiffer,
    settingDiffers, versionDiffers, noDate, normsInTrend, unknownAgreement, sameDate,
  ]

  // MARK: Why covered residents are not about the same thing

  static let normDiffers = FindingKind(
    "norm-differs", .warning,
    title: Wording("Norm verschilt", "The norm differs"),
    sentence: Wording(
      "De norm van {first} is {norm}, die van {other} {otherNorm}.",
      "The norm of {first} is {norm}, that of {other} {otherNorm}."),
    advice: Wording("Reken beide met dezelfde norm.", "Run both with the same norm."))
  static let planeDiffers = FindingKind(
    "plane-differs", .warning,
    title: Wording("Kaartvlak verschilt", "The plane differs"),
    sentence: Wording(
      "{first} en {other} liggen in verschillende kaartvlakken ({plane}, {otherPlane}).",
      "{first} and {other} are in different planes ({plane}, {otherPlane})."),
    advice: Wording("Reken beide met dezelfde crs.", "Run both with the same crs."))
  private static let samePopulation = Wording(
    "Reken beide met dezelfde inwoners.", "Run both with the same population.")
  static let squaresDiffer = FindingKind(
    "squares-differ", .warning,
    title: Wording("Maat van de vakken verschilt", "The size of squares differs"),
    sentence: Wording(
      "{first} telt inwoners in {grain}, {other} in {otherGrain}.",
      "{first} counts people in {grain}, {other} in {otherGrain}."),
    advice: samePopulation)
  static let recordsDiffer = FindingKind(
    "records-differ", .warning,
    title: Wording("Vakken of adressen verschillen", "Squares or addresses differ"),
    sentence: Wording(
      "{onlyFirst} vakken of adressen staan alleen in {first}, {onlyOther} alleen in {other}, "
        + "zoals "
        + "{ids}; compare-cells.csv noemt ze.",
      "{onlyFirst} records are only in {first}, {onlyOther} only in {other}, such as {ids}; "
        + "compare-cells.csv lists them."),
    advice: Wording(
      "Reken beide met dezelfde inwoners en regio.",
      "Run both with the same population and region."))

  // MARK: What else differs

  static let datesDescend = FindingKind(
    "dates-descend", .note,
    title: Wording("Latere uitkomst staat vooraan", "The later run comes first"),
    sentence: Wording(
      "{other} is van {otherDay}, vóór {first} ({day}): wat hier eerder heet, is de latere.",
      "{other} is of {otherDay}, before {first} ({day}): what is called before is the later one."),
    advice: Wording("Noem de vroegste uitkomst het eerst.", "Name the earlier run first."))
  static let gemeenteDiffers = FindingKind(
    "gemeente-differs", .note,
    title: Wording("Gemeente verschilt", "The gemeente differs"),
    sentence: Wording(
      "Vakken of adressen liggen in {other} in een andere gemeente: ze gaan uit de ene en komen in "
        + "de andere.",
      "Records lie in another gemeente in {other}: they go in the one and come in the other."),
    advice: .nothingToDo)
  static let residentsDiffer = FindingKind(
    "residents-differ", .note,
    title: Wording("Aantal inwoners verschilt", "The number of residents differs"),
    sentence: Wording(
      "Vakken of adressen hebben in {other} een ander aantal inwoners: beter is geteld in inwoners "
        + "erna, slechter in die ervoor.",
      "Records have another number of residents in {other}: better is counted in residents of the "
        + "run after, worse in those of the run before."),
    advice: .nothingToDo)
  static let groupsDiffer = FindingKind(
    "groups-differ", .note,
    title: Wording("Groepen verschillen", "Groups differ"),
    sentence: Wording(
      "Maar een van {first} en {other} heeft de groepen {groups}; die zijn weggelaten.",
      "Only one of {first} and {other} has the groups {groups}; they are left out."),
    advice: samePopulation)
  static let networkDiffers = FindingKind(
    "network-differs", .note,
    title: Wording("Straten verschillen", "The streets differ"),
    sentence: otherBytes("De straten", "network"),
    advice: Wording(
      "Reken beide met dezelfde straten als het verschil alleen van punten mag komen.",
      "Run both with the same streets when the difference must come from sites alone."))
  static let populationDiffers = FindingKind(
    "population-differs", .note,
    title: Wording("Bestand met inwoners verschilt", "The file with residents differs"),
    sentence: otherBytes("De inwoners", "population"),
    advice: Wording(
      "Reken beide met dezelfde inwoners als het om dezelfde mensen moet gaan.",
      "Run both with the same population when people must be the same."))
  static let gemeentenDiffer = FindingKind(
    "gemeenten-differs", .note,
    title: Wording("Grenzen verschillen", "Boundaries differ"),
    sentence: otherBytes("De gemeenten", "gemeenten"),
    advice: Wording(
      "Reken beide met dezelfde grenzen als grenzen van belang zijn.",
      "Run both with the same boundaries when borders matter."))
  static let settingDiffers = FindingKind(
    "setting-differs", .note,
    title: Wording("Instelling verschilt", "A setting differs"),
    sentence: Wording(
      "{key} is {value} in {first} en {otherValue} in {other}.",
      "{key} is {value} in {first} and {otherValue} in {other}."),
    advice: Wording("Reken beide met dezelfde instellingen.", "Run both with the same settings."))
  static let versionDiffers = FindingKind(
    "version-differs", .note,
    title: Wording("Versie van het programma verschilt", "The version of the program differs"),
    sentence: Wording(
      "{first} is gemaakt met versie {version}, {other} met {otherVersion}.",
      "{first} is made by version {version}, {other} by {otherVersion}."),
    advice: Wording("Reken beide met dezelfde versie.", "Run both with the same version."))

  private static func otherBytes(_ dutch: String, _ english: String) -> Wording {
    Wording(
      "\(dutch) van {first} ({files}) komen uit andere bytes dan die van {other} ({otherFiles}).",
      "The \(english) of {first} ({files}) has other bytes than that of {other} ({otherFiles}).")
  }

  /// In what people are counted: squares of a size, or points.
  static func grain(squareSideMetres: Double?) -> Wording {
    guard let side = squareSideMetres.map(FindingValue.metres) else {
      return Wording("punten", "points")
    }
    return Wording("vakken van \(side.text(in: .dutch))", "squares of \(side.text(in: .english))")
  }

  // MARK: Over time

  static let noDate = FindingKind(
    "no-date", .note,
    title: Wording("Uitkomst zonder datum", "A run without a date"),
    sentence: Wording(
      "{run} heeft geen datum en staat dus niet in het verloop.",
      "{run} has no date, so it has no place in the trend."),
    advice: Wording(
      "Doe nsp analyse met --date JJJJ-MM-DD.", "Run nsp analyse with --date YYYY-MM-DD."))
  static let normsInTrend = FindingKind(
    "norms-in-trend", .warning,
    title: Wording("Norm verschilt in de loop van de tijd", "Norms differ over time"),
    sentence: Wording(
      "De uitkomsten hebben verschillende normen, dus geen ervan is naast een afspraak gelegd.",
      "The runs have different norms, so none is held against an agreement."),
    advice: Wording(
      "Reken alle met de norm van de afspraak.", "Run all with the norm of the agreement."))
  static let unknownAgreement = FindingKind(
    "unknown-agreement", .warning,
    title: Wording(
      "Afspraak over een onbekend gebied", "An agreement of an area that is not known"),
    sentence: Wording(
      "Er is een afspraak over {code}, en geen uitkomst heeft zo'n gemeente.",
      "There is an agreement of {code}, and no run has such a gemeente."),
    advice: Wording(
      "Herstel de code onder agreements in nsp.yaml.",
      "Mend the code under agreements in nsp.yaml."))
  static let sameDate = FindingKind(
    "same-date", .warning,
    title: Wording("Twee uitkomsten van dezelfde dag", "Two runs of the same day"),
    sentence: Wording(
      "{other} en {run} zijn allebei van {day}; geef er een een andere dag met --date.",
      "{other} and {run} are both of {day}; give one another day with --date."),
    advice: Wording(
      "Doe een van beide opnieuw met een andere --date.",
      "Run one of them again with another --date."))
}
