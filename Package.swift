// swift-tools-version: 6.2

import PackageDescription

/// Every room builds in Swift 6 mode with warnings as errors. A room names the rooms above it that it may import;
/// CI builds with `--explicit-target-dependency-import-check error`, so the compiler keeps the walls.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
]

func room(
    _ name: String,
    over dependencies: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(of name: String, using dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "TestSupport"] + dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

/// What an embedder may build on, in the order in which data runs.
let stages = [
    "JSON", "JSONSchema", "Figures", "Lexicon", "Papers", "Tables", "Records", "Reconciliation", "Publishing",
    "Archive", "Ingestion",
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let rooms: [Target] = [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CHTMLTree", dependencies: ["CLibXML2"]),
    room("JSON"),
    room("JSONSchema", over: ["JSON"]),
    room("Figures"),
    .target(name: "CEmbeddedFiles"),
    room("EmbeddedFiles", over: ["CEmbeddedFiles"]),
    room("Lexicon", over: ["EmbeddedFiles", "Figures", "JSON"], exclude: ["words.json", "authorities.json"]),
    room("Papers", over: ["CHTMLTree", "Figures", "Lexicon", crypto]),
    room("Tables", over: ["Papers", "Figures", "Lexicon"]),
    room("Records", over: ["Tables", "Papers", "Figures", "Lexicon"]),
    room("Reconciliation", over: ["Records", "Tables", "Papers", "Figures", "Lexicon"]),
    room(
        "Publishing",
        over: [
            "EmbeddedFiles", "Reconciliation", "Records", "Tables", "Papers", "Figures", "Lexicon", "JSON",
            "JSONSchema",
        ]
    ),
    room(
        "Archive",
        over: ["Publishing", "Reconciliation", "Tables", "Papers", "Figures", "JSON", grdb, sqlite]
    ),
    room(
        "Ingestion",
        over: ["Archive", "Publishing", "Reconciliation", "Records", "Tables", "Papers", "Figures", "Lexicon", "JSON"]
    ),
    room(
        "OutturnCommand",
        over: [
            "Ingestion", "Archive", "Publishing", "Reconciliation", "Records", "Tables", "Papers", "Figures", "Lexicon",
            "JSON",
            "JSONSchema", argumentParser,
        ]
    ),
    .executableTarget(name: "outturn", dependencies: ["OutturnCommand"], swiftSettings: strict),
]

let checks: [Target] = [
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "CHTMLTree"),
    tests(of: "JSON"),
    tests(of: "JSONSchema", using: ["JSON"]),
    tests(of: "Figures"),
    tests(of: "Lexicon", using: ["Figures"]),
    tests(of: "Papers", using: ["Figures", "Lexicon"]),
    tests(of: "Tables", using: ["Papers", "Figures", "Lexicon"]),
    tests(of: "Records", using: ["Tables", "Papers", "Figures", "Lexicon"]),
    tests(of: "Reconciliation", using: ["Records", "Tables", "Papers", "Figures", "Lexicon"]),
    tests(
        of: "Publishing",
        using: ["Reconciliation", "Records", "Tables", "Papers", "Figures", "Lexicon", "JSON", "JSONSchema"]
    ),
    .testTarget(
        name: "PublishedPaperTests",
        dependencies: [
            "Ingestion", "Archive", "Reconciliation", "Records", "Tables", "Papers", "Figures", "Lexicon",
            "TestSupport",
        ],
        swiftSettings: strict
    ),
    tests(of: "Archive", using: ["Ingestion", "Publishing", "Reconciliation", "Papers", "JSON", grdb]),
    tests(of: "Ingestion", using: ["Papers", "JSON"]),
    .testTarget(
        name: "CorpusTests",
        dependencies: ["OutturnCommand", "Ingestion", "Publishing", "Records", "Tables", "Papers"],
        swiftSettings: strict
    ),
    tests(of: "OutturnCommand", using: ["Ingestion", "JSON", "outturn"], exclude: ["Snapshots"]),
]

// Linux with glibc: files, folders and signals are asked of the system itself. No other platform is named, since none
// is tried.
let package = Package(
    name: "outturn",
    products: [.executable(name: "outturn", targets: ["outturn"])] + stages.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: rooms + checks
)
