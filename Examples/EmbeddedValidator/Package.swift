// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "EmbeddedValidator",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "EmbeddedValidator", targets: ["EmbeddedValidator"]),
    .executable(name: "card-desk", targets: ["CardDeskCommand"]),
  ],
  dependencies: [
    // In an app of your own: `.package(url: "…", from: "…")`.
    .package(name: "Tramites", path: "../..")
  ],
  targets: [
    .target(
      name: "EmbeddedValidator",
      dependencies: [.product(name: "Tramites", package: "Tramites")],
      // `copy` keeps the folders as they are; `process` would flatten them, and imports between files would break.
      resources: [.copy("Resources/Procedures")]),
    .executableTarget(
      name: "CardDeskCommand",
      dependencies: ["EmbeddedValidator", .product(name: "Tramites", package: "Tramites")]),
    .testTarget(
      name: "EmbeddedValidatorTests",
      dependencies: ["EmbeddedValidator", .product(name: "Tramites", package: "Tramites")],
      resources: [.copy("Resources/Dossiers")]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
