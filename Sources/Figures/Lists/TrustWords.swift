package import Coverage
import Findings
package import Words

/// What is said of inputs, laws and records that deserve a look.
package enum TrustWords {
  static let holds = Wording("klopt", "holds")
  static let isBroken = Wording("KLOPT NIET", "BROKEN")
  static let noPermittedWalk = Wording(
    "Geen toegestane route, wel een punt in hetzelfde stratennet",
    "No permitted walk, though a point lies in the same network")
  static let outside = Wording(
    "Buiten het gebied: niet meegeteld", "Outside the region: not counted")

  /// What an input is for.
  static func role(_ role: String) -> Wording {
    switch role {
    case "network": Wording("straten", "streets")
    case "population": Wording("inwoners", "population")
    case "sites": Wording("noodsteunpunten", "sites")
    case "gemeenten": Wording("gemeenten")
    case "areas": Wording("gebieden", "areas")
    case "dwellings": Wording("woningen", "dwellings")
    case "candidates": Wording("mogelijke punten", "candidates")
    case "added-sites": Wording("toegevoegde punten", "added sites")
    case "hazard": Wording("rampgebied", "hazard area")
    case "closed-lines": Wording("lijnen die straten afsluiten", "lines that close streets")
    default: Wording(role)
    }
  }

  static func crossing(_ barrier: SnapCrossing.Barrier) -> Wording {
    switch barrier {
    case .water:
      Wording("De lijn naar de straat kruist water", "The leg to the street crosses water")
    case .railway:
      Wording("De lijn naar de straat kruist spoor", "The leg to the street crosses a railway")
    case .motorway:
      Wording(
        "De lijn naar de straat kruist een autosnelweg",
        "The leg to the street crosses a motorway")
    }
  }

  /// A place in a file: "sites.csv, rij 3, kolom kind".
  static func place(_ location: DataLocation) -> Wording {
    Wording { language in
      var parts = [location.fileName]
      if let layer = location.layer { parts.append(language("laag \(layer)", "layer \(layer)")) }
      if let row = location.row { parts.append(language("rij \(row)", "row \(row)")) }
      if let field = location.field {
        // Findings of walks are about a record, which the table of records has as a row.
        parts.append(
          location.fileName == "cells.csv"
            ? language("vak \(field)", "cell \(field)")
            : language("kolom \(field)", "column \(field)"))
      }
      return parts.joined(separator: ", ")
    }
  }

  /// A law in one sentence.
  package static func sentence(of law: LawCheck.Law) -> Wording {
    switch law {
    case .peopleConserved:
      Wording(
        "Niemand raakt zoek: de uitkomsten en de gemeenten tellen op tot de regio.",
        "Nobody gets lost: verdicts and gemeenten add up to the region.")
    case .walkNotShorterThanLine:
      Wording(
        "Geen route is korter dan de rechte lijn.", "No walk is shorter than the straight line.")
    case .walksInOrder:
      Wording(
        "Het tweede punt is een ander dan het eerste en nooit dichterbij; het eerste is het dichtste C-NSP of L-NSP.",
        "The second point is another than the first and never nearer; the first is the nearest C-NSP or L-NSP."
      )
    case .largerNormNeverLowers:
      Wording(
        "Een ruimere norm dekt nooit minder inwoners.",
        "A larger norm never covers fewer residents.")
    case .nearestAddsUp:
      Wording(
        "Elke gedekte inwoner telt bij precies één dichtstbijzijnde punt.",
        "Every covered resident counts at exactly one nearest point.")
    case .plainCalculationAgrees:
      Wording(
        "Een tweede, eenvoudige berekening vindt voor een steekproef van vakken dezelfde aansluiting, rechte lijn en route.",
        "A second, plain calculation finds the same leg, straight line and walk for a sample of cells."
      )
    case .moreSitesNeverLengthen:
      Wording(
        "Met de voorgestelde punten loopt niemand verder.",
        "With the proposed points nobody walks farther.")
    case .planAsPromised:
      Wording(
        "Het plan geeft precies de beloofde dekking.", "The plan gives exactly the promised cover.")
    case .boundNotBelowValue:
      Wording(
        "De bewezen grens ligt nooit onder de waarde van het plan.",
        "The proven bound never lies below the value of the plan.")
    }
  }
}
