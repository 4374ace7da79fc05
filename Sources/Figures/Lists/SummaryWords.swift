import Coverage
package import Planning
import Words

/// What is said of the main figures.
struct SummaryWords {
  let figures: AreaFigures

  static let gaps = Wording("Gaten", "Gaps")
  static let noGaps = Wording(
    "Er zijn geen bewoonde gebieden buiten de norm.",
    "There is no inhabited area outside the norm.")
  static let noWalk = Wording(
    "Niemand heeft een route naar een noodsteunpunt.",
    "Nobody has a walk to an emergency support point.")

  private var sums: StatusSums { figures.sums }

  func residents(_ grain: Population.Grain) -> Wording {
    Wording { language in
      let cells = language.number(sums.totalCells)
      let unknown = language.number(sums.unknownCells)
      let records = language.name(of: grain)
      return language(
        "Zoveel bekende inwoners tellen we mee, in \(cells) \(records)"
          + (sums.unknownCells > 0 ? "; van \(unknown) is het aantal geheim." : "."),
        "So many known residents are counted, in \(cells) \(records)"
          + (sums.unknownCells > 0 ? "; for \(unknown) the number is secret." : "."))
    }
  }

  var covered: Wording {
    Wording { language in
      let residents = language.number(sums[.covered])
      return language(
        "\(residents) inwoners kunnen binnen de norm naar een noodsteunpunt lopen.",
        "\(residents) residents can walk to an emergency support point within the norm.")
    }
  }

  var notCovered: Wording {
    Wording { language in
      let beyond = language.number(sums[.beyond])
      let unreachable = language.number(sums[.unreachable])
      let unsnapped = language.number(sums[.unsnapped])
      return language(
        "\(beyond) moeten te ver lopen, \(unreachable) hebben geen route en bij \(unsnapped) "
          + "ligt geen straat dichtbij.",
        "\(beyond) have too far to walk, \(unreachable) have no walk at all and \(unsnapped) "
          + "have no street near.")
    }
  }

  var median: Wording {
    guard let mean = figures.walk?.meanMetres else { return Self.noWalk }
    return Wording { language in
      language(
        "De helft van de inwoners met een route loopt hoogstens zo ver; gemiddeld is het "
          + "\(language.metres(mean)).",
        "Half of the residents who have a walk need not go further; the mean is "
          + "\(language.metres(mean)).")
    }
  }

  var ninetieth: Wording {
    guard let longest = figures.walk?.maxMetres else { return Self.noWalk }
    return Wording { language in
      language(
        "Negen van de tien inwoners met een route lopen hoogstens zo ver; de langste route is "
          + "\(language.metres(longest)).",
        "Nine in ten residents who have a walk need not go further; the longest walk is "
          + "\(language.metres(longest)).")
    }
  }

  static func nearCNSP(_ residents: Double) -> Wording {
    Wording { language in
      language.number(residents)
        + language(
          " inwoners kunnen binnen de norm naar een coördinatiepunt (C-NSP) lopen.",
          " residents can walk to a coordination point (C-NSP) within the norm.")
    }
  }

  static func nearLNSP(_ residents: Double) -> Wording {
    Wording { language in
      language.number(residents)
        + language(
          " inwoners kunnen binnen de norm naar een lokaal punt (L-NSP) lopen.",
          " residents can walk to a local point (L-NSP) within the norm.")
    }
  }

  static func twice(_ residents: Double) -> Wording {
    Wording { language in
      language.number(residents)
        + language(
          " inwoners houden een punt binnen de norm als hun dichtstbijzijnde punt uitvalt.",
          " residents still have a point within the norm when their nearest one fails.")
    }
  }

  var circle: Wording {
    Wording { language in
      let share = language.percentage(sums.share(of: figures.inStraightLine))
      return language(
        "Zoveel inwoners telt een cirkel op de kaart (hemelsbreed) te veel: dan lijkt \(share) gedekt.",
        "A circle on the map (a straight line) counts so many residents too many: \(share) would seem "
          + "covered.")
    }
  }

  static func largest(_ row: GapRow, records grain: Population.Grain) -> Wording {
    Wording { language in
      let residents = language.number(row.gap.residents)
      let near = row.placeName.map { language(", bij \($0),", ", near \($0),") } ?? ""
      let records = language.name(of: grain)
      return language(
        "Zoveel groepen bewoonde \(records) vallen buiten de norm; in de grootste\(near) "
          + "wonen \(residents) inwoners.",
        "So many clusters of inhabited \(records) lie outside the norm; the largest\(near) "
          + "has \(residents) residents.")
    }
  }
}

extension Language {
  /// What records are called, in the plural.
  package func name(of grain: Population.Grain) -> String {
    switch grain {
    case .squares(let side): self("vakken van \(metres(side))", "squares of \(metres(side))")
    case .points: self("adressen of punten", "addresses or points")
    }
  }
}
