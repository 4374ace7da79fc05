import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

@Suite struct CSVWriterTests {
  @Test func `values are written with fixed decimals and without surprises`() throws {
    let output = ByteOutput()
    let writer = try CSVWriter(
      output, columns: [CSVColumn("id"), CSVColumn("walk_m"), CSVColumn("share", decimals: 4)])
    try writer.write([.text("A"), .real(1234.5), .real(0.33335)])
    try writer.write([.integer(-7), .real(.infinity), .null])
    #expect(text(output) == "id,walk_m,share\nA,1234.500,0.3333\n-7,,\n")
  }

  @Test(arguments: [
    ("Urk", "Urk"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
    (" a", "\" a\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1 a", "'+1 a"),
    ("-cmd", "'-cmd"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("-5", "-5"), ("+31.5", "+31.5"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("", "\"\""),
    ("a=b", "a=b"), ("x;=1+1", "\"x;'=1+1\""), ("x\t =1", "\"x\t' =1\""), ("x\n@y", "\"x\n'@y\""),
    ("a; -5; +b", "\"a; -5;' +b\""), ("x;;=1", "\"x;;'=1\""), ("a;b", "\"a;b\""),
  ])
  func `text is quoted where needed and never a formula`(value: String, field: String) throws {
    let output = ByteOutput()
    try CSVWriter(output, columns: [CSVColumn("=a")]).write([.text(value)])
    #expect(text(output) == "'=a\n\(field)\n")
  }

  @Test func `what is written is read again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/t.csv"
    let output = try ByteOutput(path: path)
    let writer = try CSVWriter(output, columns: [CSVColumn("a"), CSVColumn("b")])
    let texts = ["é\u{1F600}", "x\r\ny", "\"", ";", "a,b", " s "]
    // Enough rows to fill the buffer more than once.
    for round in 0..<5000 {
      try writer.write([.text(texts[round % texts.count]), .integer(Int64(round))])
    }
    try output.close()
    let outcome = Outcome(reading: path)
    #expect(outcome.description == "t 5000")
    for (round, feature) in outcome.features[0].enumerated() {
      #expect(feature.values == [.text(texts[round % texts.count]), .text("\(round)")])
    }
  }

  @Test func `a full disk and a missing folder are errors that name the file`() throws {
    let full = try ByteOutput(path: "/dev/full")
    let writer = try CSVWriter(full, columns: [CSVColumn("a")])
    let error = #expect(throws: DataError.self) {
      for _ in 0..<100_000 { try writer.write([.text("row")]) }
    }
    #expect(error?.kind == .unwritable)
    #expect(error?.found.english == "No space left on device")
    let missing = #expect(throws: DataError.self) { try ByteOutput(path: "/no/such/folder/a.csv") }
    #expect(missing?.location.file == "/no/such/folder/a.csv")
  }

  private func text(_ output: ByteOutput) -> String {
    String(decoding: output.bytes, as: UTF8.self)
  }
}
