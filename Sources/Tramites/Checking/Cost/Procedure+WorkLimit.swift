extension Procedure {
  /// Refuses a dossier whose check may take more steps than the limit allows.
  func refuseTooMuchWork(on dossier: Dossier, _ cells: DossierCells) throws(InputError) {
    let cost = storage.program.cost
    let steps = cost.steps(for: cells)
    guard steps > storage.maximumSteps else { return }
    let grounds = WorkGrounds(cost.steps, cells, storage.program)
    let place = grounds.place(in: dossier.document.root)
    let limit = storage.maximumSteps
    let (count, words) = (steps.stepsWords, grounds.words)
    let diagnostic = Diagnostic(
      .dossierWork,
      Message(
        es: "comprobarlo llevaría \(count.spanish), y el límite es \(limit): \(words.spanish)",
        en: "checking it would take \(count.english), and the limit is \(limit): \(words.english)"),
      at: place.location, pointer: place.pointer,
      notes: [
        Diagnostic.Note(
          Message(
            es: "reparta en varios expedientes lo que no tenga que ir junto; quien carga los trámites puede subir "
              + "`Limits.maximumSteps`",
            en: "divide what need not stand together among several dossiers; whoever loads the procedures can raise "
              + "`Limits.maximumSteps`"))
      ])
    throw InputError(dossier.isBuilt ? diagnostic.withoutPlaces() : diagnostic)
  }
}

/// What makes a check take longest: the sizes whose product weighs most, with how much there is of each.
private struct WorkGrounds {
  private var sizes: [(size: CostBound.Size, count: Int, power: Int)] = []

  init(_ steps: StepPolynomial, _ cells: DossierCells, _ program: Program) {
    var most = 0
    for term in steps.terms {
      let value = term.value { cells.size($0) }
      guard value > most else { continue }
      most = value
      sizes = []
      for size in term.product.sizes {
        let named = CostBound.Size(size, program)
        if let last = sizes.indices.last, sizes[last].size == named {
          sizes[last].power += 1
        } else {
          sizes.append((named, cells.size(size) - 1, 1))
        }
      }
    }
    for (degree, coefficient) in steps.powers.enumerated() {
      let value = (0..<degree).reduce(coefficient) { value, _ in value.saturatingProduct(cells.totalSize) }
      guard value > most else { continue }
      most = value
      sizes = [(.everything, cells.totalSize - 1, degree)]
    }
    // The longest first.
    sizes.sort { $0.count > $1.count }
  }

  var words: Message {
    guard let first = sizes.first else {
      return Message(es: "es lo que lleva el trámite mismo", en: "it is what the procedure itself takes")
    }
    let there = first.count == 1 ? "there is" : "there are"
    let counts = Message.list(sizes.map(\.size).indices.map { Self.words(sizes[$0].size, sizes[$0].count) })
    if sizes.count == 1, first.power == 1 {
      return Message(
        es: "hay \(counts.spanish), y el trabajo crece con su número",
        en: "\(there) \(counts.english), and the work grows with their number")
    }
    if sizes.count == 1 {
      let power = Self.words(ofPower: first.power)
      return Message(
        es: "hay \(counts.spanish), y el trabajo crece con \(power.spanish)",
        en: "\(there) \(counts.english), and the work grows with \(power.english)")
    }
    return Message(
      es: "hay \(counts.spanish), y el trabajo crece con su producto",
      en: "\(there) \(counts.english), and the work grows with their product")
  }

  private static func words(ofPower power: Int) -> Message {
    switch power {
    case 2: Message(es: "el cuadrado de ese número", en: "the square of that number")
    case 3: Message(es: "el cubo de ese número", en: "the cube of that number")
    default: Message(es: "la potencia \(power) de ese número", en: "the power \(power) of that number")
    }
  }

  private static func words(_ size: CostBound.Size, _ count: Int) -> Message {
    let elements = Message(es: count == 1 ? "elemento" : "elementos", en: count == 1 ? "element" : "elements")
    let documents = Message(es: count == 1 ? "documento" : "documentos", en: count == 1 ? "document" : "documents")
    return switch size {
    case .elements(let list):
      Message(es: "\(count) \(elements.spanish) en `\(list)`", en: "\(count) \(elements.english) in `\(list)`")
    case .documents(let type):
      Message(es: "\(count) \(documents.spanish) `\(type)`", en: "\(count) \(documents.english) `\(type)`")
    case .allDocuments:
      Message(es: "\(count) \(documents.spanish)", en: "\(count) \(documents.english)")
    case .everything:
      Message(
        es: "\(count) entre elementos y documentos", en: "\(count) elements and documents taken together")
    }
  }

  /// The longest list that weighs, or all of the dossier.
  func place(in root: JSONValue) -> JSONValue {
    switch sizes.first?.size {
    case .elements(let list):
      list.split(separator: ".").reduce(root["facts"]) { $0?[String($1)] } ?? root
    case .documents, .allDocuments: root["documents"] ?? root
    case .everything, nil: root
    }
  }
}

extension Int {
  /// So many steps, or that there are too many to be counted.
  fileprivate var stepsWords: Message {
    self < .max
      ? Message(es: "hasta \(self) pasos", en: "up to \(self) steps")
      : Message(es: "más pasos de los que se pueden contar", en: "more steps than can be counted")
  }
}
