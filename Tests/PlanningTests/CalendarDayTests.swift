import Planning
import Testing

@Suite("Calendar day")
struct CalendarDayTests {
  @Test(arguments: [
    "2027-07-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31",
  ])
  func `a day is written as it is read`(text: String) throws {
    #expect(try #require(CalendarDay(text)).text == text)
  }

  @Test(arguments: [
    "2027-7-1", "2025-02-29", "1900-02-29", "2027-13-01", "2027-00-01", "2027-04-31", "2027-01-00",
    "27-01-01", "2027/01/01", "2027-01-01T00:00:00Z", "0000-01-01", "2027-01-+1", "", "morgen",
  ])
  func `what is no day is refused`(text: String) { #expect(CalendarDay(text) == nil) }

  @Test(arguments: [
    ("2026-01-01", "2026-12-31", 364), ("2024-02-28", "2024-03-01", 2),
    ("2025-02-28", "2025-03-01", 1), ("1970-01-01", "2000-01-01", 10_957),
    ("2027-07-01", "2027-01-01", -181),
  ])
  func `days between two days`(first: String, second: String, days: Int) throws {
    let (one, two) = (try #require(CalendarDay(first)), try #require(CalendarDay(second)))
    #expect(two.number - one.number == days)
    #expect((one < two) == (days > 0))
  }
}
