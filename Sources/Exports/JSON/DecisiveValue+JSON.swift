import Figures

extension DecisiveValue {
  /// The value of the member of `summary.json`.
  var json: OrderedJSON {
    switch self {
    case .flag(let flag), .contrary(let flag): .bool(flag)
    case .number(let number), .limit(let number): number.json
    case .limits(let limits):
      .object(limits.sorted { $0.key < $1.key }.map { OrderedJSON.Member($0.key, $0.value.json) })
    case .text(let text): .text(text)
    case .texts(let texts): .texts(texts)
    }
  }
}

extension RoundedNumber {
  fileprivate var json: OrderedJSON { .trimmed(value, decimals: decimals) }
}
