// swift-tools-version: 6.1

import PackageDescription

/// What each target is called as a program, and the module that holds what it tries.
let programs = [
  "json": "JSONTarget",
  "dossier": "DossierTarget",
  "definition": "DefinitionTarget",
  "pair": "PairTarget",
  "case": "CaseTarget",
  "repair": "RepairTarget",
  "interview": "InterviewTarget",
  "output": "OutputTarget",
]

// A package of its own: it is built with sanitizers, and only a root package may ask the linker for them. The library
// and the command are links to their sources, so that targets reach what the package keeps to itself, as tests do.
let package = Package(
  name: "Fuzzing",
  defaultLocalization: "es",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Tramites"),
    .target(name: "TramitesAuthoring", dependencies: ["Tramites"]),
    // Its `main` is the one thing that is left out.
    .target(
      name: "TramitesCommand", dependencies: ["Tramites", "TramitesAuthoring"], exclude: ["TramitesCommand.swift"]),
    .target(name: "ReferenceModel"),
    // What libFuzzer offers its targets.
    .target(name: "CFuzzer"),
    // What every target holds the library to, and how inputs are changed.
    .target(name: "Fuzzing", dependencies: ["CFuzzer", "ReferenceModel", "Tramites"]),
  ]
)

for (program, module) in programs.sorted(by: { $0.key < $1.key }) {
  package.targets.append(
    .target(
      name: module, dependencies: ["Fuzzing", "Tramites", "TramitesAuthoring", "TramitesCommand", "ReferenceModel"]))
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
