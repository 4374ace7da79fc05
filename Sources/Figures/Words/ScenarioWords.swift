import Words

/// What differed from the region as it was read.
enum ScenarioWords {
  // MARK: How many

  /// Said of one, and of another number.
  typealias Counted = (one: Wording, many: Wording)

  static let closedSites: Counted = (
    Wording("punt gesloten", "site closed"), Wording("punten gesloten", "sites closed")
  )
  static let failedSites: Counted = (
    Wording("punt uitgevallen", "site failed"), Wording("punten uitgevallen", "sites failed")
  )
  static let addedSites: Counted = (
    Wording("punt extra", "site added"), Wording("punten extra", "sites added")
  )
  static let movedSites: Counted = (
    Wording("punt verplaatst", "site moved"), Wording("punten verplaatst", "sites moved")
  )
  static let closedStretches: Counted = (
    Wording("stuk straat dicht", "stretch of street closed"),
    Wording("stukken straat dicht", "stretches of street closed")
  )

  // MARK: Which

  static let namesOfClosedSites = Wording("gesloten punten", "closed sites")
  static let namesOfAddedSites = Wording("extra punten", "added sites")
  static let namesOfMovedSites = Wording("verplaatste punten", "moved sites")
  static let namesOfHazards = Wording("rampgebied", "hazard")
  static let namesOfFailedSites = Wording("uitgevallen punten", "failed sites")
  static let namesOfClosedStreets = Wording("gesloten straten", "closed streets")
}
