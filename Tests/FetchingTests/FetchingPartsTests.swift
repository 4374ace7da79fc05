import Foundation
import Testing

@testable import Fetching

/// The small rules of a download.
@Suite("Fetching parts")
struct FetchingPartsTests {

  @Test(arguments: [
    ("https://a.example/x/y.zip", "z.zip", "https://a.example/x/z.zip"),
    ("https://a.example/x/y.zip", "//b.example/z", "https://b.example/z"),
    ("http://a.example/x", "https://b.example/z", "https://b.example/z"),
  ])
  func `a redirect leads to an address`(from: String, location: String, to: String) throws {
    let url = try #require(URL(string: from))
    #expect(Redirect(from: url, to: location) == .target(try #require(URL(string: to))))
  }

  @Test func `a redirect from https to http is refused`() throws {
    let url = try #require(URL(string: "https://a.example/x"))
    #expect(Redirect(from: url, to: "http://a.example/x") == .unsafe)
    #expect(Redirect(from: url, to: "mailto:a@a.example") == .noAddress)
  }

  @Test(arguments: [
    ("Wed, 06 Aug 2025 20:21:10 GMT", "2025-08-06T20:21:10Z"),
    ("Mon, 31 Dec 2029 00:00:00 GMT", "2029-12-31T00:00:00Z"),
    ("2025-08-06", nil), ("Wed, 6 Aug 2025 20:21:10 GMT", nil), ("", nil),
  ])
  func `a date of HTTP becomes one of ISO 8601`(text: String, date: String?) {
    #expect(HTTPDate.iso8601(text) == date)
  }

  @Test(arguments: [(99_999, "99999 bytes"), (149_999, "0.1 MB"), (1_250_000, "1.3 MB")])
  func `lengths are told as people read them`(count: Int, text: String) {
    #expect(megabytes(count) == text)
  }

  @Test func `a weak tag is no promise of the same bytes`() {
    var origin = PartialFile.Origin(url: "x", etag: "W/\"a\"", lastModified: "some day")
    #expect(origin.validator == "some day")
    origin.etag = "\"a\""
    #expect(origin.validator == "\"a\"")
  }
}
