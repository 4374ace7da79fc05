import Coverage
import Figures
import Siting
import Testing
import Words

@testable import Workbench

/// Figures that break a law end the run as a failure of the program, whatever was asked.
@Suite("Broken laws")
struct BrokenLawsTests {
  @Test func `a run whose figures hold breaks none`() async throws {
    let project = try ToyProject()
    let outcome = try await Analyse.run(ProjectSettings(project: project.folder)) { _ in }
    #expect(outcome.brokenLaws == nil)
  }

  @Test func `a resident too many is named, with the folder and a status of its own`() async throws
  {
    let project = try ToyProject()
    var outcome = try await Analyse.run(ProjectSettings(project: project.folder)) { _ in }
    outcome.report.outcome.region.sums.add(1, .covered)
    let broken = try #require(outcome.brokenLaws)
    #expect(broken.laws == ["people-conserved", "nearest-adds-up"])
    let failure = Failure(broken)
    #expect(failure.exitStatus == 70)
    #expect(failure.message.english.contains(outcome.folder))
    #expect(failure.message.english.contains("people-conserved, nearest-adds-up"))
  }

  @Test func `a plan that covers other people than it promised is named`() async throws {
    let project = try ToyProject("candidates: candidates.csv")
    try project.write(
      "candidates.csv",
      "id,name,kind,x,y\nC,Zuid,L-NSP,\(ToyProject.corner.x),\(ToyProject.corner.y)\n")
    var settings = try ProjectSettings(project: project.folder)
    settings.suggest.newSites = 1
    var outcome = try await Suggest.run(settings) { _ in }
    #expect(outcome.brokenLaws == nil)
    outcome.report.plan.value += 1000
    #expect(outcome.brokenLaws?.laws == ["bound-not-below-value"])
  }
}
