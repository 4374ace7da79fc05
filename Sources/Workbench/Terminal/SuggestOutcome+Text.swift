// What `nsp suggest` prints for people: the plan, its proof, and what cannot be.

import Coverage
import Exports
import Figures
import Formats
import Planning
import Siting
import Words

extension SuggestOutcome {
  /// The plan as text.
  public var text: String {
    [
      head, planText, idleText, proofText, obstacleText, uncoverableText, fairText,
      "files  \(folder)",
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func whole(_ value: Double) -> String { fixed(value, decimals: 0) }

  private func share(_ value: Double?) -> String {
    value.map { fixed($0 * 100, decimals: 1) + " %" } ?? "-"
  }

  private var head: String {
    let region = report.before.region.sums
    let covered = region.residents[.covered]
    return
      "\(Language.english.name(ofRegion: report.regionName)), norm \(report.norm.id): \(whole(report.norm.limitMetres)) m;"
      + " \(whole(covered)) of \(whole(region.total)) residents"
      + " (\(share(region.share))) are covered by \(report.before.evidence.sites.ranked.count) sites."
      + report.settings.scenarioSentence
  }

  private var planText: String {
    guard !report.plan.steps.isEmpty else { return "No new site." }
    let hasYears = report.question.perYear != nil
    let total = report.before.region.sums.total
    let table = TextTable(
      columns: ["step"] + (hasYears ? ["year"] : []) + [
        "site", "name", "gemeente", "gain (\(report.gainUnit))", "covered", "share", "instead",
      ],
      rows: report.plan.steps.indices.map { place in
        let step = report.plan.steps[place]
        let site = report.sites[step.site]
        let covered = step.standing.covered[0]
        return [String(place + 1)] + (report.year(ofStep: place).map { [String($0)] } ?? []) + [
          site.id, site.name, report.gemeente(of: step.site)?.name ?? "-", gain(of: step),
          whole(covered), share(total > 0 ? covered / total : nil),
          step.alternatives.prefix(2).map { report.sites[$0.site].id }.joined(separator: " "),
        ]
      }, numeric: hasYears ? [0, 1, 5, 6, 7] : [0, 4, 5, 6])
    return "The next sites, in the order in which to build them (goal \(report.question.goal)):\n"
      + table.text
  }

  private var idleText: String {
    guard let unused = report.unusedSites else { return "" }
    let why =
      switch unused.reason {
      case .none: "there are no other candidates."
      case .barredByRules: "the rules leave no room for another."
      case .addsNothing, .addsSomething: "none adds anything."
      }
    return "\(unused.count) more sites were asked for; " + why
  }

  private func gain(of step: SitingStep) -> String {
    guard step.gain.isFinite else { return "-" }
    return fixed(step.gain, decimals: report.unit == "m" ? 1 : 0)
  }

  private var proofText: String {
    let plan = report.plan
    guard plan.value.isFinite, !plan.steps.isEmpty else { return "" }
    let decimals = report.unit == "m" ? 1 : 0
    let value = "\(fixed(plan.value, decimals: decimals)) \(report.unit)"
    if report.isProvenBest { return "Proven: no plan is better than \(value)." }
    return "\(value); no plan is better than \(fixed(plan.bound, decimals: decimals)):"
      + " at most \(fixed(plan.gap * 100, decimals: 2)) % from the best."
      + (plan.isComplete ? "" : " The search was stopped before it had finished.")
  }

  private var obstacleText: String {
    let obstacles = report.plan.obstacles
    guard !obstacles.isEmpty else { return "" }
    return "What cannot be met:\n"
      + obstacles.map { "  " + report.sentence($0) }.joined(separator: "\n")
  }

  private var uncoverableText: String {
    guard !report.uncoverable.isEmpty else { return "" }
    let residents = report.uncoverable.reduce(0) { $0 + $1.residents }
    let table = TextTable(
      columns: ["gemeente", "residents", "norm that would", "candidate"],
      rows: report.uncoverable.map { row in
        [
          row.gemeente.map { report.gemeenten[$0].name } ?? "-", whole(row.residents),
          row.neededNormMetres.map { whole($0.rounded(.up)) + " m" } ?? "-",
          row.candidate?.id ?? "-",
        ]
      }, numeric: [1, 2])
    return "No candidate covers \(whole(residents)) residents:\n" + table.text
  }

  private var fairText: String {
    guard let fair = report.fair else { return "" }
    guard let price = report.priceOfFairness else {
      let head =
        fair.isComplete
        ? "A new site for every gemeente cannot be:"
        : "A plan with a new site for every gemeente was not found:"
      return head + "\n"
        + fair.obstacles.map { "  " + report.sentence($0) }.joined(separator: "\n")
    }
    let decimals = report.unit == "m" ? 1 : 0
    return "A new site for every gemeente costs \(fixed(max(0, price), decimals: decimals))"
      + " \(report.unit)."
  }
}
