extension Language {
  /// Names with commas between; the first thirty and how many more when there are more.
  package func list(_ names: [String], atMost most: Int = 30) -> String {
    let shown = names.prefix(most).joined(separator: ", ")
    guard names.count > most else { return shown }
    return shown + self(" en nog \(names.count - most)", " and \(names.count - most) more")
  }
}
