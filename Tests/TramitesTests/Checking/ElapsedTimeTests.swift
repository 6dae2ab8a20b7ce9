import Testing

@testable import Tramites

/// The time between two days is compared as it is read; what is made of it is calculated and kept. Both must agree.
@Suite("A comparison of the time between two days")
struct ElapsedTimeTests {
  private static let days = [nil, "null", #""2008-03-10""#, #""2008-03-11""#, #""2000-02-29""#, #""2030-01-01""#]

  /// A criterion for each element of a list and one for a group, about an age and about the same with a zero added.
  private static func definition(_ test: String) -> SmallDefinition {
    func fields(_ own: String) -> String {
      """
      { "nacio": { "type": "date", "mayBeNone": true },
        "edad": { "type": "integer", "value": { "yearsBetween": [ { "fact": "\(own).nacio" }, { "fact": "submission.date" } ] } },
        "meses": { "type": "integer", "value": { "monthsBetween": [ { "fact": "\(own).nacio" }, { "fact": "submission.date" } ] } },
        "suma": { "type": "integer", "value": { "add": [ { "fact": "\(own).edad" }, 0 ] } },
        "cabe": { "type": "boolean", "value": { "fact": "\(own).edad", \(test) } },
        "cabeSuma": { "type": "boolean", "value": { "fact": "\(own).suma", \(test) } } }
      """
    }
    func criteria(_ name: String, _ forEach: String) -> [String] {
      [
        #"{ "fact": "\#(name).edad", \#(test) }"#, #"{ "fact": "\#(name).suma", \#(test) }"#,
        #"{ "fact": "\#(name).cabe", "is": true }"#, #"{ "fact": "\#(name).cabeSuma", "is": true }"#,
        #"{ "value": { "yearsBetween": [ { "fact": "\#(name).nacio" }, { "fact": "submission.date" } ] }, \#(test) }"#,
      ].enumerated().map { number, condition in
        #"{ "id": "\#(name)-\#(number)", "title": "T", \#(forEach) "require": \#(condition), "message": "M" }"#
      }
    }
    return SmallDefinition([
      "facts": """
      { "g": { "type": "group", "fields": \(fields("self")) },
        "l": { "type": "list", "each": "e", "fields": \(fields("self")) } }
      """,
      "eligibility": "[ \((criteria("g", "") + criteria("e", #""forEach": "l","#)).joined(separator: ", ")) ]",
    ])
  }

  @Test(
    "comes to the same as one of what is calculated from it, in groups, elements and calculated facts",
    arguments: [
      #""atLeast": 18"#, #""lessThan": 18"#, #""is": 18"#, #""isNot": 18"#, #""moreThan": -4"#,
      #""present": true"#, #""in": [ 17, 18 ]"#,
    ])
  func sameAsCalculated(test: String) throws {
    let procedure = try Self.definition(test).procedure()
    for day in Self.days {
      let fact = day.map { #""nacio": \#($0)"# } ?? ""
      let verdict = try procedure.verdict(#"{ "g": { \#(fact) }, "l": [ { "nacio": "1990-01-01" }, { \#(fact) } ] }"#)
      let found = verdict.eligibility.map { ($0.id.description, $0.status) }
      func status(_ id: String) -> Status? { found.first { $0.0 == id }?.1 }
      for number in 0..<5 {
        #expect(status("g-\(number)") == status("g-1"), "\(day ?? "-") g-\(number)")
        #expect(status("e-\(number)@l[1]") == status("g-1"), "\(day ?? "-") e-\(number)")
        #expect(status("e-\(number)@l[0]") == status("e-1@l[0]"), "e-\(number)")
      }
      #expect(status("e-0@l[0]") != nil)
    }
  }

  @Test("is asked of the element whose value it makes valid")
  func validity() throws {
    let definition = SmallDefinition([
      "facts": """
      { "l": { "type": "list", "each": "e", "fields": {
          "nacio": { "type": "date", "valid": { "fact": "self.edad", "atLeast": 18 } },
          "edad": { "type": "integer", "value": { "yearsBetween": [ { "fact": "self.nacio" }, { "fact": "submission.date" } ] } } } } }
      """,
      "requirements": #"[ { "id": "r", "title": "R", "forEach": "l", "evidence": { "data": [ "e.nacio" ] } } ]"#,
    ])
    let verdict = try definition.verdict(#"{ "l": [ { "nacio": "1990-01-01" }, { "nacio": "2020-01-01" }, {} ] }"#)
    #expect(verdict.requirements.map(\.status) == [.satisfied, .defective, .missing])
    #expect(verdict.outcome == .incomplete)
  }
}
