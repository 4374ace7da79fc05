import Testing

/// A file is found by the name of what it holds.
@Suite("File names")
struct FileNamesTests {
  /// Files that hold no type, function or extension of their name; one that has come to hold it must
  /// leave the list, and none is added.
  private static let misnamed: Set<String> = [
    "Sources/Exports/Explain/ExplainJSON.swift",
    "Sources/Exports/JSON/CompareJSON.swift",
    "Sources/Exports/JSON/StressJSON.swift",
    "Sources/Exports/JSON/SuggestJSON.swift",
    "Sources/Exports/JSON/SummaryJSON.swift",
    "Sources/Exports/JSON/SummaryPlanning.swift",
    "Sources/Exports/JSON/SummaryProvenance.swift",
    "Sources/Exports/Layers/DifferenceLayer.swift",
    "Sources/Exports/Layers/LayerLabel.swift",
    "Sources/Exports/Layers/ResultLayers.swift",
    "Sources/Exports/Layers/SiteStyle.swift",
    "Sources/Exports/OutputLabel.swift",
    "Sources/Exports/Tables/DataDictionary.swift",
    "Sources/Exports/Tables/ReportTables.swift",
    "Sources/Figures/Lists/CellFigureList.swift",
    "Sources/Figures/Lists/ChangeFigureList.swift",
    "Sources/Figures/Lists/SummaryFigureList.swift",
    "Sources/Figures/ObstacleSentences.swift",
    "Sources/Page/BoardLaws.swift",
    "Sources/Page/Map/LineClipping.swift",
    "Sources/Page/Map/MapLabels.swift",
    "Sources/Page/Map/ShownBox.swift",
    "Sources/Page/ReportDocument.swift",
    "Sources/Page/Workbook/PlanSheets.swift",
    "Sources/Page/Workbook/SummarySheet.swift",
    "Sources/Workbench/Inputs/CheckInputs.swift",
    "Sources/Workbench/Inputs/LoadedExtras.swift",
    "Sources/Workbench/Inputs/MapLibraryFile.swift",
    "Sources/Workbench/Inputs/ScenarioLoader.swift",
    "Sources/Workbench/Inputs/SnapFindings.swift",
    "Sources/Workbench/Project/AgreementSettings.swift",
    "Sources/Workbench/Project/NamedFiles.swift",
    "Sources/Workbench/Project/NormSettings.swift",
    "Sources/Workbench/Project/ProjectFile.swift",
    "Sources/Workbench/Project/Regions/VeiligheidsregioTable.swift",
    "Sources/Workbench/Terminal/CheckSummary.swift",
    "Sources/Workbench/Terminal/CompareSummary.swift",
    "Sources/Workbench/Terminal/ExplainText.swift",
    "Sources/Workbench/Terminal/ReportSummary.swift",
    "Sources/Workbench/Terminal/StressSummary.swift",
    "Sources/Workbench/Terminal/SuggestSummary.swift",
    "Sources/Workbench/UseCases/ComparedScenarios.swift",
    "Sources/Workbench/UseCases/OutputFiles.swift",
    "Sources/Workbench/UseCases/ReportPDF.swift",
    "Sources/Workbench/UseCases/SuggestedPlan.swift",
    "Sources/nsp/Commands/ListCommands.swift",
    "Sources/nsp/Options/FlagValues.swift",
    "Sources/nsp/Options/OutputOptions.swift",
  ]
  /// Names that are alike; none is added.
  private static let twins: Set<String> = ["OutputFile"]

  /// `X.swift` declares or extends X; `X+Topic.swift` extends it.
  private static func holdsItsName(_ file: SourceFile) -> Bool {
    let parts = file.name.split(separator: "+", maxSplits: 1).map(String.init)
    if file.extended.contains(parts[0]) { return true }
    guard parts.count == 1 else { return false }
    // Functions and values begin with a small letter.
    return file.declared.contains(parts[0])
      || file.declared.contains(parts[0].prefix(1).lowercased() + parts[0].dropFirst())
  }

  @Test func `a file holds what its name says`() throws {
    let found = try SourceFile.all().filter { !Self.holdsItsName($0) }.map(\.path)
    #expect(found.filter { !Self.misnamed.contains($0) } == [])
    #expect(Self.misnamed.subtracting(found) == [])
  }

  @Test(arguments: [
    ("Region", "public struct Region {}", true), ("Region", "struct Regions {}", false),
    ("Region+Areas", "extension Region {}", true), ("Region+Areas", "struct Region {}", false),
    ("Loudly", "func loudly() {}", true), ("Region", "extension M.Region: Sendable {}", true),
    ("Region", "struct Other {\n  struct Region {}\n}", false),
  ])
  func `the name of a file is that of a type, a function or an extension`(
    name: String, text: String, isHeld: Bool
  ) {
    let file = SourceFile(path: "Sources/M/\(name).swift", text: text)
    #expect(Self.holdsItsName(file) == isHeld)
  }

  /// Names that two files have, or that differ in an "s" at the end alone.
  private static func twins(among names: [String]) -> [String] {
    let count = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return count.keys.filter { count[$0, default: 0] > 1 || count[$0 + "s"] != nil }.sorted()
  }

  @Test func `no two files of any modules have names that are alike`() throws {
    let found = Self.twins(among: try SourceFile.all().map(\.name))
    #expect(found.filter { !Self.twins.contains($0) } == [])
    #expect(Self.twins.subtracting(found) == [])
  }

  @Test func `two files of one name and two of a thing and its plural are alike`() {
    #expect(Self.twins(among: ["Walk", "Walks", "Site", "Gap", "Site"]) == ["Site", "Walk"])
  }
}
