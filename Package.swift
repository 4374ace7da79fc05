// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the table in Sources/README.md ("Modules"): a target may only import
// targets above it that its row names. Tests/ArchitectureTests holds the same table.

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "nsp",
  products: [.executable(name: "nsp", targets: ["nsp"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(
      name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev", "proj-data"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLZ4", pkgConfig: "liblz4", providers: [.apt(["liblz4-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CProcessor"),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .target(name: "Words"),
    .target(name: "Findings", dependencies: ["Words"]),
    .target(name: "OutputFolder", dependencies: ["Words", "Findings", "CLinux"]),
    .target(name: "Geo"),
    .target(name: "GeoEngine", dependencies: ["Geo", "CGEOS", "CPROJ"]),
    .target(
      name: "WalkNetwork", dependencies: ["Geo", "CProcessor"], exclude: ["README.md"]),
    .target(name: "Planning", dependencies: ["Geo"]),
    .target(name: "Coverage", dependencies: ["Geo", "WalkNetwork", "Planning"]),
    .target(name: "Siting", dependencies: ["Geo", "Planning"]),
    .target(
      name: "Formats",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "CLinux", "CDeflate", "CZlib", "CLZ4", "CZstd",
        "CXlsxWriter", "CZip", grdb, sqlite,
      ]),
    .target(
      name: "Fetching",
      dependencies: ["Words", "Findings", "OutputFolder", "Formats", "CZip", crypto]),
    .target(
      name: "Importing",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
        "Formats", "CZlib", crypto,
      ]),
    .target(
      name: "Figures",
      dependencies: ["Words", "Findings", "Geo", "WalkNetwork", "Planning", "Coverage", "Siting"]),
    .target(
      name: "Exports",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
        "Coverage", "Siting", "Figures", "Formats",
      ]),
    .target(
      name: "Page",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
        "Coverage", "Siting", "Figures", "Formats", "Exports", crypto, mustache,
      ],
      resources: [.embedInCode("Resources")]),
    .target(
      name: "ExampleRegion",
      dependencies: ["Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "Formats"]),
    .target(
      name: "Workbench",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "GeoEngine", "WalkNetwork", "Planning",
        "Coverage", "Siting", "Formats", "Fetching", "Importing", "Figures", "Exports", "Page",
        "ExampleRegion",
        yams,
      ]),
    .executableTarget(
      name: "nsp",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Workbench", "ExampleRegion", "Planning", "Figures",
        "Exports", "Page",
        "Formats", "Fetching", "CLinux", argumentParser,
      ]),

    .target(
      name: "TestSupport",
      dependencies: [
        "Words", "Findings", "OutputFolder", "Geo", "WalkNetwork", "Planning", "Coverage",
        "Figures", "Formats", "CZip",
      ],
      path: "Tests/TestSupport"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Words", "Findings", "Geo", "GeoEngine", "WalkNetwork", "Planning", "Formats", "Importing",
        "Workbench", "TestSupport", "CZlib",
      ],
      path: "Tests/Fuzz/Targets"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Words", "Findings", "Geo", "GeoEngine", "WalkNetwork", "Planning", "Coverage", "Siting",
        "Formats", "Importing", "TestSupport",
      ],
      path: "Tests/Benchmarks",
      exclude: ["run", "growth", "instructions", "instructions.tsv", "Twin", "Peers", "Runs"]),
  ]
    + [
      ("Words", []), ("OutputFolder", ["Formats"]), ("Geo", []), ("GeoEngine", []),
      ("WalkNetwork", []), ("Planning", []),
      ("Coverage", ["WalkNetwork", "Planning"]), ("Siting", ["Planning"]), ("Formats", []),
      ("Fetching", ["Formats"]),
      ("Importing", ["GeoEngine", "WalkNetwork", "Planning", "Formats"]),
      ("Figures", ["Planning", "Coverage"]),
      (
        "Exports",
        ["GeoEngine", "WalkNetwork", "Planning", "Coverage", "Figures", "Formats"]
      ),
      (
        "Page",
        ["GeoEngine", "WalkNetwork", "Planning", "Coverage", "Figures", "Formats", "Exports"]
      ),
      (
        "ExampleRegion",
        ["GeoEngine", "WalkNetwork", "Planning", "Formats", "Importing", "Workbench"]
      ),
      (
        "Workbench",
        [
          "GeoEngine", "WalkNetwork", "Planning", "Coverage", "Siting", "Formats", "Fetching",
          "Importing",
          "Figures", "Exports", "Page",
        ]
      ),
    ].map { (name: String, others: [String]) in
      Target.testTarget(
        name: name + "Tests",
        dependencies: Set(
          ["TestSupport", "Words", "Findings", "OutputFolder", "Geo", name] + others
        )
        .sorted().map { .byName(name: $0) },
        exclude: name == "Page" ? ["Snapshots"] : [])
    }
    + [
      .testTarget(
        name: "CommandTests",
        dependencies: [
          "TestSupport", "Words", "Findings", "OutputFolder", "Workbench", "nsp", argumentParser,
        ]),
      .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
      .testTarget(
        name: "FuzzTests",
        dependencies: ["FuzzTargets", "Words", "Findings", "Formats", "TestSupport"]),
    ]
    // libFuzzer's part: only Tests/Fuzz/run asks for it, since it needs instrumented modules.
    + (Context.environment["NSP_FUZZ"] == nil
      ? []
      : [
        .executableTarget(
          name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver")
      ]),
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
