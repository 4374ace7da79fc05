// Figures as members of JSON objects. Numbers are written as in the tables; what is not known is null.

import Figures
import Words

extension OrderedJSON {
  /// An object of the figures of a row; "walk.mean" is the member `mean` of the member `walk`.
  static func object<Row>(_ row: Row, _ figures: KeyValuePairs<String, Figure<Row>>) -> OrderedJSON
  {
    .object(members(of: row, figures))
  }

  /// The members of such an object, in the order in which their paths begin.
  static func members<Row>(
    of row: Row, _ figures: KeyValuePairs<String, Figure<Row>>
  ) -> [Member] {
    var members: [Member] = []
    for (path, figure) in figures {
      let names = path.split(separator: ".").map(String.init)
      place(figure.json(row), at: names[...], in: &members)
    }
    return members
  }

  private static func place(
    _ value: OrderedJSON, at path: ArraySlice<String>, in members: inout [Member]
  ) {
    guard let name = path.first else { return }
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return members.append(Member(name, value)) }
    if let known = members.firstIndex(where: { $0.name == name }),
      case .object(var inner) = members[known].value
    {
      place(value, at: rest, in: &inner)
      members[known].value = .object(inner)
    } else {
      var inner: [Member] = []
      place(value, at: rest, in: &inner)
      members.append(Member(name, .object(inner)))
    }
  }
}

extension Figure {
  /// The figure of a row; `null` when it is not known.
  func json(_ row: Row) -> OrderedJSON {
    switch value(row) {
    case .none, .fewerThan: return .null
    case .count(let count): return .integer(count)
    case .number(let number), .amount(let number, _):
      guard number.isFinite else { return .null }
      var text = TextBytes()
      unit.write(number, to: &text)
      return .number(text.text)
    case .text(let text): return .text(text)
    case .words(let words): return .text(words.dutch)
    case .flag(let isTrue): return .bool(isTrue)
    }
  }
}
