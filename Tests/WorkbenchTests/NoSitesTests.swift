import Figures
import Findings
import Formats
import Foundation
import OutputFolder
import Page
import TestSupport
import Testing
import Words

@testable import Workbench

/// A run in which no site counts has figures like any other, and has to say so.
@Suite("No sites")
struct NoSitesTests {
  private static let none = "id,name,kind,x,y,status\n"
  private static let planned = none + "P,Plan,L-NSP,155500,463000,planned\n"

  private func project(_ sites: String?, _ more: String) throws -> ToyProject {
    let project = try ToyProject(more)
    if let sites { try project.write("sites.csv", sites) }
    return project
  }

  @Test(arguments: [
    (none, "", "No site was read, so nobody is covered."),
    (planned, "", "None of 1 sites has a status and readiness that count, so nobody is covered."),
    (nil, "ready: equipped", "None of 1 sites has a status and readiness that count"),
    (nil, "closed-sites: N", "The scenario leaves none of 1 sites that were read"),
  ])
  func `is a warning of check and of analyse`(sites: String?, more: String, sentence: String)
    async throws
  {
    let project = try project(sites, more)
    defer { withExtendedLifetime(project) {} }
    let settings = try ProjectSettings(project: project.folder)
    let report = try await Analyse.report(settings) { _ in }
    let checked = try await Check.run(settings) { _ in }
    #expect(checked.failures.isEmpty && !checked.isFine && !Analyse.isFine(report))
    for findings in [report.findings, checked.findings] {
      let found = try #require(findings.first { $0.code == "no-sites" })
      #expect(found.severity == .warning && found.message.hasPrefix(sentence), "\(found.message)")
      #expect(found.location.file == "sites.csv")
    }
    #expect(checked.text.contains("Give a list with at least one site"))
  }

  @Test func `is a warning when the extract holds none either`() async throws {
    let project = try ToyProject()
    let yaml = "network: town.osm.pbf\npopulation: people.csv\nsites-from-osm: true\n"
    try project.write("nsp.yaml", yaml)
    defer { withExtendedLifetime(project) {} }
    let checked = try await Check.run(ProjectSettings(project: project.folder)) { _ in }
    #expect(checked.findings.map(\.code).contains("no-sites"))
  }

  @Test func `is no warning where one site counts`() async throws {
    for more in ["", "scenario: blackout"] {
      let project = try project(nil, more)
      defer { withExtendedLifetime(project) {} }
      let settings = try ProjectSettings(project: project.folder)
      #expect(try await Check.run(settings) { _ in }.findings.isEmpty)
      let report = try await Analyse.report(settings) { _ in }
      #expect(!report.findings.contains { $0.code == "no-sites" })
    }
  }

  @Test(arguments: [
    ("F,Ver,L-NSP,155500,465000\n", "No street lies within 250 m of 1 of 1 sites"),
    (
      "N,Noord,L-NSP,155500,463200\nF,Ver,L-NSP,155500,465000\n",
      "No street lies within 250 m of 1 of 2 sites"
    ),
  ])
  func `sites that no street comes near are a warning`(rows: String, sentence: String)
    async throws
  {
    let project = try project("id,name,kind,x,y\n" + rows, "")
    defer { withExtendedLifetime(project) {} }
    let report = try await Analyse.report(ProjectSettings(project: project.folder)) { _ in }
    let found = try #require(report.findings.first { $0.code == "site-unsnapped" })
    #expect(found.message.hasPrefix(sentence), "\(found.message)")
    #expect(found.location.file == "sites.csv" && found.location.field == "F")
    #expect(found.severity == .warning && found.count == 1)
  }

  @Test(arguments: [
    (
      Language.dutch, "Niemand heeft een route naar een noodsteunpunt.",
      "dus niemand heeft een punt binnen de norm."
    ),
    (.english, "Nobody has a walk to an emergency support point.", "so nobody is covered."),
  ])
  func `leaves no hole in a sentence of the report`(
    language: Language, sentence: String, finding: String
  ) async throws {
    let project = try project(Self.none, "")
    defer { withExtendedLifetime(project) {} }
    var settings = try ProjectSettings(project: project.folder)
    settings.language = language
    settings.isStatic = true
    let file = try #require(try await boardFiles(Report.report(settings) { _ in }).first)
    let html = String(decoding: file.bytes, as: UTF8.self)
    #expect(html.contains(sentence) && html.contains(finding))
    #expect(!html.contains(/[a-zà-ÿ] –\./), "a sentence ends with nothing")
  }
}
