extension Int {
  /// The number with zeros in front up to so many digits: "0042".
  package func digits(atLeast width: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, width - text.count)) + text
  }
}
