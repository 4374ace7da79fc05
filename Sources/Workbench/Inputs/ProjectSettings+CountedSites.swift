// Which sites count, and what is said when none does: a run without sites has figures like any other.

import Findings
import Formats
import Planning

extension ProjectSettings {
  /// The sites that count under a scenario, of those that it leaves usable.
  func counted(_ usable: [Noodsteunpunt], under scenario: Scenario) -> [Noodsteunpunt] {
    let (statuses, readiness) = (self.count, self.ready)
    return usable.filter { site in
      let isReady = readiness.map { least in site.readiness.map { $0 >= least } ?? false } ?? true
      return scenario.addedCandidates.contains(site.id)
        || statuses.contains(site.status) && isReady
    }
  }

  /// What findings about sites name: the first list, or the flag without one.
  var sitesName: String { self.sites.first.map(InputLoader.baseName) ?? "--sites-from-osm" }

  /// The warning that no site counts; nothing when one does.
  ///
  /// - Parameters:
  ///   - read: sites that were read.
  ///   - usable: sites under the scenario, whatever their status.
  func noSites(read: Int, usable: Int, counted: Int) -> [Finding] {
    guard counted == 0 else { return [] }
    let location = DataLocation(file: sitesName)
    if usable > 0 { return [Finding(.noneOfUsable, at: location, ["sites": .count(usable)])] }
    if read > 0 { return [Finding(.noneLeftByScenario, at: location, ["sites": .count(read)])] }
    return [Finding(.noSiteRead, at: location)]
  }
}
