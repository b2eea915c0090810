// swift-tools-version: 6.2
import PackageDescription

// One direction of imports, downhill only. `.ci/run` builds with the explicit
// import check, so a target can use no more than its row here names.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], goldens: Bool = false) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: goldens ? ["Goldens"] : [], swiftSettings: settings)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")

let package = Package(
    name: "retreatd",
    products: [
        .executable(name: "retreatd", targets: ["retreatd"]),
        .executable(name: "retreat", targets: ["retreat"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        library("Scene"),
        library("Mesh", ["Scene"]),
        library("VegaLite", ["Scene"]),
        library("Retreat"),
        library("Stage", ["Scene", "Retreat", "VegaLite"]),
        library("Library", ["Retreat", "VegaLite", "Yams"]),
        library("Journal", ["Retreat", grdb]),
        library(
            "Record", ["Retreat"],
            resources: ["HTML/common.css", "HTML/record.css", "HTML/handout.css", "record.schema.json"].map {
                .embedInCode($0)
            }),
        library("Varlink", [nioCore, nioPosix]),
        library("RoomAPI", ["Varlink", "Retreat"], resources: [.embedInCode("io.retreatd.Room.varlink")]),
        .systemLibrary(
            name: "CSDL", providers: [.apt(["libsdl2-dev", "libsdl2-ttf-dev", "libsdl2-image-dev"])]),
        .systemLibrary(name: "CLinux"),
        library("Wall", ["CSDL", "Scene", "Mesh"]),
        program(
            "retreatd",
            [
                "CLinux", "Scene", "VegaLite", "Retreat", "Stage", "Library", "Journal", "Record", "Varlink", "RoomAPI",
                "Wall",
                logging, argumentParser,
            ]),
        program("retreat", ["RoomAPI", "Varlink", "Retreat", "Record", argumentParser]),
        .target(name: "Processes", path: "Tests/Processes", swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Scene", "Retreat"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("Scene", ["Scene", "TestSupport"], goldens: true),
        tests("Mesh", ["Mesh", "Scene"]),
        tests("VegaLite", ["VegaLite", "Scene", "TestSupport"], goldens: true),
        .testTarget(
            name: "GalleryTests", dependencies: ["VegaLite", "Scene", "Wall", "Processes", "TestSupport"],
            exclude: ["exact.txt"], swiftSettings: settings),
        tests("Retreat", ["Retreat", "TestSupport"]),
        tests("Stage", ["Stage", "Scene", "Retreat", "VegaLite", "TestSupport"], goldens: true),
        tests("Library", ["Library", "Retreat", "VegaLite", "TestSupport"]),
        tests("Journal", ["Journal", "Retreat", "TestSupport"]),
        tests("Record", ["Record", "Retreat", "TestSupport"]),
        tests("Varlink", ["Varlink", "Processes", "TestSupport", nioCore, nioPosix]),
        tests("RoomAPI", ["RoomAPI", "Varlink", "Retreat", "TestSupport"]),
        tests("Wall", ["Wall", "Scene", "TestSupport"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["retreatd", "retreat", "Processes", "TestSupport"],
            swiftSettings: settings),
        program(
            "benchmarks", ["Processes", "RoomAPI", "Varlink", "Scene", "VegaLite", "Wall", "retreatd", "retreat"],
            path: "Tests/Benchmarks"),
    ],
    swiftLanguageModes: [.v6]
)
