// What is said of former runs, scenarios and sites that cannot be used.

import Findings
import Formats
import Planning
import WalkNetwork
import Words

extension DataError {
  private static let analyseAgain = Wording(
    "Doe nsp analyse opnieuw in die map.", "Run nsp analyse again in that folder.")

  // MARK: Former runs

  static func otherRecords(_ path: String, expected: Int, found: Int) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "de \(expected) rijen waarvan summary.json vertelt",
        "the \(expected) records of which summary.json tells"), found: Wording("\(found)"),
      nextStep: analyseAgain)
  }

  static func absentColumn(_ column: String, in path: String, among columns: [String]) -> DataError
  {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "een kolom \(column), zoals nsp analyse die schrijft",
        "a column \(column), as nsp analyse writes it"),
      found: Wording(columns.prefix(20).joined(separator: ", ")),
      nextStep: Wording(
        "Doe nsp analyse opnieuw in die map; haar tabellen worden niet met de hand gewijzigd.",
        "Run nsp analyse again in that folder; its tables are not to be changed by hand."))
  }

  static func refusedRow(_ finding: Finding) -> DataError {
    DataError(
      at: finding.location,
      expected: Wording(
        "een rij zoals nsp analyse die schrijft", "a row as nsp analyse writes it"),
      found: Wording { finding.sentence(in: $0) },
      nextStep: analyseAgain)
  }

  static func otherValue(at location: DataLocation, expected: Wording, found: String?) -> DataError
  {
    DataError(
      at: location, expected: expected, found: found.map { Wording($0) } ?? .nothing,
      nextStep: analyseAgain)
  }

  static func otherSummary(_ path: String, schema: String, found: Wording) -> DataError {
    DataError(
      at: DataLocation(file: path),
      expected: Wording(
        "een samenvatting met het schema \(schema)", "a summary of the schema \(schema)"),
      found: found,
      nextStep: Wording(
        "Doe nsp analyse van deze versie opnieuw in die map.",
        "Run nsp analyse of this version again in that folder."))
  }

  static func noRun(_ path: String, found: Wording) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path), expected: RunWords.analysedFile, found: found,
      nextStep: Wording(
        "Noem de map out van een uitkomst, of een scenario van het project.",
        "Name the out folder of a run, or a scenario of the project."))
  }

  static func oneRun(_ name: String?) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "compare"),
      expected: Wording("twee uitkomsten of meer", "two runs or more"),
      found: name.map { Wording($0) } ?? .noneFound,
      nextStep: Wording(
        "Noem mappen met uitkomsten, of scenario's: nsp compare base blackout.",
        "Name output folders, or scenarios: nsp compare base blackout."))
  }

  /// - Parameter scenarios: those of the project; `nil` outside one.
  static func unknownRun(_ name: String, isFile: Bool, scenarios: [String]?) -> DataError {
    let folder = Wording("de map out van een uitkomst", "the out folder of a run")
    return DataError(
      .missing, at: DataLocation(file: name),
      expected: folder
        + (scenarios.map {
          Wording(", of een van de scenario's ", ", or one of the scenarios ")
            + Wording($0.joined(separator: ", "))
        } ?? Wording(", of een scenario in een project", ", or a scenario inside a project")),
      found: isFile
        ? .file : Wording("niets met die naam", "nothing of that name"),
      nextStep: scenarios == nil
        ? Wording(
          "Controleer het pad; ga voor scenario's naar de map van het project, of noem die met "
            + "--project.",
          "Check the path; for scenarios go to the project's folder, or name it with --project.")
        : Wording(
          "Controleer het pad, of schrijf het scenario onder scenarios in nsp.yaml.",
          "Check the path, or write the scenario under scenarios in nsp.yaml."))
  }

  // MARK: Scenarios and sites

  static func noSuggestion(_ path: String) -> DataError {
    DataError(
      .missing, at: DataLocation(file: path),
      expected: Wording("de punten die nsp suggest schreef", "the sites that nsp suggest wrote"),
      found: .noSuchFile,
      nextStep: Wording("Doe eerst nsp suggest.", "Run nsp suggest first."))
  }

  static func unknownScenario(_ name: String, among known: [String]) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--scenario"),
      expected: Wording(known.joined(separator: ", ")), found: Wording(name),
      nextStep: Wording(
        "Noem een van deze, of schrijf het onder scenarios in nsp.yaml.",
        "Name one of these, or write it under scenarios in nsp.yaml."))
  }

  static func tooManySites(_ count: Int, besides existing: Int, in file: String) -> DataError {
    let most = NetworkSite.mostSites
    return DataError(
      at: DataLocation(file: file),
      expected: Wording(
        "hoogstens \(most) punten en kandidaten samen",
        "at most \(most) sites and candidates together"),
      found: existing > 0
        ? Wording("\(count) naast \(existing)", "\(count) besides \(existing)")
        : Wording("\(count)"),
      nextStep: Wording(
        "Geef een kleinere regio, of alleen de plekken die een noodsteunpunt kunnen zijn.",
        "Give a smaller region, or only the places that could be a noodsteunpunt."))
  }

  /// - Parameter read: how many candidates were read.
  static func noCandidate(read: Int) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--candidates"),
      expected: Wording(
        "mogelijke nieuwe punten in de regio, bij een straat",
        "possible new sites in the region, joined to a street"),
      found: read == 0
        ? .noneFound
        : Wording(
          "\(read), waarvan er geen te gebruiken is", "\(read), none of which can be used"),
      nextStep: Wording(
        "Geef --candidates, --candidates-from-osm of --candidates-from-cells.",
        "Give --candidates, --candidates-from-osm or --candidates-from-cells."))
  }

  static func publicTargets(_ label: String) -> DataError {
    DataError(
      .usage, at: DataLocation(file: "--tlp \(label)"),
      expected: Wording(
        "AMBER, AMBER+STRICT of RED, of geen label", "AMBER, AMBER+STRICT or RED, or no label"),
      found: Wording(label),
      nextStep: Wording(
        "Wat het ergste uitvalt, is een lijst van doelwitten; geef een strenger label voor nsp "
          + "stress.",
        "What fails worst is a list of targets; give a stricter label for nsp stress."))
  }
}

