import Planning
import Testing

@Suite("Walking norm")
struct WalkingNormTests {
  @Test func `exactly the norm is met, a hair more is not`() throws {
    let norm = try #require(NormProfile.named("1000m")?.walkingNorm)
    #expect(norm.isMet(by: 1000))
    #expect(norm.isMet(by: 1000 + 0.5e-6))
    #expect(!norm.isMet(by: 1000.00001))
  }

  @Test(arguments: [
    ("1000m", 1000.0), ("1.5km", 1500), ("750", 750), ("15min@5km/h", 1250),
    ("15min@0.8m/s", 720), ("nl-vru-1km", 1000), ("walk-30", 2500), ("vuln-500", 500),
  ])
  func `a text names a norm`(text: String, metres: Double) throws {
    let norm = try #require(NormProfile.named(text)?.walkingNorm)
    #expect(abs(norm.limitMetres - metres) < 1e-9)
  }

  @Test(arguments: ["", "far", "-5m", "0m", "nanm", "15min", "15min@fast"])
  func `what is no norm has no name`(text: String) {
    #expect(NormProfile.named(text) == nil)
  }

  @Test func `a ratio is no norm of walking, and a project's own norm goes before built-in ones`()
    throws
  {
    let ratio = try #require(NormProfile.named("nl-ratio-5000"))
    #expect(ratio.walkingNorm == nil)
    var own = ratio
    own.rule = .walk(metres: 700)
    #expect(NormProfile.named("nl-ratio-5000", own: [own])?.walkingNorm?.limitMetres == 700)
  }

  @Test func `profiles have names, sources and a status each`() {
    #expect(Set(NormProfile.builtIn.map(\.id)).count == 7)
    #expect(NormProfile.builtIn.contains { $0.id == NormProfile.defaultID })
    for profile in NormProfile.builtIn {
      #expect(!profile.title.isEmpty && !profile.source.isEmpty && !profile.status.isEmpty)
    }
  }

  @Test func `no norm is longer than a million kilometres, be it a time`() {
    #expect(NormProfile.Rule("1000000km") != nil)
    #expect(NormProfile.Rule("1000000min@60km/h") != nil)
    #expect(NormProfile.Rule("1000000min@1000000km/h") == nil)
  }

  @Test func `ids are ordered by their bytes`() {
    #expect(Noodsteunpunt.idPrecedes("s10", "s9"))
    #expect(Noodsteunpunt.idPrecedes("S", "s"))
    #expect(!Noodsteunpunt.idPrecedes("a", "a"))
  }
}
