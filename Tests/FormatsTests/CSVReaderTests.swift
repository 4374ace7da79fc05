import Findings
import Formats
import TestSupport
import Testing
import Words

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("comma", "a,b\n1,2\n", "a|b", "1|2"),
    ("semicolon", "a;b\n1;2\n", "a|b", "1|2"),
    ("tab", "a\tb\n1\t2\n", "a|b", "1|2"),
    ("no line break at the end", "a,b\n1,2", "a|b", "1|2"),
    ("CRLF", "a,b\r\n1,2\r\n", "a|b", "1|2"),
    ("CR alone", "a,b\r1,2\r", "a|b", "1|2"),
    ("byte order mark", "\u{FEFF}a,b\n1,2\n", "a|b", "1|2"),
    ("quotes around", "\"a\",\"b\"\n\"1\",\"2\"\n", "a|b", "1|2"),
    ("delimiter in quotes", "a,b\n\"1,5\",2\n", "a|b", "1,5|2"),
    ("doubled quotes", "a,b\n\"x \"\"y\"\"\",\"\"\"\"\n", "a|b", "x \"y\"|\""),
    ("line breaks in quotes", "a,b\n\"x\r\ny\",2\n", "a|b", "x\r\ny|2"),
    ("quote inside a bare field", "a,b\n5\" pijp,2\n", "a|b", "5\" pijp|2"),
    ("empty and quoted empty", "a,b,c\n,\"\",3\n", "a|b|c", "∅|∅|3"),
    ("trailing empty", "a,b\n1,\n", "a|b", "1|∅"),
    ("spaces are kept, but not in names", " a , b\n 1, 2\n", "a|b", " 1| 2"),
    ("blank lines are no rows", "\n\na,b\n\n1,2\n\r\n\n3,4\n\n", "a|b", "1|2/3|4"),
    (
      "repeated and empty names", "a,a,,a_2,a\n1,2,3,4,5\n", "a|a_2|column_3|a_2_2|a_3", "1|2|3|4|5"
    ),
    ("one column", "naam\nAlmere\nUrk\n", "naam", "Almere/Urk"),
    ("header alone", "a;b\n", "a|b", ""),
    (
      "comma in the header, semicolons between", "naam;adres, plaats\nx;y\n", "naam|adres, plaats",
      "x|y"
    ),
    ("the rows decide", "a,b;c,d\n1;2\n", "a,b|c,d", "1|2"),
    ("delimiter in a quoted name", "\"a;b;c\",d\n1,2\n", "a;b;c|d", "1|2"),
    ("Excel's own line", "sep=;\r\na;b,c,d\r\n1;2\r\n", "a|b,c,d", "1|2"),
  ])
  func `a file gives these columns and rows`(
    name: String, text: String, columns: String, rows: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try openFeatureFile(folder.file("t.csv", text))
    let outcome = Outcome(reading: file.path)
    #expect(outcome.error == nil && outcome.findings.isEmpty)
    #expect(file.layers.map(\.name) == ["t"])
    #expect(file.layers[0].columns.joined(separator: "|") == columns)
    #expect(rowTexts(outcome).joined(separator: "/") == rows)
  }

  @Test func `text that is not UTF-8 is read as Windows-1252`() throws {
    let folder = try TemporaryFolder()
    // "Één €": C9 E9 6E 20 80.
    let path = try folder.file("t.csv", Array("naam\n".utf8) + [0xC9, 0xE9, 0x6E, 0x20, 0x80])
    #expect(rowTexts(Outcome(reading: path)) == ["Één €"])
  }

  @Test(arguments: [
    // One broken byte in UTF-8, with and without its mark; two letters in two encodings.
    Array("naam\nCafé\nÉén\n".utf8) + [0xE9, 0x0A], [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9, 0x0A],
    Array("naam\né\n".utf8) + [0xE9, 0x0A],
  ])
  func `a mixture of encodings is refused with the place of the first odd byte`(bytes: [UInt8])
    throws
  {
    let folder = try TemporaryFolder()
    let error = Outcome(reading: try folder.file("t.csv", bytes)).error
    #expect(error?.expected.english == "text in one encoding")
    #expect(error?.found.english.hasSuffix("the first at position \(bytes.count - 1)") == true)
  }

  @Test func `letters of Windows-1252 that meet by chance make no mixture`() throws {
    let folder = try TemporaryFolder()
    // "CAFÉ’S" has two bytes that are also one letter of UTF-8; "één" has none.
    let path = try folder.file(
      "t.csv", Array("naam\nCAF".utf8) + [0xC9, 0x92, 0x53, 0x0A, 0xE9, 0xE9, 0x6E, 0x0A])
    #expect(rowTexts(Outcome(reading: path)) == ["CAFÉ’S", "één"])
  }

  @Test func `a mark behind a doubled quote hides neither`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", "a,b\n\"x \"\"\u{301};\"\"\",2\n")
    #expect(rowTexts(Outcome(reading: path)) == ["x \"\u{301};\"|2"])
  }

  @Test func `only semicolons make a point a mark of thousands`() throws {
    let folder = try TemporaryFolder()
    for (name, text, mayGroup) in [
      ("s.csv", "a;b\n1;2\n", true), ("c.csv", "a,b\n1,2\n", false),
      ("t.csv", "a\tb\n1\t2\n", false),
    ] {
      let file = try openFeatureFile(folder.file(name, text))
      #expect(file.layers[0].pointsMayGroup == mayGroup)
    }
  }

  @Test func `a row of another length is refused and the next one read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", "a,b,c\r\n1,\"2\r\n\",3\r\n1,2\r\n1,2,3,\r\n\"4\",5,6\n")
    let outcome = Outcome(reading: path)
    #expect(rowTexts(outcome) == ["1|2\r\n|3", "4|5|6"])
    #expect(outcome.findings.map(\.location.row) == [2, 3])
    #expect(
      outcome.findings.map(\.message) == [
        "row refused: line 4: expected 3 fields as in the header, found 2",
        "row refused: line 5: expected 3 fields as in the header, found 4",
      ])
    #expect(outcome.features[0].map(\.row) == [1, 4])
  }

  @Test func `text behind a closing quote refuses the row`() throws {
    let folder = try TemporaryFolder()
    let outcome = Outcome(reading: try folder.file("t.csv", "a,b\n1,\"2\"x\n3,4\n"))
    #expect(rowTexts(outcome) == ["3|4"])
    #expect(outcome.findings.map(\.code) == ["quote"])
    #expect(outcome.findings[0].message.contains("column b"))
  }

  @Test func `a quote that is never closed stops the file and says where it is`() throws {
    let folder = try TemporaryFolder()
    let outcome = Outcome(reading: try folder.file("t.csv", "a,b\n1,2\n3,\"4\n5,6\n"))
    #expect(outcome.error?.location.row == 2)
    #expect(outcome.error?.found.english == "a quote opened on line 3 and never closed")
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
    ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00], "UTF-16"),
    ([0x61, 0x2C, 0x62, 0x0A, 0x01, 0x00, 0x02], "zero byte at position 6"),
    ([0x0A, 0x0D, 0x0A], "empty lines"),
  ])
  func `what is no text is refused by name`(bytes: [UInt8], found: String) throws {
    let folder = try TemporaryFolder()
    let outcome = Outcome(reading: try folder.file("t.csv", bytes))
    #expect(outcome.error?.found.english.contains(found) == true)
  }

  @Test func `only the columns asked for are read, in the order asked for`() throws {
    let folder = try TemporaryFolder()
    let file = try openFeatureFile(folder.file("t.csv", "a,b,c\n1,2,3\n"))
    var layer = file.layers[0]
    layer.columns = ["c", "a"]
    var values: [[AttributeValue]] = []
    try file.read(layer) { row throws(DataError) in
      if case .feature(let feature) = row { values.append(feature.values) }
    }
    #expect(values == [[.text("3"), .text("1")]])
    layer.columns = ["d"]
    let error = #expect(throws: DataError.self) { try file.read(layer) { _ in } }
    #expect(error?.found.english == "a, b, c")
  }

  private func rowTexts(_ outcome: Outcome) -> [String] {
    (outcome.features.first ?? []).map { feature in
      feature.values.map { if case .text(let text) = $0 { text } else { "∅" } }
        .joined(separator: "|")
    }
  }
}