/// What is expected or found in runs and scenarios.
enum RunWords {
  static let analysedFile = Wording(
    "een bestand dat nsp analyse schreef", "a file that nsp analyse wrote")
  static let unreadable = Wording("geen dat te lezen is", "none that can be read")
  static func none(in folder: String) -> Wording {
    Wording("geen in \(folder)", "none in \(folder)")
  }
  static func schema(_ schema: String) -> Wording {
    Wording("het schema \(schema)", "the schema \(schema)")
  }
  static let noJSON = Wording("iets dat geen JSON is", "something that is no JSON")
  static func noMember(_ place: String) -> Wording {
    Wording("geen lid \(place)", "no member \(place)")
  }
  static func otherValue(in place: String) -> Wording {
    Wording("een andere soort waarde in \(place)", "another kind of value in \(place)")
  }
  static let coordinates = Wording("coördinaten in x en y", "coordinates in x and y")
  static let number = Wording("een getal", "a number")

  // MARK: Inputs

  static let extract = Wording("een uitsnede van OSM als PBF", "an OSM PBF extract")
  static let population = Wording(
    "vakken, punten of vlakken met inwoners", "squares, points or polygons")
  static let sites = Wording(
    "een lijst van C-NSP en L-NSP, of --sites-from-osm",
    "a list of C-NSP and L-NSP, or --sites-from-osm")
  static let oneInput = Wording("ten minste één bestand", "at least one input")
  static let eachFileOnce = Wording(
    "elk bestand één keer, anders tellen de inwoners dubbel",
    "each file once, or its people count twice")
  static let squares = Wording("inwoners in vakken", "a population of squares")
  static let points = Wording("inwoners in punten", "a population of points")
  static let officialNumbers = Wording(
    "grenzen met officiële aantallen inwoners", "boundaries with official numbers of residents")
  static let regionBoundaries = Wording(
    "grenzen waarin de regio te vinden is", "boundaries in which to find the region")
  static func allOr(_ names: [String]) -> Wording {
    Wording(
      "all, of \(names.joined(separator: ", "))", "all, or \(names.joined(separator: ", "))")
  }

  // MARK: What if

  static let walkableWays = Wording(
    "ids van wegen in de uitsnede waarover mensen lopen", "ids of walkable ways in the extract")
  static let newCandidates = Wording(
    "ids van kandidaten die er nog niet zijn", "ids of candidates that are not there yet")
  static let candidates = Wording(
    "ids van kandidaten, van gebouwen in OSM (osm-w123) of vakken (cell-...)",
    "ids of candidates, of OSM buildings (osm-w123) or squares (cell-...)")
  static let readSites = Wording(
    "ids van punten die gelezen zijn", "ids of sites that were read")
  static let freshIDs = Wording(
    "ids die geen ander punt heeft", "ids that no other site has")
  static let movedSite = Wording("ID=x,y of ID=lon,lat", "ID=x,y or ID=lon,lat")
  static func wayOr(_ kinds: [String]) -> Wording {
    Wording(
      "het id van een weg in OSM, of een van \(kinds.joined(separator: ", "))",
      "an OSM way id, or one of \(kinds.joined(separator: ", "))")
  }
  static func either(_ words: [String]) -> Wording {
    Wording(words.joined(separator: " of "), words.joined(separator: " or "))
  }

  // MARK: Places

  static let pair = Wording(
    "lon,lat in graden of x,y in meters", "lon,lat in degrees or x,y in metres")
  static func placeForPROJ(in plane: String) -> Wording {
    Wording(
      "een plek die PROJ in \(plane) kan leggen", "a place that PROJ can put in \(plane)")
  }
  static func place(in plane: String) -> Wording {
    Wording("een plek in het kaartvlak \(plane)", "a place in the plane \(plane)")
  }
  static func nearStreets(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) -> Wording {
    Wording(
      "een plek bij de straten: eerst lengtegraad, of x van \(x.lowerBound) tot "
        + "\(x.upperBound) en y "
        + "van \(y.lowerBound) tot \(y.upperBound)",
      "a place near the streets: longitude first, or x from \(x.lowerBound) to \(x.upperBound) and "
        + "y from \(y.lowerBound) to \(y.upperBound)")
  }
  static func record(suchAs example: String?) -> Wording {
    Wording("het id van een vak of adres", "the id of a record of the population")
      + (example.map { Wording(" zoals \($0)", " such as \($0)") } ?? Wording(""))
  }
}
