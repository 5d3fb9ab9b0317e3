// swift-tools-version: 6.2
import PackageDescription

/// Checks that every Swift target of ours compiles under.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .strictMemorySafety(),
]

/// A target of ours, with the checks on.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target; they may use what the tests share. Files that they read by path are
/// left out.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "stamgast",
  products: [
    .executable(name: "stamgast", targets: ["stamgast"])
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CSystem"),
    target("System", ["CSystem", "CZlib", "CCrypto"]),

    target("Commerce"),
    target("Metrics", ["Commerce"]),
    target("Importing", ["Commerce", "System"]),
    target("Storage", ["Commerce", "CSQLite"]),
    target("Presentation", ["Commerce", "Metrics"]),

    target("TerminalUI", ["System"]),
    target("NcursesBackend", ["TerminalUI", "System", "CNcurses"]),
    target("Dashboard", ["Commerce", "Metrics", "Presentation", "TerminalUI"]),

    .executableTarget(
      name: "stamgast",
      dependencies: [
        "Commerce", "Metrics", "Importing", "Storage", "Presentation", "TerminalUI",
        "NcursesBackend", "Dashboard", "System",
      ],
      swiftSettings: strict),

    target("DemoShop", ["Commerce"]),
    .executableTarget(
      name: "make-demo-data", dependencies: ["DemoShop", "System"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Commerce", "CSQLite", "DemoShop", "System"],
      exclude: ["Yardsticks/duckdb_suite.py"], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Commerce", "System"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("CommerceTests", ["Commerce"]),
    tests("SystemTests", ["System"]),
    tests("MetricsTests", ["Metrics", "Commerce"]),
    tests("ImportingTests", ["Importing", "Commerce", "System"], exclude: ["Fixtures"]),
    tests("StorageTests", ["Storage", "Commerce"]),
    tests("PresentationTests", ["Presentation", "Metrics", "Commerce"]),
    tests("TerminalUITests", ["TerminalUI", "System"]),
    tests(
      "DashboardTests",
      ["Dashboard", "TerminalUI", "Presentation", "Metrics", "Commerce", "System"]),
    tests(
      "StamgastTests",
      [
        "stamgast", "Commerce", "Dashboard", "Importing", "Metrics", "NcursesBackend",
        "Presentation", "Storage", "System", "TerminalUI",
      ], exclude: ["Screens"]),
    tests("EndToEndTests", ["stamgast"]),
    tests("DemoShopTests", ["DemoShop", "Commerce", "System"]),
  ]
)

// The fuzzer stands on the toolchain's libFuzzer, which not every machine has: only `make fuzz` asks for it.
if Context.environment["STAMGAST_FUZZING"] != nil {
  package.targets += [
    target("Fuzzing", ["Commerce", "Importing", "System"]),
    .executableTarget(name: "fuzz-import", dependencies: ["Fuzzing"]),
  ]
}
