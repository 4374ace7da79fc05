// Places in a text, such as {found}, which are filled with values when the text is read.

extension Wording {
  /// The names of the places in the text of one language: `found` for "found {found}".
  package func places(in language: Language) -> Set<String> {
    Set(Self.pieces(of: language(self)).compactMap(\.place))
  }

  /// The text of one language with its places filled; a place without a value stays as it is.
  package func filled(in language: Language, _ value: (String) -> String?) -> String {
    Self.pieces(of: language(self)).map { piece in
      guard let place = piece.place else { return piece.text }
      return value(place) ?? "{\(place)}"
    }.joined()
  }

  /// A run of plain text, or the name of a place.
  private struct Piece {
    var text = ""
    var place: String?
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(Piece(text: String(rest[..<open])))
      pieces.append(Piece(place: String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [Piece(text: String(rest))]
  }
}
