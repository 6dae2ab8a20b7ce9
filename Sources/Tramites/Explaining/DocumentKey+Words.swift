extension DocumentKey {
  /// What texts call the key, beginning with a capital.
  var title: Message {
    switch self {
    case .type: Message(es: "Tipo de documento", en: "Type of document")
    case .signature: Message(es: "Firma", en: "Signature")
    case .format: Message(es: "Formato del archivo", en: "File format")
    case .issuedIn: Message(es: "País de emisión", en: "Country of issue")
    case .language: Message(es: "Idioma", en: "Language")
    case .copies: Message(es: "Copias simples", en: "Simple copies")
    case .certifiedCopies: Message(es: "Copias certificadas", en: "Certified copies")
    case .bytes: Message(es: "Tamaño en bytes", en: "Size in bytes")
    case .issuedOn: Message(es: "Fecha de emisión", en: "Date of issue")
    case .expiresOn: Message(es: "Fecha de caducidad", en: "Date of expiry")
    case .original: Message(es: "Original", en: "Original")
    case .legible: Message(es: "Legible", en: "Legible")
    case .apostilled: Message(es: "Apostilla", en: "Apostille")
    case .legalized: Message(es: "Legalización", en: "Legalization")
    case .translated: Message(es: "Traducción", en: "Translation")
    }
  }

  /// What to ask about a document that has been named: no word of it agrees with the gender of the document's title.
  var question: Message {
    switch self {
    case .type: Message(es: "¿qué tipo de documento es?", en: "what type of document is it?")
    case .signature: Message(es: "¿qué firma tiene?", en: "how is it signed?")
    case .format: Message(es: "¿en qué formato está el archivo?", en: "in which format is the file?")
    case .issuedIn: Message(es: "¿en qué país se emitió?", en: "in which country was it issued?")
    case .language: Message(es: "¿en qué idioma está?", en: "in which language is it?")
    case .copies: Message(es: "¿cuántas copias simples hay?", en: "how many simple copies are there?")
    case .certifiedCopies: Message(es: "¿cuántas copias certificadas hay?", en: "how many certified copies are there?")
    case .bytes: Message(es: "¿cuántos bytes pesa el archivo?", en: "how many bytes does the file have?")
    case .issuedOn: Message(es: "¿cuándo se emitió?", en: "when was it issued?")
    case .expiresOn: Message(es: "¿cuándo caduca?", en: "when does it expire?")
    case .original: Message(es: "¿se presenta el original?", en: "is the original handed in?")
    case .legible: Message(es: "¿es legible?", en: "is it legible?")
    case .apostilled: Message(es: "¿tiene apostilla?", en: "does it have an apostille?")
    case .legalized: Message(es: "¿tiene legalización?", en: "is it legalized?")
    case .translated: Message(es: "¿tiene traducción?", en: "does it have a translation?")
    }
  }

  /// What helps to answer; nil where the question says it all.
  var help: Message? {
    switch self {
    case .expiresOn: Message(es: "Si no caduca, dígalo así.", en: "If it does not expire, say so.")
    default: nil
    }
  }

  /// The name of the type as the format writes it.
  var typeName: String {
    switch self {
    case .type, .signature: "choice"
    case .format, .issuedIn, .language: "text"
    case .copies, .certifiedCopies, .bytes: "integer"
    case .issuedOn, .expiresOn: "date"
    case .original, .legible, .apostilled, .legalized, .translated: "boolean"
    }
  }
}
