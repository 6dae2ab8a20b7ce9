import Fuzzing
import Tramites

/// Loads any text as a definition; the procedure that it makes must check the least of its dossiers.
@_cdecl("LLVMFuzzerTestOneInput")
public func loadAnyDefinition(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do {
    let procedure = try Procedure(json: text)
    let day = procedure.effective.from ?? procedure.effective.until ?? Procedure.someDay
    let isThorough = isSampled(text.utf8)
    // Lists that are unknown, empty, and of elements of which nothing is known.
    for elements in isThorough ? [nil, 0, 1, 3] : [1] {
      let facts = elements.map { procedure.definition.facts(listing: $0) } ?? [:]
      let dossier = Dossier(procedure: procedure.id, submittedOn: day, facts: facts)
      if !procedure.checksAlike(dossier, isThorough: isThorough) {
        violation("a procedure takes a dossier of its own vocabulary")
      }
    }
  } catch {
    if error.diagnostics.isEmpty { violation("a refusal has a reason") }
    for language in Language.allCases { _ = error.text(in: language) }
  }
  return 0
}

extension ProcedureDefinition {
  /// Facts in which each list has so many elements, and nothing else is said.
  fileprivate func facts(listing count: Int) -> [String: FactValue] { values(of: facts, listing: count) }

  private func values(of facts: [FactDeclaration], listing count: Int) -> [String: FactValue] {
    var values: [String: FactValue] = [:]
    for fact in facts {
      switch fact.kind {
      case .group(let fields, _): values[fact.name] = .group(self.values(of: declarations(fields), listing: count))
      case .list: values[fact.name] = .list(Array(repeating: .group([:]), count: count))
      default: break
      }
    }
    return values
  }

  private func declarations(_ fields: FieldSet) -> [FactDeclaration] {
    (fields.fieldsOf.flatMap { types[$0] }.map(declarations) ?? []) + fields.fields
  }
}
