// swift-tools-version: 6.1

import PackageDescription

// A package of its own: what it needs beside the toolchain, the library and its users do not.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "empty", targets: ["Empty"]),
    .executable(name: "workloads", targets: ["Workloads"]),
  ],
  dependencies: [
    .package(name: "Tramites", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The same files as the root package's target of that name, over a symbolic link.
    .target(name: "HandWritten"),
    // Requests to callgrind, where valgrind is installed.
    .target(name: "CCallgrind"),
    // How much memory is allocated.
    .target(name: "CMemory"),
    // Debian's libsimdjson-dev behind a C header.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "BenchmarkRows",
      dependencies: ["CMemory", "CSimdjson", "HandWritten", .product(name: "Tramites", package: "Tramites")]),
    .executableTarget(name: "Empty"),
    .executableTarget(
      name: "TramitesBenchmarks",
      dependencies: ["BenchmarkRows", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/TramitesBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(name: "Workloads", dependencies: ["BenchmarkRows", "CCallgrind"]),
  ],
  cxxLanguageStandard: .cxx17
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
