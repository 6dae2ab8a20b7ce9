// swift-tools-version: 6.1

import PackageDescription

/// What each target is called as a program, and the module that holds what it tries.
let targets = [
  "json": "JSONTarget",
  "dossier": "DossierTarget",
  "definition": "DefinitionTarget",
]

// A package of its own: it is built with sanitizers, and only a root package may ask the linker for them.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Tramites", path: "../..")],
  targets: [
    // What libFuzzer offers its targets.
    .target(name: "CFuzzer"),
    // What every target holds the library to, and how inputs are changed.
    .target(name: "Fuzzing", dependencies: ["CFuzzer", .product(name: "Tramites", package: "Tramites")]),
  ]
)

for (program, module) in targets.sorted(by: { $0.key < $1.key }) {
  package.targets.append(
    .target(name: module, dependencies: ["Fuzzing", .product(name: "Tramites", package: "Tramites")]))
  // Its `main` is libFuzzer's.
  package.targets.append(
    .executableTarget(
      name: program, dependencies: [.target(name: module)],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}

for target in package.targets where target.type == .regular {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
