/// What bounds sets of one table: the relaxation, and the method that suggests multipliers, where there is
/// one for such tables.
final class DualBound {
  let relaxation: LagrangianRelaxation
  let hybrid: HybridGradientMethod?

  init(_ core: CoreTable) {
    relaxation = LagrangianRelaxation(core.table, rules: core.rules)
    hybrid = HybridGradientMethod.suits(core.table) ? HybridGradientMethod(relaxation.demands) : nil
  }

  var groups: ConflictGroups { relaxation.groups }

  /// How many table entries were looked at.
  var work: Int { relaxation.work + (hybrid?.work ?? 0) }

  /// Where to begin: no candidate is likelier than another.
  func firstPoint() -> PrimalDualPoint {
    PrimalDualPoint(
      multipliers: relaxation.firstMultipliers(),
      shares: [Double](repeating: 0, count: relaxation.table.candidateCount))
  }
}
