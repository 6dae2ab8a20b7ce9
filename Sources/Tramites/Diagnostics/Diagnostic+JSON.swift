extension JSONReading {
  /// The problems of the text as diagnostics.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    var places = PlaceFinder()
    var location: SourceLocation?
    var noted: SourceLocation?
    return problems.map { problem in
      let (code, message) = problem.kind.wording
      let pointer = document?.value(atOffset: problem.offset).map { places.pointer(of: $0) } ?? JSONPointer()
      location = source.location(at: problem.offset, after: location)
      return Diagnostic(code, message, at: location, pointer: pointer, notes: problem.kind.notes(source, &noted))
    }
  }
}

extension JSONProblem.Kind {
  /// - Parameter last: the place that the note before spoke of, from which that of this one is counted.
  fileprivate func notes(_ source: SourceText, _ last: inout SourceLocation?) -> [Diagnostic.Note] {
    let (offset, message): (Int, Message)
    switch self {
    case .duplicateKey(_, let first):
      (offset, message) = (first, Message(es: "aquí por primera vez", en: "here for the first time"))
    case .mismatchedBracket(_, let opened), .unexpectedEnd(_, let opened?):
      (offset, message) = (opened, Message(es: "se abrió aquí", en: "it was opened here"))
    default: return []
    }
    last = source.location(at: offset, after: last)
    return [Diagnostic.Note(message, at: last)]
  }

  fileprivate var wording: (Diagnostic.Code, Message) {
    switch self {
    case .byteOrderMark:
      (
        .jsonSyntax("byte-order-mark"),
        Message(
          es: "el archivo empieza con una marca de orden de bytes: guárdelo como UTF-8 sin BOM",
          en: "the file begins with a byte-order mark: save it as UTF-8 without BOM")
      )
    case .wrongEncoding:
      (
        .jsonSyntax("encoding"),
        Message(
          es: "el archivo no está en UTF-8: guárdelo como UTF-8", en: "the file is not in UTF-8: save it as UTF-8")
      )
    case .invalidUTF8(let byte):
      (
        .jsonSyntax("invalid-utf8"),
        Message(
          es: "el byte `0x\(String(byte, radix: 16, uppercase: true))` no es UTF-8: guarde el archivo como UTF-8",
          en: "the byte `0x\(String(byte, radix: 16, uppercase: true))` is not UTF-8: save the file as UTF-8")
      )
    case .emptyDocument:
      (.jsonSyntax("empty"), Message(es: "el archivo está vacío", en: "the file is empty"))
    case .unexpectedEnd(let expected, _):
      (
        .jsonSyntax("unexpected-end"),
        Message(
          es: "el archivo se acaba antes de tiempo: falta \(expected.message.spanish)",
          en: "the file ends too early: \(expected.message.english) is missing")
      )
    case .unexpectedCharacter(let found, let expected):
      (
        .jsonSyntax("unexpected-character"),
        Message(
          es: "aquí no puede ir `\(found)`: se esperaba \(expected.message.spanish)",
          en: "`\(found)` cannot stand here: expected \(expected.message.english)")
      )
    case .mismatchedBracket(let found, _):
      (
        .jsonSyntax("mismatched-bracket"),
        Message(es: "`\(found)` no cierra lo que está abierto", en: "`\(found)` does not close what is open")
      )
    case .trailingComma:
      (
        .jsonSyntax("trailing-comma"),
        Message(es: "sobra la coma: detrás no hay nada", en: "the comma is too much: nothing follows it")
      )
    case .missingComma:
      (.jsonSyntax("missing-comma"), Message(es: "aquí falta una coma", en: "a comma is missing here"))
    case .missingColon:
      (
        .jsonSyntax("missing-colon"),
        Message(es: "detrás de la clave faltan dos puntos", en: "a colon is missing after the key")
      )
    case .trailingContent:
      (
        .jsonSyntax("trailing-content"),
        Message(es: "sobra lo que hay detrás del final", en: "there is something after the end")
      )
    case .comment:
      (
        .jsonSyntax("comment"),
        Message(
          es: "JSON no tiene comentarios: para una nota use una clave que empiece por `x-`",
          en: "JSON has no comments: for a note use a key that begins with `x-`")
      )
    default: lexicalWording
    }
  }

