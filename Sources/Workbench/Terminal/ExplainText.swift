// The answer about one place in plain sentences.

import Coverage
public import Exports
import Geo
import Planning
import WalkNetwork
public import Words

extension ExplainReport {
  /// The answer as text, a line a sentence.
  public func text(in language: Language) -> String {
    let words = ExplainWords(report: self, language: language)
    return ([words.place, words.verdict] + words.walk + words.nextSites + words.flips)
      .joined(separator: "\n")
  }
}

/// The sentences of an answer.
private struct ExplainWords {
  let report: ExplainReport
  let language: Language

  private var explanation: WalkExplanation { report.explanation }
  private var norm: WalkingNorm { explanation.norm }

  private func name(of walk: Walk) -> String {
    let site = report.sites[walk.site]
    return (site.name.isEmpty ? site.id : "\(site.name) (\(site.id))") + ", \(site.kind.rawValue)"
  }

  private func coordinates(_ point: PlanePoint) -> String {
    "\(Int(point.x.rounded())), \(Int(point.y.rounded()))"
  }

  var place: String {
    var text = language("Plek", "Place") + " " + coordinates(explanation.place)
    if let lonLat = report.lonLat {
      // Degrees keep their point in both languages: that is how they are typed back in.
      let degrees = [lonLat.longitude, lonLat.latitude].map {
        Language.english.number($0, decimals: 5)
      }
      text += " (\(degrees.joined(separator: ", ")))"
    }
    if let cell = report.cell {
      text += language(", vak \(cell.id)", ", cell \(cell.id)")
      text +=
        cell.residents.map {
          language(", \(language.number($0)) inwoners", ", \(language.number($0)) residents")
        } ?? language(", inwoners onbekend", ", residents unknown")
    }
    if let gemeente = report.gemeente { text += ", gemeente \(gemeente.name)" }
    return text + "."
  }

  var verdict: String {
    let limit = language.metres(norm.limitMetres)
    switch explanation.status {
    case .unsnapped:
      let leg = explanation.snap.legMetres.map { language.metres($0) }
      return language(
        "Geen straat dichtbij: "
          + (leg.map { "de dichtstbijzijnde ligt op \($0)." } ?? "er is geen enkele straat."),
        "No street near: " + (leg.map { "the nearest is \($0) away." } ?? "there is none at all."))
    case .unreachable where explanation.isShutIn:
      return language(
        "Geen route: in dit scenario is de straat hier dicht, dus niemand kan hier weg.",
        "No walk: in this scenario the street here is closed, so nobody can leave.")
    case .unreachable:
      return language(
        "Geen route: vanaf deze straat kan niemand lopend naar een noodsteunpunt.",
        "No walk: from this street nobody can walk to any site.")
    case .covered, .beyond: break
    }
    guard let walk = explanation.walks.first else { return "" }
    let metres = language.metres(walk.metres)
    let over = language.metres(abs(walk.metres - norm.limitMetres))
    if explanation.status == .covered {
      return language(
        "Binnen de norm: \(metres) lopen naar \(name(of: walk)). De norm is \(limit)"
          + " (\(norm.id)); er is \(over) over.",
        "Covered: a walk of \(metres) to \(name(of: walk)). The norm is \(limit)"
          + " (\(norm.id)); \(over) are left.")
    }
    return language(
      "Buiten de norm: \(metres) lopen naar \(name(of: walk)). De norm is \(limit)"
        + " (\(norm.id)); dat is \(over) te ver.",
      "Not covered: a walk of \(metres) to \(name(of: walk)). The norm is \(limit)"
        + " (\(norm.id)); that is \(over) too far.")
  }

