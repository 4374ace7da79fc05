import Foundation
import TestSupport
import Testing

/// The arrows between the modules, as `Sources/README.md` shows them: what each may import.
@Suite("Import rules")
struct ImportRulesTests {
  private static let allowed: [String: Set<String>] = [
    "Words": ["Foundation"],
    "Findings": ["Words", "Glibc"],
    "OutputFolder": ["Words", "Findings", "Foundation", "Glibc", "CLinux"],
    "Geo": ["Synchronization"],
    "GeoEngine": ["Geo", "CGEOS", "CPROJ", "Synchronization"],
    "WalkNetwork": ["Geo", "CProcessor"],
    "Planning": ["Geo"],
    "Coverage": ["Geo", "WalkNetwork", "Planning"],
    "Siting": ["Geo", "Planning"],
    "Formats": [
      "Words", "Findings", "OutputFolder", "Geo", "Foundation", "Glibc", "GRDB", "GRDBSQLite",
      "CLinux", "CDeflate", "CZlib", "CLZ4",
      "CZstd", "CXlsxWriter", "CZip", "Synchronization",
    ],
    "Fetching": [
      "Words", "Findings", "OutputFolder", "Formats", "Foundation", "FoundationNetworking", "Glibc",
      "Crypto",
      "CZip",
    ],
    "Importing": [
      "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning", "Formats",
      "Foundation", "CZlib", "Crypto",
    ],
    "Figures": ["Words", "Findings", "Geo", "WalkNetwork", "Planning", "Coverage", "Siting"],
    "Exports": [
      "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
      "Coverage", "Siting", "Figures", "Formats", "Foundation",
    ],
    "Page": [
      "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
      "Coverage", "Siting", "Figures", "Formats", "Exports", "Foundation", "Crypto", "Mustache",
    ],
    "ExampleRegion": [
      "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "Formats", "Dispatch",
    ],
    "Workbench": [
      "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
      "Coverage", "Siting", "Formats", "Fetching",
      "Importing", "Figures", "Exports", "Page", "ExampleRegion", "Foundation", "Glibc",
      "Synchronization",
      "Yams",
    ],
    "nsp": [
      "Words", "Findings", "OutputFolder", "Workbench", "ExampleRegion", "Figures", "Exports",
      "Page", "Planning",
      "Formats", "Fetching", "Foundation",
      "Dispatch", "Synchronization", "CLinux", "ArgumentParser",
    ],
  ]

  @Test func `every module imports only what its row allows`() throws {
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      let module = file.split(separator: "/")[1]
      let rules = try #require(Self.allowed[String(module)], "no row for module \(module)")
      for line in try SourceTree.text(of: file).split(separator: "\n") {
        guard let imported = Self.importedModule(String(line)) else { continue }
        #expect(rules.contains(imported), "\(file) imports \(imported)")
      }
    }
  }

  private static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ").filter { $0 != "public" && $0 != "@testable" }
    guard words.first == "import", words.count >= 2 else { return nil }
    return String(words[words.count - 1].split(separator: ".")[0])
  }
}