  private var lexicalWording: (Diagnostic.Code, Message) {
    switch self {
    case .singleQuote:
      (
        .jsonSyntax("single-quote"),
        Message(es: "los textos van entre comillas dobles `\"`", en: "strings stand in double quotes `\"`")
      )
    case .typographicQuote(let quote):
      (
        .jsonSyntax("typographic-quote"),
        Message(
          es: "`\(quote)` es una comilla de imprenta: los textos van entre comillas rectas `\"`",
          en: "`\(quote)` is a typographic quote: strings stand in straight quotes `\"`")
      )
    case .unquotedKey:
      // What stands there may be a value, and that of a dossier is not told.
      (.jsonSyntax("unquoted-key"), Message(es: "aquí va una clave entre comillas", en: "a key in quotes stands here"))
    case .unescapedQuote:
      (
        .jsonSyntax("unescaped-quote"),
        Message(
          es: "aquí acaba el texto; si la comilla es parte de él, escriba `\\\"`",
          en: "the string ends here; if the quote is part of it, write `\\\"`")
      )
    case .badEscape(let escape):
      (
        .jsonSyntax("bad-escape"),
        Message(
          es: "`\(escape)` no es un escape de JSON; una barra invertida se escribe `\\\\`",
          en: "`\(escape)` is no escape of JSON; a backslash is written `\\\\`")
      )
    case .loneSurrogate(let half):
      (
        .jsonSyntax("lone-surrogate"),
        Message(
          es: "`\\u\(String(half, radix: 16, uppercase: true))` es la mitad de un carácter: falta la otra",
          en: "`\\u\(String(half, radix: 16, uppercase: true))` is half a character: the other half is missing")
      )
    case .controlCharacterInString:
      (
        .jsonSyntax("control-character"),
        Message(
          es: "un texto no puede tener saltos de línea ni tabuladores: escriba `\\n` o `\\t`",
          en: "a string cannot hold line breaks or tabs: write `\\n` or `\\t`")
      )
    case .leadingZero:
      (.jsonSyntax("leading-zero"), Message(es: "un número no empieza por cero", en: "a number has no leading zero"))
    case .leadingPlus:
      (.jsonSyntax("leading-plus"), Message(es: "un número no lleva signo más", en: "a number has no plus sign"))
    case .bareDecimalPoint:
      (
        .jsonSyntax("bare-decimal-point"),
        Message(es: "el punto decimal lleva cifras a ambos lados", en: "a decimal point has digits on both sides")
      )
    case .decimalComma:
      (
        .jsonSyntax("decimal-comma"),
        Message(es: "los decimales se escriben con punto: `12.50`", en: "decimals are written with a point: `12.50`")
      )
    case .notANumber(let word):
      (.jsonSyntax("not-a-number"), Message(es: "`\(word)` no es un número", en: "`\(word)` is no number"))
    case .badLiteral(let found, let meant):
      (
        .jsonSyntax("bad-literal"),
        // A text without its quotes may be what nobody is to see: only what was meant for `true` and the like is told.
        meant.map { Message(es: "`\(found)` no es JSON: escriba `\($0)`", en: "`\(found)` is not JSON: write `\($0)`") }
          ?? Message(
            es: "esta palabra no es JSON: si es un texto, va entre comillas",
            en: "this word is not JSON: if it is a string, it stands in quotes")
      )
    case .duplicateKey(let key, _):
      (
        .jsonSyntax("duplicate-key"),
        Message(es: "la clave `\(key)` está dos veces", en: "the key `\(key)` is there twice")
      )
    case .tooManyDuplicateKeys(let limit):
      (
        .limitExceeded,
        Message(es: "hay más de \(limit) claves repetidas", en: "there are more than \(limit) repeated keys")
      )
    case .tooDeep(let limit):
      (
        .limitExceeded,
        Message(
          es: "hay más de \(limit) listas u objetos unos dentro de otros",
          en: "more than \(limit) arrays or objects stand inside one another")
      )
    case .tooLarge(let limit):
      (.limitExceeded, Message(es: "el archivo pasa de \(limit) bytes", en: "the file has more than \(limit) bytes"))
    case .tooManyNodes(let limit):
      (
        .limitExceeded,
        Message(es: "el archivo tiene más de \(limit) valores", en: "the file has more than \(limit) values")
      )
    case .numberTooLong(let limit):
      (
        .limitExceeded,
        Message(es: "el número tiene más de \(limit) caracteres", en: "the number has more than \(limit) characters")
      )
    default: (.jsonSyntax("unexpected"), Message(es: "el texto no es JSON", en: "the text is not JSON"))
    }
  }
}

extension JSONExpectation {
  fileprivate var message: Message {
    switch self {
    case .value: Message(es: "un valor", en: "a value")
    case .valueOrClosingBracket: Message(es: "un valor o `]`", en: "a value or `]`")
    case .key: Message(es: "una clave entre comillas", en: "a key in quotes")
    case .keyOrClosingBrace: Message(es: "una clave entre comillas o `}`", en: "a key in quotes or `}`")
    case .colon: Message(es: "`:`", en: "`:`")
    case .commaOrClosingBracket: Message(es: "`,` o `]`", en: "`,` or `]`")
    case .commaOrClosingBrace: Message(es: "`,` o `}`", en: "`,` or `}`")
    case .digit: Message(es: "una cifra", en: "a digit")
    case .closingQuote: Message(es: "la comilla que cierra", en: "the closing quote")
    }
  }
}
