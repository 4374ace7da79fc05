import Planning
public import Siting
public import Words

extension SuggestReport {
  /// Why a demand cannot be met, in one sentence; gemeenten and sites by name.
  public func sentence(_ obstacle: SitingObstacle, in language: Language = .english) -> String {
    language(words(of: obstacle))
  }

  private func words(of obstacle: SitingObstacle) -> Wording {
    func place(_ area: Int?) -> Wording {
      area.map { Wording(gemeenten[$0].name) } ?? ObstacleWords.wholeRegion
    }
    return switch obstacle {
    case .shareOutOfReach(let area, let wanted, let reachable, let people):
      ObstacleWords.shareOutOfReach(place(area), wanted, reachable: reachable, of: people)
    case .tooFewCandidates(let area, let wanted, let available):
      ObstacleWords.tooFewCandidates(place(area), wanted, available)
    case .tooManyWanted(let wanted, let allowed):
      ObstacleWords.tooManyWanted(by: gemeenten.count, wanted, allowed)
    case .tooManyRequired(let area, let required, let allowed):
      ObstacleWords.tooManyRequired(place(area), required, allowed)
    case .requiredTooNear(let site, let other):
      ObstacleWords.requiredTooNear(sites[site].id, sites[other].id)
    case .rulesExcludeEachOther: ObstacleWords.rulesExcludeEachOther
    case .leastAboveMost(let least, let most): ObstacleWords.leastAboveMost(least, most)
    case .notEverybodyWithSoManySites(let allowed): ObstacleWords.notEverybody(with: allowed)
    case .noneFoundInTime: ObstacleWords.noneFoundInTime
    case .notWithSoManySites(let allowed): ObstacleWords.notEnough(allowed)
    }
  }
}
