import Fetching
import Findings
import Formats
import Foundation
import TestSupport
import Testing
import Words

@testable import Workbench

/// New projects: what `nsp init` writes is what the other commands read.
@Suite("Initialise")
struct InitialiseTests {
  private let scratch: TemporaryFolder
  private var folder: String { scratch.path + "/project" }

  init() throws { scratch = try TemporaryFolder() }

  private func settings(_ region: String?) throws -> ProjectSettings {
    _ = try Initialise.run(folder: folder, region: region)
    return try ProjectSettings(project: folder)
  }

  @Test func `VR06 has exactly the 22 gemeenten of Noord- en Oost-Gelderland`() throws {
    let written = try settings("VR06")
    #expect(
      written.region == [
        "GM0197", "GM0200", "GM1859", "GM1876", "GM0213", "GM0222", "GM0230", "GM0232", "GM0233",
        "GM0243", "GM0244", "GM0246", "GM0262", "GM1955", "GM0302", "GM0269", "GM1586", "GM1509",
        "GM0273", "GM0285", "GM0294", "GM0301",
      ])
    #expect(
      written.network.map { URL(fileURLWithPath: $0).lastPathComponent } == [
        "gelderland-latest.osm.pbf", "overijssel-latest.osm.pbf", "flevoland-latest.osm.pbf",
        "nordrhein-westfalen-latest.osm.pbf",
      ])
    #expect(written.norm == ["nl-vru-1km"])
    #expect(written.sitesFromOSM)
  }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [("VR06", 22), ("VR08", 14), ("VR14", 6), ("VR25", 6)])
  func `the built-in gemeenten have the codes and names of CBS`(code: String, count: Int) throws {
    let file = SharedData.path("data/gemeenten/gemeenten_2024_cbs_wgs84.geojson")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
    let features = try #require((root as? [String: Any])?["features"] as? [[String: Any]])
    var names: [String: String] = [:]
    for feature in features {
      let properties = feature["properties"] as? [String: Any]
      guard let code = properties?["gemeentecode"] as? String else { continue }
      names[code] = properties?["gemeentenaam"] as? String
    }
    let gemeenten = try #require(knownGemeenten[code])
    #expect(gemeenten.count == count)
    #expect(Set(gemeenten.map(\.code)).count == count)
    for gemeente in gemeenten {
      let name = try #require(names[gemeente.code], "\(gemeente.code)")
      #expect(name.hasPrefix(gemeente.name), "\(gemeente.code) is \(name)")
    }
    #expect(Veiligheidsregio.of(exactly: gemeenten.map(\.code).reversed())?.code == code)
    #expect(Veiligheidsregio.of(exactly: gemeenten.dropLast().map(\.code)) == nil)
  }

  @Test(arguments: (1...25).map { $0 < 10 ? "VR0\($0)" : "VR\($0)" } + [nil])
  func `every region gives a project that can be read, with all it reads in the list`(
    region: String?
  ) throws {
    let written = try settings(region)
    let listed = Set(written.downloads.map { folder + "/" + $0.file })
    let read = written.network + written.population + [written.gemeenten].compactMap(\.self)
    #expect(read.count >= 3)
    for file in read { #expect(listed.contains(file), "\(file)") }
    for download in written.downloads {
      #expect(download.url.scheme == "https" && download.licence != nil, "\(download.name)")
    }
    let known = region.flatMap { knownGemeenten[$0] }
    #expect(written.region == known?.map(\.code) ?? [region].compactMap(\.self))
    if region != nil, known == nil {
      #expect(written.gemeenten?.contains("gebiedsindelingen") == true, "the register decides")
    }
  }

  @Test(arguments: [
    ("vr6", "VR06"), ("noord en oost gelderland", "VR06"), ("FRYSLAN", "VR02"),
    ("Friesland", "VR02"), ("Noord-Holland Noord", "VR10"), ("Veiligheidsregio Utrecht", "VR09"),
    ("VNOG", "VR06"), ("ijsselland", "VR04"),
  ])
  func `a region is found by what people write`(word: String, code: String) throws {
    #expect(try Veiligheidsregio.named(word).code == code)
  }

  @Test(arguments: [
    ("Gelderland", "Noord- en Oost-Gelderland, Gelderland-Midden, Gelderland-Zuid."),
    ("Zeland", "Zeeland"), ("VR26", "VR01 Groningen"), ("xyzzyxyzzy", "VR25 Flevoland"),
  ])
  func `an unknown region names those that may be meant`(word: String, nearest: String) throws {
    let error = #expect(throws: DataError.self) { try Veiligheidsregio.named(word) }
    #expect(error?.kind == .usage)
    #expect(error?.nextStep.english.contains(nearest) == true, "\(error?.sentence.english ?? "")")
  }

  @Test func `a project file that is there stays as it is`() throws {
    _ = try settings("VR14")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/nsp.yaml"))
    let error = #expect(throws: DataError.self) {
      try Initialise.run(folder: folder, region: "VR25")
    }
    #expect(error?.kind == .unwritable)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/nsp.yaml")) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["nsp.yaml"])
  }

  @Test func `every key is named or explained in the file`() throws {
    let text = ProjectTemplate(region: nil).text
    let keys = ProjectSettings.keys + PlanSettingList.names + projectSections.keys
    for key in keys { #expect(text.contains("\(key):"), "\(key)") }
  }

  @Test(arguments: ["VR06", "VR01", nil])
  func `every line of the file has a key that is known`(region: String?) throws {
    let known = Set(
      ProjectSettings.keys + PlanSettingList.names + NormSettingList.names
        + AgreementSettingList.names + DownloadList.keys + projectSections.keys)
    let examples: Set = ["hoogwater", "regio-800"]
    let text = ProjectTemplate(region: try region.map(Veiligheidsregio.named)).text
    var count = 0
    for line in text.split(separator: "\n") {
      guard let key = line.prefixMatch(of: /[# -]*([a-z][a-z0-9-]*):(?:\s|$)/)?.1 else { continue }
      count += 1
      #expect(known.contains(String(key)) || examples.contains(String(key)), "\(line)")
    }
    #expect(count > 80)
  }
}

/// The key `downloads`, as planners write it.
@Suite("Download list")
struct DownloadListTests {
  private func failure(_ yaml: String) throws -> DataError? {
    let scratch = try TemporaryFolder()
    try Data(yaml.utf8).write(to: scratch.url.appendingPathComponent("nsp.yaml"))
    return #expect(throws: DataError.self) { try ProjectSettings(project: scratch.path) }
  }

  @Test(arguments: [
    ("downloads: 3", "a list of items"),
    ("downloads: [3]", "item 1"),
    ("downloads: [{name: a, url: 'https://a.example/b', file: b, size: 3}]", "size"),
    ("downloads: [{url: 'https://a.example/b', file: b}]", "a short name"),
    ("downloads: [{name: a, url: 'ftp://a.example/b', file: b}]", "ftp://a.example/b"),
    ("downloads: [{name: a, file: b}]", "https://"),
    ("downloads: [{name: a, url: 'https://a.example/b', file: ../b}]", "../b"),
    ("downloads: [{name: a, url: 'https://a.example/b', file: /etc/b}]", "/etc/b"),
    ("downloads: [{name: a, url: 'https://a.example/b', file: ''}]", "found nothing"),
    (
      "downloads: [{name: a, url: 'https://a.example/b', file: !nsp/b, date: 2026}]",
      "found nothing"
    ),
    ("downloads: [{name: a, url: 'https://a.example/b', file: b, sha256: abc}]", "64"),
    ("downloads: [{name: a, url: 'https://a.example/b', file: b, sha256: 123}]", "quotes"),
    (
      "downloads: [{name: a, url: 'https://a.example/b', file: b}, "
        + "{name: a, url: 'https://a.example/c', file: c}]", "a again"
    ),
  ])
  func `a wrong item is named with what is allowed`(yaml: String, hint: String) throws {
    let error = try failure(yaml)
    #expect(error?.kind == .usage)
    #expect(error?.sentence.english.contains(hint) == true, "\(error?.sentence.english ?? "")")
  }
}
