// Which sites count, and what is said when none does: a run without sites has figures like any other.

import Findings
import Formats
import Planning

/// The sites of a region under a scenario.
struct SitesUnderScenario: Sendable {
  /// Those that fail, and those that can be used whether they count or not.
  let all: Scenario.Sites
  /// Those that count.
  let counted: [Noodsteunpunt]
  /// The warning that none counts; empty when one does.
  let findings: [Finding]
}

extension RegionInputs {
  /// The sites under a scenario.
  func counted(under scenario: Scenario) -> SitesUnderScenario {
    let all = scenario.sites(from: sites)
    let (statuses, readiness) = (settings.count, settings.ready)
    let counted = all.usable.filter { site in
      let isReady = readiness.map { least in site.readiness.map { $0 >= least } ?? false } ?? true
      return scenario.addedCandidates.contains(site.id)
        || statuses.contains(site.status) && isReady
    }
    let findings = counted.isEmpty ? [noSites(usable: all.usable.count)] : []
    return SitesUnderScenario(all: all, counted: counted, findings: findings)
  }

  /// The warning that no site counts.
  ///
  /// - Parameter usable: sites under the scenario, of any status.
  private func noSites(usable: Int) -> Finding {
    let location = DataLocation(file: settings.sitesName)
    if usable > 0 { return Finding(.noneOfUsable, at: location, ["sites": .count(usable)]) }
    if sites.isEmpty { return Finding(.noSiteRead, at: location) }
    return Finding(.noneLeftByScenario, at: location, ["sites": .count(sites.count)])
  }
}

extension ProjectSettings {
  /// What findings about sites name: the first list, or the flag without one.
  var sitesName: String { self.sites.first?.baseName ?? "--sites-from-osm" }
}
