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
    ([place, verdict] + walk + nextSites + flips).map { language($0) }.joined(separator: "\n")
  }

  private var norm: WalkingNorm { explanation.norm }

  private func name(of walk: Walk) -> String {
    let site = sites[walk.site]
    return (site.name.isEmpty ? site.id : "\(site.name) (\(site.id))") + ", \(site.kind.rawValue)"
  }

  private func coordinates(_ point: PlanePoint) -> String {
    "\(Int(point.x.rounded())), \(Int(point.y.rounded()))"
  }

  private var place: Wording {
    // Degrees keep their point in both languages: that is how they are typed back in.
    let degrees = lonLat.map { place in
      [place.longitude, place.latitude].map { Language.english.number($0, decimals: 5) }
        .joined(separator: ", ")
    }
    let coordinates = coordinates(explanation.place) + (degrees.map { " (\($0))" } ?? "")
    var parts = [ExplainWords.place(coordinates)]
    if let cell {
      parts.append(ExplainWords.cell(cell.id))
      parts.append(
        cell.residents.map { ExplainWords.residents(.number($0)) } ?? ExplainWords.unknownResidents)
    }
    if let gemeente { parts.append(ExplainWords.gemeente(gemeente.name)) }
    return Wording { language in parts.map { language($0) }.joined(separator: ", ") + "." }
  }

  private var verdict: Wording {
    switch explanation.status {
    case .unsnapped:
      return explanation.snap.legMetres.map { ExplainWords.noStreet(within: .metres($0)) }
        ?? ExplainWords.noStreetAtAll
    case .unreachable:
      return explanation.isShutIn ? ExplainWords.streetClosed : ExplainWords.noWalk
    case .covered, .beyond: break
    }
    guard let walk = explanation.walks.first else { return Wording("") }
    let (metres, site) = (Wording.metres(walk.metres), name(of: walk))
    let limit = Wording.metres(norm.limitMetres) + Wording(" (\(norm.id))")
    let rest = Wording.metres(abs(walk.metres - norm.limitMetres))
    return explanation.status == .covered
      ? ExplainWords.covered(metres, to: site, norm: limit, left: rest)
      : ExplainWords.beyond(metres, to: site, norm: limit, over: rest)
  }

  private var walk: [Wording] {
    guard let route = explanation.route else { return [] }
    return [
      ExplainWords.legs(
        toStreet: .metres(route.placeLegMetres), streets: .metres(route.streetMetres),
        toSite: .metres(route.siteLegMetres)),
      ExplainWords.streets(route.wayIDs.map(String.init).joined(separator: " ")),
    ]
  }

  private var nextSites: [Wording] {
    zip(ExplainWords.nextSites, explanation.walks.dropFirst()).map { title, walk in
      let verdict = norm.isMet(by: walk.metres) ? ExplainWords.within : ExplainWords.outside
      return Wording { language in
        let metres = language.metres(walk.metres)
        return "\(language(title)): \(name(of: walk)), \(metres) (\(language(verdict)))."
      }
    }
  }

  private var flips: [Wording] {
    var lines: [Wording] = []
    if let least = explanation.leastNormMetres {
      lines.append(ExplainWords.leastNorm(.metres(least)))
    }
    if explanation.dependsOnOneSite, let nearest = explanation.walks.first {
      lines.append(ExplainWords.dependsOn(name(of: nearest)))
    } else if explanation.status == .covered {
      lines.append(ExplainWords.dependsOnNone)
    }
    return lines + explanation.crossings.map(sentence) + [newSite].compactMap(\.self)
  }

  private func sentence(of found: RouteCrossing) -> Wording {
    let ways = found.crossing.wayIDs.prefix(3).map(String.init).joined(separator: " ")
    let crossing = ExplainWords.onTheWay(
      ExplainWords.name(of: found.crossing), ways: ways, at: coordinates(found.crossing.center))
    let then =
      found.walkWithout.map { ExplainWords.otherWalk(.metres($0.metres), to: name(of: $0)) }
      ?? ExplainWords.noOtherWalk
    return crossing + then + (found.isCritical ? ExplainWords.losesCover : Wording(""))
      + Wording(".")
  }

  private var newSite: Wording? {
    let limit = Wording.metres(norm.limitMetres)
    if let point = explanation.farthestNewSite {
      return ExplainWords.newSite(within: limit, asFarAs: coordinates(point))
    }
    guard explanation.status == .unreachable else { return nil }
    return explanation.isShutIn
      ? ExplainWords.newSiteDoesNotHelp : ExplainWords.newSiteOnSameStreets(within: limit)
  }
}
