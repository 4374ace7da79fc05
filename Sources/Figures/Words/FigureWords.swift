import Words

/// The words of values.
enum FigureWords {
  static let yes = Wording("ja", "yes")
  static let fewerThan = Wording("minder dan ", "fewer than ")
  static let no = Wording("nee", "no")
}
