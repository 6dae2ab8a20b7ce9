import Testing
import Tramites
import TramitesAuthoring

/// Procedures of several countries, which ask for other things in other ways than the published ones.
@Suite("Procedures of several countries")
struct CountriesTests {
  @Test("A catalog loads without a diagnostic", arguments: Country.all)
  func catalogLoads(country: Country) {
    let problems = country.loaded.diagnostics.map { $0.text(in: .english) }
    #expect(problems == [])
  }

  @Test("The dossier of every case gets the verdict that the case expects", arguments: Country.all)
  func casesPass(country: Country) {
    #expect(country.results.count >= 15)
    let failed = country.results.filter { !$0.passed }.map { $0.text(in: .english) }
    #expect(failed == [])
  }

  @Test("Every instance, fee, result and step of a verdict is as it must be", arguments: Country.all)
  func verdictsAreWhole(country: Country) throws {
    let details = try country.details()
    #expect(country.results.map(\.caseName).sorted() == details.keys.sorted())
    for result in country.results {
      let verdict = try #require(result.verdict)
      let expected = try #require(details[result.caseName])
      #expect(VerdictDetails(verdict, asFarAs: expected) == expected, "\(result.caseName)")
    }
  }

  @Test("Questions stand in the order in which they are first needed", arguments: Country.all)
  func questionsAreInOrder(country: Country) throws {
    for result in country.results {
      let verdict = try #require(result.verdict)
      let expected = try #require(try country.questions(ofCase: result.file))
      #expect(verdict.questions.map(\.path) == expected, "\(result.caseName)")
    }
  }

  @Test("A dossier that does not fit is refused with every problem at its place", arguments: Country.withRefusals)
  func dossiersAreRefused(country: Country) throws {
    let catalog = country.loaded.catalog
    for refusal in try country.refusals() {
      let error = #expect(throws: InputError.self, "\(refusal.name)") {
        _ = try catalog.procedure(for: refusal.dossier).check(refusal.dossier)
      }
      let problems = error?.diagnostics.map { [$0.code.rawValue, $0.pointer.description] } ?? []
      #expect(Set(problems) == Set(refusal.problems), "\(refusal.name)")
      #expect(problems.count == refusal.problems.count, "\(refusal.name)")
    }
  }
}