  var walk: [String] {
    guard let route = explanation.route else { return [] }
    let (leg, streets, last) = (
      language.metres(route.placeLegMetres), language.metres(route.streetMetres),
      language.metres(route.siteLegMetres)
    )
    return [
      language(
        "De route: \(leg) naar de straat, \(streets) over straat, \(last) naar het punt.",
        "The walk: \(leg) to the street, \(streets) along streets, \(last) to the site."),
      language("Straten (OSM-wegen): ", "Streets (OSM ways): ")
        + route.wayIDs.map(String.init).joined(separator: " ") + ".",
    ]
  }

  var nextSites: [String] {
    let names = [language("Tweede punt", "Second site"), language("Derde punt", "Third site")]
    return zip(names, explanation.walks.dropFirst()).map { title, walk in
      let metres = language.metres(walk.metres)
      let isMet = norm.isMet(by: walk.metres)
      return "\(title): \(name(of: walk)), \(metres)"
        + (isMet
          ? language(" (binnen de norm).", " (within the norm).")
          : language(" (buiten de norm).", " (beyond the norm)."))
    }
  }

  var flips: [String] {
    var lines: [String] = []
    if let least = explanation.leastNormMetres {
      lines.append(
        language(
          "Norm: vanaf \(language.metres(least)) valt deze plek erbinnen.",
          "Norm: the place is covered by any norm of \(language.metres(least)) or more."))
    }
    if explanation.dependsOnOneSite, let nearest = explanation.walks.first {
      lines.append(
        language(
          "Zonder \(name(of: nearest)) valt deze plek buiten de norm.",
          "Without \(name(of: nearest)) the place is no longer covered."))
    } else if explanation.status == .covered {
      lines.append(
        language(
          "Geen enkel punt is onmisbaar: ook zonder het eerste blijft de plek binnen de norm.",
          "No single site is critical: without the first the place is still covered."))
    }
    return lines + explanation.crossings.map(crossing) + newSite
  }

  private func crossing(_ found: RouteCrossing) -> String {
    let ways = found.crossing.wayIDs.prefix(3).map(String.init).joined(separator: " ")
    let title =
      "\(kind(found.crossing)) (\(language("OSM-weg", "OSM way")) \(ways),"
      + " \(coordinates(found.crossing.center)))"
    let then =
      found.walkWithout.map {
        language(
          "dan is het \(language.metres($0.metres)) lopen naar \(name(of: $0))",
          "the walk is then \(language.metres($0.metres)) to \(name(of: $0))")
      } ?? language("dan is er geen route meer", "no walk is left then")
    return language("Op de route: ", "On the way: ") + title
      + language("; als die dicht is: ", "; when it is closed: ") + then
      + (found.isCritical
        ? language("; de plek valt dan buiten de norm.", "; the place is then no longer covered.")
        : ".")
  }

  private func kind(_ crossing: StreetCrossing) -> String {
    switch crossing.kind {
    case .bridge:
      crossing.isMovable
        ? language("beweegbare brug", "movable bridge") : language("brug", "bridge")
    case .tunnel: language("tunnel", "tunnel")
    case .ferry: language("veer", "ferry")
    case .railway: language("kruising met een spoorlijn", "crossing of a railway")
    case .motorway: language("kruising met een snelweg", "crossing of a motorway")
    case .water: language("kruising met water", "crossing of water")
    }
  }

  private var newSite: [String] {
    let limit = language.metres(norm.limitMetres)
    if let point = explanation.farthestNewSite {
      return [
        language(
          "Een nieuw punt op deze route helpt tot \(limit) van hier: tot \(coordinates(point)).",
          "A new site on this walk helps up to \(limit) from here: as far as"
            + " \(coordinates(point)).")
      ]
    }
    guard explanation.status == .unreachable else { return [] }
    if explanation.isShutIn {
      return [
        language(
          "Een nieuw punt helpt hier niet zolang de straat dicht is.",
          "No new site helps here while the street is closed.")
      ]
    }
    return [
      language(
        "Een nieuw punt helpt als het aan dezelfde straten ligt, op hooguit \(limit) lopen.",
        "A new site helps when it is on the same streets, at a walk of at most \(limit).")
    ]
  }
}
