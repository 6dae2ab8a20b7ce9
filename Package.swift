// swift-tools-version: 6.2

import PackageDescription

/// Language features that a later Swift makes the default, switched on now so that the code need not change then.
let upcomingFeatures: [SwiftSetting] = [
  // `any` before every existential: a dynamic dispatch is visible where it is written.
  .enableUpcomingFeature("ExistentialAny"),
  // An import is an implementation detail unless it says `public`.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A member is usable only where its module is imported: no accidental dependence through another file.
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tramites",
  defaultLocalization: "es",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "Tramites", targets: ["Tramites"]),
    .executable(name: "tramites", targets: ["TramitesCommand"]),
  ],
  targets: [
    .target(name: "Tramites"),
    .target(name: "TramitesAuthoring", dependencies: ["Tramites"]),
    // The folder is not `tramites`: on a file system that folds case it would be the library's.
    .executableTarget(name: "TramitesCommand", dependencies: ["Tramites", "TramitesAuthoring"]),
    // A second evaluator, written from the format's page alone, and a generator of procedures: what tests compare with.
    .target(name: "ReferenceModel", path: "Tests/ReferenceModel"),
    // Whether the reasons of a verdict are faithful, as the second evaluator judges.
    .target(name: "ReasonChecks", dependencies: ["Tramites", "ReferenceModel"], path: "Tests/ReasonChecks"),
    // What must hold between the verdicts on two dossiers of which one says more.
    .target(name: "LawChecks", dependencies: ["Tramites", "ReferenceModel"], path: "Tests/LawChecks"),
    .testTarget(name: "ReferenceModelTests", dependencies: ["ReferenceModel"]),
    .testTarget(
      name: "TramitesTests", dependencies: ["Tramites", "ReferenceModel", "ReasonChecks", "LawChecks"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TramitesAuthoringTests", dependencies: ["Tramites", "TramitesAuthoring"], exclude: ["Fixtures"]),
    .testTarget(
      name: "TramitesCommandTests", dependencies: ["Tramites", "TramitesAuthoring", "TramitesCommand"],
      // Read beside their tests, which also write them.
      exclude: ["Output/Snapshots", "Fixtures"]),
    // The published procedures as a Swift programmer would write them by hand: an oracle, and what benchmarks measure by.
    .target(name: "HandWritten", path: "Tests/HandWritten/Sources"),
    .testTarget(
      name: "HandWrittenTests", dependencies: ["HandWritten", "ReferenceModel", "Tramites", "TramitesAuthoring"],
      path: "Tests/HandWritten/Tests"),
    .testTarget(
      name: "PublishedProceduresTests",
      dependencies: ["Tramites", "TramitesAuthoring", "ReferenceModel", "ReasonChecks", "LawChecks"]),
  ]
)

for target in package.targets {
  target.swiftSettings = (target.swiftSettings ?? []) + upcomingFeatures
}
