import Words

/// What is said in the section `BorderSection`.
enum BorderSectionWords {
  static let title = Wording("Over de gemeentegrens", "Across the border")
  static func caption(normNote: String) -> Wording {
    Wording(
      "Inwoners voor wie het dichtstbijzijnde punt in een andere gemeente staat. \(normNote)",
      "Residents whose nearest site stands in another gemeente. \(normNote)")
  }
  static func onlyByNeighbour(lent: String) -> Wording {
    Wording(
      "\(lent) inwoners zijn alleen gedekt door een punt van een buur buiten de "
        + "regio. Telden alleen de punten van de regio, dan woonden zij in een gat.",
      "\(lent) residents are covered only by a site of a neighbour outside the "
        + "region. Were only the region's own sites counted, they would live in a gap.")
  }
}
