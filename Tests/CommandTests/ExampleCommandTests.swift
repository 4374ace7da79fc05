import Foundation
import TestSupport
import Testing

/// A made-up region is a project that the other commands take as it is.
@Suite("Example command")
struct ExampleCommandTests {
  private func bytes(in folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      result[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return result
  }

  @Test func `check, analyse and report run on a region as it is`() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.path + "/region"
    let made = try CommandRun(["example", folder, "--residents", "3000", "--seed", "5"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("3000 residents in 1 gemeenten"))
    let check = try CommandRun(["check", folder])
    #expect(check.status == 0, "\(check.errors)")
    #expect(!check.output.contains("warning:") && !check.output.contains("outside-region"))
    let analyse = try CommandRun(["analyse", folder])
    #expect(analyse.status == 0, "\(analyse.errors)")
    #expect(FileManager.default.fileExists(atPath: folder + "/out/summary.json"))
    let report = try CommandRun(["report", folder])
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.output.contains("index.html"))
    #expect(FileManager.default.fileExists(atPath: folder + "/out/report/index.html"))
  }

  @Test func `a second run replaces the region by the same one`() throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.path + "/region"
    let command = ["example", folder, "--residents", "1000", "--quiet"]
    #expect(try CommandRun(command).status == 0)
    let before = try bytes(in: folder)
    #expect(before.count > 8)
    #expect(try CommandRun(command).status == 0)
    #expect(try bytes(in: folder) == before)
  }

  @Test(arguments: ["nsp.yaml", "noodsteunpunten.csv", "README.md"])
  func `what somebody changed since is replaced only when asked`(name: String) throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.path + "/region"
    let command = ["example", folder, "--residents", "1000", "--quiet"]
    #expect(try CommandRun(command).status == 0)
    let before = try bytes(in: folder)
    let file = URL(fileURLWithPath: folder + "/" + name)
    try ((try #require(before[name])) + Data("# mine\n".utf8)).write(to: file)
    let mine = try bytes(in: folder)
    let run = try CommandRun(command)
    #expect(run.status == 64)
    #expect(run.errors.contains("/\(name)") && run.errors.contains("--overwrite"), "\(run.errors)")
    #expect(try bytes(in: folder) == mine)
    #expect(try CommandRun(command + ["--overwrite"]).status == 0)
    #expect(try bytes(in: folder) == before)
  }

  @Test func `a file that was removed comes back, and a folder without sums is left alone`() throws
  {
    let scratch = try TemporaryFolder()
    let folder = scratch.path + "/region"
    let command = ["example", folder, "--residents", "1000", "--quiet"]
    #expect(try CommandRun(command).status == 0)
    let before = try bytes(in: folder)
    try FileManager.default.removeItem(atPath: folder + "/kandidaten.csv")
    #expect(try CommandRun(command).status == 0)
    #expect(try bytes(in: folder) == before)
    try FileManager.default.removeItem(atPath: folder + "/SHA256SUMS")
    #expect(try CommandRun(command).status == 64)
  }

  @Test func `a folder that is somebody else's is refused`() throws {
    let scratch = try TemporaryFolder()
    try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("thesis.txt"))
    let run = try CommandRun(["example", scratch.path, "--residents", "1000"])
    #expect(run.status == 64)
    #expect(try bytes(in: scratch.path).count == 1)
  }

  @Test(arguments: ["12", "900000000", "many"])
  func `a size that cannot be is a usage error`(residents: String) throws {
    let scratch = try TemporaryFolder()
    let run = try CommandRun(["example", scratch.path + "/region", "--residents", residents])
    #expect(run.status == 64, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/region/nsp.yaml"))
  }
}
