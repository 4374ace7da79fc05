import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes, wherever and however they are read.
@Suite("Reproducibility")
struct ReproducibilityTests {
  /// How a machine differs from another.
  private struct Machine {
    var locale: String
    var timeZone: String
    var threads: Int
    /// Commands are given the project from elsewhere, or run inside it.
    var isInside: Bool
  }

  private static let machines = [
    Machine(locale: "C", timeZone: "UTC", threads: 1, isInside: false),
    Machine(locale: "nl_NL.UTF-8", timeZone: "Pacific/Kiritimati", threads: 2, isInside: true),
    Machine(locale: "tr_TR.UTF-8", timeZone: "America/St_Johns", threads: 3, isInside: false),
    Machine(locale: "en_US.UTF-8", timeZone: "Europe/Amsterdam", threads: 4, isInside: true),
  ]

  /// Names and bytes of all files that a machine makes of an example region.
  private func files(_ machine: Machine) throws -> [String: Data] {
    let scratch = try TemporaryFolder()
    let project = scratch.path + "/regio"
    let environment = [
      "LC_ALL": machine.locale, "LANG": machine.locale, "LANGUAGE": machine.locale,
      "TZ": machine.timeZone,
    ]
    func run(_ command: String, _ arguments: String...) throws {
      let run = try CommandRun(
        [command] + (machine.isInside ? [] : [project]) + arguments
          + ["--threads", "\(machine.threads)", "--quiet"], environment: environment,
        folder: machine.isInside ? project : nil)
      try #require(run.status == 0, "\(command): \(run.errors)")
    }
    let made = try CommandRun(
      ["example", project, "--residents", "3000", "--threads", "\(machine.threads)", "--quiet"],
      environment: environment)
    try #require(made.status == 0, "\(made.errors)")
    try run("suggest", "--new-sites", "2", "--candidates-from-osm", "school,place_of_worship")
    try run("stress")
    try run("report", "--new-sites", "2", "--candidates-from-osm", "school,place_of_worship")
    try run("analyse")
    var files: [String: Data] = [:]
    let found = try #require(FileManager.default.enumerator(atPath: project))
    for case let name as String in found where !name.contains(".nsp") {
      var isFolder: ObjCBool = false
      let path = project + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return files
  }

  @Test func `locale, time zone, threads and working folder change no byte`() throws {
    let first = try files(Self.machines[0])
    #expect(first.keys.contains("out/summary.json") && first.keys.contains("out/report/index.html"))
    for machine in Self.machines.dropFirst() {
      let other = try files(machine)
      #expect(Set(other.keys) == Set(first.keys), "\(machine)")
      for (name, bytes) in first {
        #expect(other[name] == bytes, "\(name) differs: \(machine)")
      }
    }
  }
}
