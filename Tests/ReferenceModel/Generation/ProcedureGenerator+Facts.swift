/// Facts, types and parameters.
extension ProcedureGenerator {
  mutating func makeFacts() {
    if random.chance(40) { makeTypes() }
    var facts: JSONTree = [:]
    for _ in 0..<random.int(2...4) { facts[newName("f")] = scalar() }
    for _ in 0..<random.int(0...2) { facts[newName("g")] = group(depth: 1, mayHoldList: true) }
    for _ in 0..<random.int(0...2) { facts[newName("l")] = list() }
    definition["facts"] = facts
  }

  private mutating func makeTypes() {
    definition["types"] = ["persona": ["fields": fields(depth: 1, mayHoldList: false)]]
    guard random.chance(30) else { return }
    // A type may use another, so long as they form no circle.
    var fields = fields(depth: 0, mayHoldList: false)
    fields[newName("g")] = ["type": "group", "title": "Persona", "fieldsOf": "persona"]
    definition["types"]?["hogar"] = ["fields": fields]
  }

  private mutating func fields(depth: Int, mayHoldList: Bool) -> JSONTree {
    var fields: JSONTree = [:]
    for _ in 0..<random.int(1...3) { fields[newName("f")] = scalar() }
    if depth > 0, random.chance(35) { fields[newName("g")] = group(depth: depth - 1, mayHoldList: false) }
    if mayHoldList, random.chance(25) { fields[newName("l")] = list() }
    return fields
  }

  private mutating func holder(_ type: String, depth: Int, mayHoldList: Bool) -> JSONTree {
    var declaration: JSONTree = ["type": .string(type), "title": newText("Grupo")]
    let types = definition["types"]?.members.map(\.key) ?? []
    let named = random.chance(50) ? random.pickAny(types) : nil
    if let named { declaration["fieldsOf"] = .string(named) }
    if named == nil || random.chance(30) {
      declaration["fields"] = fields(depth: depth, mayHoldList: mayHoldList)
    }
    if random.chance(30) { declaration["mayBeNone"] = true }
    let texts = vocabulary.fields(of: declaration).filter { $0.value["type"]?.text == "text" }
    if random.chance(50), let label = random.pickAny(texts) { declaration["label"] = .string(label.key) }
    return declaration
  }

  private mutating func group(depth: Int, mayHoldList: Bool) -> JSONTree {
    holder("group", depth: depth, mayHoldList: mayHoldList)
  }

  private mutating func list() -> JSONTree {
    var declaration = holder("list", depth: 1, mayHoldList: false)
    declaration["each"] = .string(newName("e"))
    return declaration
  }

  private mutating func scalar() -> JSONTree {
    let type = random.pick(["boolean", "boolean", "integer", "integer", "decimal", "date", "date", "choice", "text"])
    var declaration: JSONTree = ["type": .string(type), "title": newText("dato")]
    if type == "choice" { declaration["options"] = options() }
    if type == "text", random.chance(50) {
      declaration["format"] = .string(random.pick(SampleTexts.formats))
      if declaration["format"]?.text == "digits" { declaration["length"] = 4 }
    }
    if random.chance(35) { declaration["mayBeNone"] = true }
    if random.chance(20) { declaration["question"] = "¿Cuál es?" }
    if random.chance(20) { declaration["askedOf"] = .string(random.pick(["applicant", "official", "system"])) }
    if type == "integer", random.chance(10) { declaration["example"] = 7 }
    if declaration["format"] != nil, random.chance(30) { declaration["sensitive"] = true }
    return declaration
  }

  private mutating func options() -> JSONTree {
    random.chance(50) ? ["a": "A", "b": "B"] : ["a": "A", "b": "B", "C-3": ["es": "Ce", "en": "Cee"]]
  }

  mutating func makeParameters() {
    guard random.chance(60) else { return }
    var parameters: JSONTree = [:]
    for _ in 0..<random.int(1...3) {
      let type = random.pick(["integer", "decimal", "date"])
      let isTable = random.chance(35)
      var values: [JSONTree] = []
      for _ in 0..<random.int(1...3) {
        var entry: JSONTree = [:]
        // Gaps and overlaps both happen: the last entry that covers the day counts.
        if random.chance(60) { entry["from"] = .string(random.pick(SampleDays.near)) }
        let from = entry["from"]?.text ?? ""
        let later = SampleDays.near.filter { $0 >= from }
        if random.chance(40), let until = random.pickAny(later) { entry["until"] = .string(until) }
        entry["value"] = isTable ? table(of: type) : parameterValue(type)
        values.append(entry)
      }
      parameters[newName("parametro-")] = [
        "title": newText("Parámetro"), "type": .string(type), "values": .array(values),
      ]
    }
    definition["parameters"] = parameters
  }

  private mutating func table(of type: String) -> JSONTree {
    var table: JSONTree = [:]
    for key in ["a", "b", "C-3", "Ana"] where random.chance(70) || key == "a" { table[key] = parameterValue(type) }
    return table
  }

  private mutating func parameterValue(_ type: String) -> JSONTree {
    switch type {
    case "integer": .number(random.pick(SampleNumbers.integers))
    case "decimal": .number(random.pick(SampleNumbers.integers + SampleNumbers.decimals))
    default: .string(random.pick(SampleDays.all))
    }
  }
}
